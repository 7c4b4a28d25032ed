/// The approval limits by department, as somebody in Finance lists them.
enum Limits {
  /// Reads an answer such as `Engineering 12,000, Sales_1 8,000` or `12,000 for Engineering`.
  /// - Returns: `nil` when no department is given a number.
  static func byDepartment(_ answer: String, departments: [String]) -> [String: Ratio]? {
    let items = Limits.items(of: answer, departments: departments)
    let numberComesFirst = if case .amount = items.first { true } else { false }
    var limits: [String: Ratio] = [:]
    var amount: Ratio?
    var waiting: [String] = []
    for item in items {
      switch item {
      case .department(let name) where numberComesFirst: limits[name] = amount
      case .department(let name): waiting.append(name)
      case .amount(let number):
        amount = number
        // `Sales_1 and Sales_2 8,000 each`: one number for all that wait.
        for name in waiting { limits[name] = number }
        waiting = []
      }
    }
    return limits.isEmpty ? nil : limits
  }

  private enum Item {
    case department(String)
    case amount(Ratio)
  }

  private static func items(of answer: String, departments: [String]) -> [Item] {
    // Longer names first, and none inside another word; the digit of `Sales_1` must not pass for an amount.
    let names = departments.sorted { ($1.count, $0) < ($0.count, $1) }
    var masked = answer
    for (index, name) in names.enumerated() { masked = masked.replacing(name, with: " @dep\(letters(index)) ") }
    return Tokenizer.tokens(in: masked).compactMap { token in
      switch token {
      case .number(let number): .amount(number)
      case .word(let word): names.indices.first { word == "dep" + letters($0) }.map { .department(names[$0]) }
      case .sign: nil
      }
    }
  }

  private static func letters(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index / 26 % 26)))
      + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }
}
