/// One sentence as written, and its words and numbers in order.
struct Sentence: Hashable, Sendable {
  /// A word, a number or a sign.
  enum Token: Hashable, Sendable {
    /// A word in lower case; names of columns and files are words too.
    case word(String)
    /// A number, with its grouping commas, `k` and number words understood.
    case number(Ratio)
    /// Any other visible character.
    case sign(Character)
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    tokens = Tokenizer.tokens(in: text)
  }

  /// Whether a word begins with one of the stems.
  func mentions(_ stems: [String]) -> Bool { position(of: stems) != nil }

  /// The position of the first word that begins with one of the stems.
  func position(of stems: [String], from start: Int = 0) -> Int? {
    tokens.indices.dropFirst(start).first { word(at: $0, beginsWith: stems) }
  }

  /// All numbers in order.
  var numbers: [Ratio] { tokens.compactMap { if case .number(let number) = $0 { number } else { nil } } }

  /// The numbers that are followed, at most `reach` tokens later and before another number, by a word with one of the stems.
  func numbers(of units: [String], reach: Int = 2) -> [Ratio] {
    tokens.indices.compactMap { index in
      guard case .number(let number) = tokens[index] else { return nil }
      for next in tokens.indices.dropFirst(index + 1).prefix(reach) {
        if case .number = tokens[next] { return nil }
        if word(at: next, beginsWith: units) { return number }
      }
      return nil
    }
  }

  /// The numbers with a per-cent sign or word behind them, as shares: `5 %` is 1/20.
  var percentages: [Ratio] {
    tokens.indices.compactMap { index in
      guard case .number(let number) = tokens[index], index + 1 < tokens.count else { return nil }
      let isPercentage =
        tokens[index + 1] == .sign("%") || word(at: index + 1, beginsWith: ["percent"])
        || (word(at: index + 1, beginsWith: ["per"]) && index + 2 < tokens.count && tokens[index + 2] == .word("cent"))
      return isPercentage ? number.divided(by: 100) : nil
    }
  }

  private func word(at index: Int, beginsWith stems: [String]) -> Bool {
    guard case .word(let word) = tokens[index] else { return false }
    return stems.contains { word.hasPrefix($0) }
  }
}
