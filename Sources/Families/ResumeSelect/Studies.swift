import Chance

/// Draws somebody's degrees.
struct Studies {
  let vacancy: Vacancy
  let rules: ScreeningRules
  let month: CalendarMonth
  var chance: Chance

  /// Draws degrees, latest first.
  /// - Parameters:
  ///   - reached: Whether one that counts is as high as the vacancy wants.
  ///   - inField: Whether the fields that count include one that the vacancy takes.
  ///   - career: When the first job begins.
  mutating func degrees(reached: Bool, inField: Bool, before career: CalendarMonth) -> [Degree] {
    let needed = vacancy.level ?? .bachelor
    let levels = DegreeLevel.allCases
    let counted = levels.filter { $0 <= top(reached, needed) && (reached || needed > .bachelor) }
    var fields = fields(count: counted.count, inField: inField)
    var degrees: [Degree] = []
    var year = career.year - chance.integer(in: 0...1)
    for level in counted.reversed() {
      let length = level == .bachelor ? chance.integer(in: 3...4) : level == .master ? 2 : chance.integer(in: 3...5)
      degrees.append(degree(level, fields.removeLast(), from: year - length, to: year, .completed))
      year -= length + chance.integer(in: 0...1)
    }
    if reached, rules.grace > 0, degrees.count > 1 || needed == .bachelor, chance.boolean(probability: 0.3) {
      postpone(&degrees[0], by: chance.integer(in: 1...rules.grace - 2))
    } else if !reached {
      degrees.insert(unfinished(above: counted.last, inField), at: 0)
    } else if let last = counted.last, last < .doctoral, chance.boolean(probability: 0.25) {
      degrees.insert(unfinished(above: last, !inField), at: 0)
    }
    return degrees
  }

  private mutating func top(_ reached: Bool, _ needed: DegreeLevel) -> DegreeLevel {
    let levels = DegreeLevel.allCases.filter { reached ? $0 >= needed : $0 < needed }
    return reached ? chance.choice(levels.prefix(2)) : levels.last ?? .bachelor
  }

  /// The fields of the degrees that count, from the lowest up.
  private mutating func fields(count: Int, inField: Bool) -> [String] {
    guard count > 0 else { return [] }
    guard vacancy.fields != nil else { return (0..<count).map { _ in chance.choice(FieldNames.others) } }
    let decisive = rules.fieldRule == .highest ? count - 1 : chance.integer(in: 0...count - 1)
    return (0..<count).map { index in
      let mayFit = rules.fieldRule == .highest ? index != decisive : inField
      if index == decisive { return inField ? fitting() : unfitting() }
      return mayFit && chance.boolean() ? fitting() : unfitting()
    }
  }

  private mutating func fitting() -> String {
    // The field's own name mostly; what is only accepted for it must occur, too.
    let own = vacancy.fields ?? FieldNames.others
    return chance.choice(chance.boolean(probability: 0.6) ? own : vacancy.acceptedFields)
  }

  private mutating func unfitting() -> String {
    let near = vacancy.nearFields
    return chance.choice(near.isEmpty || chance.boolean(probability: 0.4) ? FieldNames.others : near)
  }

  /// Studies that do not count: given up, or expected too late.
  private mutating func unfinished(above level: DegreeLevel?, _ inField: Bool) -> Degree {
    let next = level.flatMap { DegreeLevel(rawValue: $0.rawValue + 1) } ?? .bachelor
    let year = month.year
    let field = inField && vacancy.fields != nil ? fitting() : unfitting()
    guard chance.boolean() else {
      return degree(next, field, from: year - 3, to: year - chance.integer(in: 1...2), .discontinued)
    }
    let expected = month + rules.grace + chance.integer(in: 3...12)
    return degree(next, field, from: year - chance.integer(in: 1...2), to: year, .expected(expected))
  }

  private func postpone(_ degree: inout Degree, by months: Int) {
    degree.start = month.year - 2
    degree.status = .expected(month + months)
  }

  private mutating func degree(
    _ level: DegreeLevel, _ field: String, from start: Int, to end: Int, _ status: Degree.Status
  ) -> Degree {
    let school = chance.choice(ApplicantWords.schools).replacing("%", with: chance.choice(ApplicantWords.towns))
    return Degree(level: level, field: field, institution: school, start: start, end: end, status: status)
  }
}
