/// A message to a colleague, cut into words and sentences.
struct Message {
  /// One word, number or time.
  struct Word {
    /// Folded to lower case, without accents.
    var text: String
    /// See `Stem`.
    var stem: String
    /// See `Lexicon`.
    var classes: Lexicon.Classes
    /// The sets of phrases that begin with this word.
    var phrases: Asking.PhraseSets = []
    /// Whether it was written with a capital letter that is not the sentence's first.
    var isName = false
    /// Whether a comma, colon, dash or bracket stands before it.
    var opensClause = false
    /// Whether a dash stands right before it.
    var followsDash = false
    /// Whether it belongs to a greeting or a thanks beside the matter.
    var isAside = false
    /// The times of day it may mean, in minutes; `nil` when it is no time.
    var times: Times?
  }

  /// The one or two minutes of the day that a written time may mean: `1:30` may be half past thirteen.
  struct Times: Hashable {
    var first: Int
    var second: Int?

    func overlaps(_ other: Times) -> Bool {
      [first, second].contains { minute in minute != nil && (minute == other.first || minute == other.second) }
    }
  }

  /// A stretch of words up to a full stop, a question or exclamation mark, or a line's end.
  struct Sentence {
    var words: Range<Int>
    var hasQuestionMark = false
    var hasExclamationMark = false
    /// Words put into somebody's mouth: they set the matter but ask nothing.
    var isQuoted = false
  }

  /// The longest message that a colleague reads, in characters.
  static let longest = 1500

  private(set) var words: [Word] = []
  private(set) var sentences: [Sentence] = []

  /// Reads a message.
  init(_ text: String) {
    var reader = WordReader(Pasted.removed(from: Array(text.unicodeScalars)))
    reader.read()
    words = reader.words
    sentences = reader.sentences
    ClockReading.resolve(&words)
  }

  /// Cuts sentences where a clause begins that could stand alone: `I do the review, and where is the policy?`
  ///
  /// Only the last clause keeps the question mark.
  mutating func splitClauses() {
    sentences = sentences.flatMap { sentence -> [Sentence] in
      if sentence.isQuoted { return [sentence] }
      let limit = sentence.words.upperBound
      let followsPurpose = words[sentence.words].first?.text == "to"
      let starts = sentence.words.dropFirst().filter {
        Clauses.begin(at: $0, in: words, before: limit, followsPurpose: followsPurpose)
      }
      let bounds = [sentence.words.lowerBound] + starts + [sentence.words.upperBound]
      return zip(bounds, bounds.dropFirst()).enumerated().map { number, ends in
        var clause = sentence
        clause.words = ends.0..<ends.1
        if number < starts.count { clause.hasQuestionMark = false }
        return clause
      }
    }
  }

  /// Takes the question mark from a sentence that only ended with a tag.
  mutating func dropQuestionMark(of sentence: Int) { sentences[sentence].hasQuestionMark = false }

  /// Marks words as belonging to a greeting or thanks.
  mutating func setAside(_ range: Range<Int>) {
    for index in range { words[index].isAside = true }
  }
}
