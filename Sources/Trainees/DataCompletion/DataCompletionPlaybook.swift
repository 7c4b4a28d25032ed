import Desk
import Notation

/// Completes a table: handbook, relation, parameters from whoever keeps them, then the blanks.
struct DataCompletionPlaybook: Playbook {
  let title = "Data Completion"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try CompletionOrder(reading: task.objective)
    let found = try await office.attempt { try await self.handbook(order, office) }
    if case .failure(let stuck) = found {
      try await inquire(task.objective, office)
      throw stuck
    }
    let text = try found.get()
    let (dataset, csv, lineEnd) = try await order.table(office)
    let handbook = try CompletionHandbook(reading: text, dataset: dataset, columns: csv.header)
    var table = try GappyTable(csv, handbook.relation)
    guard let target = handbook.roundings.first(where: { !table.gaps(in: $0.column).isEmpty }) else {
      throw Stuck("\(dataset) has no blank that is to be filled")
    }
    let advice = task.objective + "\n\n" + text
    table.parameters = try await parameters(of: table, filling: target.column, advice, office)
    let completed = try table.completed(target.column, rounding: target.rounding)
    try await office.write(completed.text(lineEnd: lineEnd), to: order.output)
  }

  private func handbook(_ order: CompletionOrder, _ office: Office) async throws -> String {
    // How values are rounded it says of one table, and not of the same one every day.
    let fits = { (text: String) in
      text.split(whereSeparator: \.isNewline).filter { $0.contains("column of") }
        .contains { CodeSpans.all(in: String($0)).contains { order.output.hasSuffix("_\($0).csv") } }
    }
    if let path = order.handbook { return try await office.consult(path, fits: fits) }
    return try await office.consultManual(
      from: try await office.colleagues().map(\.name), "Where is the handbook for completing missing data?",
      details: "I mean the rules for filling the blanks of a table.", fits: fits)
  }

  /// Asks for parameters that the objective speaks of, without a handbook that says what they are.
  private func inquire(_ objective: String, _ office: Office) async throws {
    let keepers = try await keepers(of: ["parameters"], objective, office)
    _ = try await office.attempt {
      try await office.learn(
        from: keepers, "What are the current parameters for the calculation of the missing data?",
        details: "I need them to complete missing data."
      ) { Self.hasFigures($0) ? $0 : nil }
    }
  }

  /// Whether a text has figures that are not times of the day, and does not only say where they are.
  private static func hasFigures(_ text: String) -> Bool {
    let figures = text.split { !$0.isNumber && $0 != ":" && $0 != "." }.filter { $0.contains(where: \.isNumber) }
    return !text.contains("CloudDisk:") && figures.contains { !$0.contains(":") }
  }

  /// Asks for what the relation looks up by a column.
  /// - Returns: The values by key of that column and by word.
  private func parameters(
    of table: GappyTable, filling column: String, _ advice: String, _ office: Office
  ) async throws -> [String: [String: Ratio]] {
    guard let lookup = table.relation.parameters.first?.column else { return [:] }
    let words = table.relation.parameters.map(\.word)
    let keys = Set(table.gaps(in: column).map { table.text(lookup, $0) }).sorted()
    return try await office.learnRule(
      from: try await keepers(of: words, advice, office),
      "Could you tell me the current \(words.joined(separator: " and ")) of each \(lookup)?",
      details: "I need them to complete missing data.",
      understand: { Parameters.byKey($0, keys: keys, words: words) })
  }

  /// The members of the department that the objective or the handbook names for the parameters.
  private func keepers(of words: [String], _ advice: String, _ office: Office) async throws -> [String] {
    let staff = try await office.colleagues()
    let isAdvice = ["consult", "ask", "tell", "keep"]
    for sentence in Prose(advice).sentences(with: isAdvice) {
      let keepers = Staff.holders(in: sentence.text, among: staff)
      if !keepers.isEmpty { return keepers }
    }
    throw Stuck("nobody is named who would know the \(words.joined(separator: " and "))")
  }
}
