/// Values that somebody lists by key: `A 0.055; B 0.08` or `X 62 km/h and 1.4 h; Y 50 km/h and 0.9 h`.
enum Parameters {
  /// Reads an answer.
  /// - Parameters:
  ///   - keys: The values of the column by which parameters are looked up.
  ///   - words: What was asked for, for each number of a key in the order of the question.
  /// - Returns: The numbers by word and key, or `nil` unless each key has one for each word.
  static func byKey(_ answer: String, keys: [String], words: [String]) -> [String: [String: Ratio]]? {
    var found: [String: [String: Ratio]] = [:]
    for (key, text) in sections(of: answer, keys: keys) {
      let measures = measures(in: text)
      guard found[key] == nil, measures.count >= words.count else { continue }
      found[key] = assigned(measures, to: words)
    }
    return keys.allSatisfy { found[$0] != nil } ? found : nil
  }

  /// The text behind each key, as far as the next one. A key counts only where a number follows it at once.
  private static func sections(of answer: String, keys: [String]) -> [(key: String, text: String)] {
    let pieces = answer.split(whereSeparator: \.isWhitespace)
    var sections: [(key: String, text: String)] = []
    for (index, piece) in pieces.enumerated() {
      let name = String(piece.drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      let next = index + 1 < pieces.count ? pieces[index + 1].first { $0 != "(" && $0 != "=" } : nil
      if keys.contains(name), next?.isNumber == true {
        sections.append((name, ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += " " + piece
      }
    }
    return sections
  }

  private struct Measure {
    let value: Ratio
    let unit: String
  }

  private static func measures(in text: String) -> [Measure] {
    let tokens = Tokenizer.tokens(in: text)
    return tokens.indices.compactMap { index in
      guard case .number(let number) = tokens[index] else { return nil }
      switch index + 1 < tokens.count ? tokens[index + 1] : .sign(".") {
      case .sign("%"): return number.divided(by: 100).map { Measure(value: $0, unit: "%") }
      case .word(let unit): return Measure(value: number, unit: unit)
      case .sign, .number: return Measure(value: number, unit: "")
      }
    }
  }

  /// A speed is told by its unit; everything else comes in the order of the question.
  private static func assigned(_ measures: [Measure], to words: [String]) -> [String: Ratio] {
    var rest = measures
    var values: [String: Ratio] = [:]
    if let speed = words.first(where: { $0.contains("speed") }),
      let place = rest.firstIndex(where: { $0.unit.hasPrefix("km") })
    {
      values[speed] = rest.remove(at: place).value
    }
    for (word, measure) in zip(words.filter { values[$0] == nil }, rest) { values[word] = measure.value }
    return values
  }
}
