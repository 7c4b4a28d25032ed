/// Something that a relation between the columns of a table speaks of.
enum Quantity: Hashable, Sendable {
  /// The value of that column in the same row.
  case column(String)
  /// The value of that column in the row before.
  case before(String)
  /// What the word names, looked up by the value of that column: the *rate* of the *category*.
  case parameter(String, by: String)

  /// The quantity that a few words of a manual mean.
  /// - Parameter last: The column that was spoken of last: what `that` refers to.
  init?(_ phrase: String, last: String?) {
    let codes = CodeSpans.all(in: phrase)
    let words = Tokenizer.tokens(in: phrase.split(separator: ",").first.map(String.init) ?? phrase).compactMap {
      if case .word(let word) = $0 { word } else { nil }
    }
    let unsaid = words.filter { word in
      !["the", "a", "an", "of", "its", "that"].contains(word) && !codes.contains { $0.lowercased() == word }
    }
    if let column = codes.first {
      self = unsaid.isEmpty ? .column(column) : .parameter(unsaid.joined(separator: " "), by: column)
    } else if let last, unsaid.contains(where: ["before", "previous", "preceding"].contains) {
      self = .before(last)
    } else if words.count == 1, codes.isEmpty, let name = words.first {
      self = .column(name)
    } else {
      return nil
    }
  }
}
