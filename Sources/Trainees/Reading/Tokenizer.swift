/// Cuts a sentence into words, numbers and signs.
enum Tokenizer {
  static func tokens(in text: String) -> [Sentence.Token] {
    var tokens: [Sentence.Token] = []
    for piece in text.split(whereSeparator: \.isWhitespace) { append(piece, to: &tokens) }
    return tokens
  }

  private static func append(_ piece: Substring, to tokens: inout [Sentence.Token]) {
    var rest = piece
    while let first = rest.first, !isPart(first), !startsSignedNumber(rest) {
      tokens.append(.sign(first))
      rest.removeFirst()
    }
    let core = rest.prefix(while: isPart)
    guard !core.isEmpty || !rest.isEmpty else { return }
    // `-5` and `+3` keep their sign; a dash between words is none.
    let lead = core.isEmpty ? rest.prefix(1) : ""
    let body = core.isEmpty ? rest.dropFirst().prefix(while: isPart) : core
    let stem = body.trimmingEnd { !$0.isLetter && !$0.isNumber }
    tokens.append(token(String(lead + stem)))
    rest = rest.dropFirst(lead.count + stem.count)
    // What trails (a full stop, a per-cent sign, a bracket) is signs; anything after them is cut again.
    while let first = rest.first, !(first.isLetter || first.isNumber) {
      tokens.append(.sign(first))
      rest.removeFirst()
    }
    if !rest.isEmpty { append(rest, to: &tokens) }
  }

  private static func startsSignedNumber(_ text: Substring) -> Bool {
    guard let first = text.first, "+-−".contains(first) else { return false }
    return text.dropFirst().first?.isNumber == true
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._,-/:'’".contains(character)
  }

  private static func token(_ text: String) -> Sentence.Token {
    if let number = number(text) { return .number(number) }
    return .word(text.lowercased())
  }

  private static func number(_ text: String) -> Ratio? {
    let word = text.lowercased()
    if let small = words[word] { return small }
    var digits = word.replacing("−", with: "-")
    var factor: Ratio = 1
    if digits.last == "k" {
      digits.removeLast()
      factor = 1000
    }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.prefix(while: \.isNumber).count == 3 }) else { return nil }
    return Ratio(groups.joined())?.times(factor)
  }

  private static let words: [String: Ratio] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24,
    "thirty": 30, "once": 1, "twice": 2,
  ]
}

extension Substring {
  fileprivate func trimmingEnd(while predicate: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}
