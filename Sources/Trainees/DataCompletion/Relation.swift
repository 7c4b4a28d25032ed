/// How the columns of one table hang together, as the handbook puts it.
enum Relation: Hashable, Sendable {
  /// An equation within each row; with `previous`, also with the row before.
  case equation(Equation, previous: Previous?)
  /// Missing values lie on the straight line between their known neighbours.
  case straightLine(String)
  /// The target is the mean of the column over the last days, of fewer where the table begins.
  case mean(target: String, of: String, days: Int)

  /// Which row is the row before: the one of the same `group` whose `counter` is one less.
  struct Previous: Hashable, Sendable {
    let counter: String
    let group: String
  }

  /// Reads a relation.
  /// - Parameter columns: The names of the table's columns.
  /// - Throws: `Stuck` when the words mean nothing known.
  init(reading text: String, columns: [String]) throws {
    let sentence = Sentence(text)
    let codes = CodeSpans.all(in: text)
    if text.contains("straight line") || sentence.mentions(["linear"]), let column = codes.first {
      self = .straightLine(column)
    } else if sentence.mentions(["mean", "average"]), codes.count >= 2 {
      guard let days = sentence.numbers(of: ["day"]).first else { throw Stuck("a mean over how many days: \(text)") }
      self = .mean(target: codes[0], of: codes[1], days: Int(days.floor))
    } else if let equation = Equation(text) {
      self = .equation(equation, previous: try Relation.previous(in: sentence, equation, columns))
    } else {
      throw Stuck("the relation is not understood: \(text)")
    }
  }

  /// Reads `the quarter before, for the same entity`.
  private static func previous(in sentence: Sentence, _ equation: Equation, _ columns: [String]) throws -> Previous? {
    let isNeeded = (equation.left.quantities + equation.right.quantities).contains {
      if case .before = $0 { true } else { false }
    }
    guard isNeeded else { return nil }
    guard
      let counter = column(before: "before", in: sentence, columns) ?? column(after: "previous", in: sentence, columns),
      let group = column(after: "same", in: sentence, columns)
    else { throw Stuck("which row is the one before: \(sentence.text)") }
    return Previous(counter: counter, group: group)
  }

  private static func column(after word: String, in sentence: Sentence, _ columns: [String]) -> String? {
    neighbour(of: word, at: 1, in: sentence, columns)
  }

  private static func column(before word: String, in sentence: Sentence, _ columns: [String]) -> String? {
    neighbour(of: word, at: -1, in: sentence, columns)
  }

  private static func neighbour(
    of word: String, at offset: Int, in sentence: Sentence, _ columns: [String]
  ) -> String? {
    guard let place = sentence.tokens.firstIndex(of: .word(word)), sentence.tokens.indices.contains(place + offset),
      case .word(let neighbour) = sentence.tokens[place + offset]
    else { return nil }
    return columns.first { $0.lowercased() == neighbour }
  }

  /// What must be asked for: the words for each parameter, and the column by which it is looked up.
  var parameters: [(word: String, column: String)] {
    guard case .equation(let equation, _) = self else { return [] }
    return equation.right.quantities.compactMap {
      if case .parameter(let word, let column) = $0 { (word, column) } else { nil }
    }
  }
}
