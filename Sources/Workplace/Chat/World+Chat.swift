extension World {
  /// Says something to a colleague and hears the answer; both are recorded.
  ///
  /// - Parameters:
  ///   - group: The chat group it is said in, or `nil` for a direct message.
  ///   - known: The clues that count as told before. In a group everybody answers the message alone, not each other, so
  ///     all members get what was known when it was posted.
  mutating func say(_ message: String, to person: Person, group: Int? = nil, known: Set<String>) -> String {
    ledger.append(.said(to: person.name, message: message, group: group), at: now)
    let answer = answer(of: person, to: message, known: known)
    ledger.append(
      .answered(
        by: person.name, message: answer.text, told: answer.told, referred: answer.referred, group: group), at: now)
    told.formUnion(answer.told)
    if maintenance == nil, let cure = website.cure, told.contains(cure) { maintenance = now }
    return answer.text
  }

  private func answer(of person: Person, to message: String, known: Set<String>) -> Colleague.Answer {
    if let absence = absences[person.name], now < absence.until { return Colleague.Answer(text: absence.reply) }
    return stage.colleague(person).answer(message, known: known.union(stage.familiar), at: now)
  }
}
