import Desk

/// What the objective of a résumé selection asks for.
struct VacancyOrder: Hashable {
  /// How high a degree is, in the order of degrees.
  enum Level: Int, Comparable {
    case bachelor, master, doctoral

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The level that a text names first, and where.
    static func first(in text: String) -> (level: Level, end: String.Index)? {
      let words: [(String, Level)] = [
        ("bachelor", .bachelor), ("b.sc", .bachelor), ("master", .master), ("m.sc", .master), ("doctor", .doctoral),
        ("ph.d", .doctoral),
      ]
      let found = words.compactMap { word, level in
        text.firstRangeIgnoringCase(of: word).map { (level, $0.lowerBound, $0.upperBound) }
      }
      return found.min { $0.1 < $1.1 }.map { ($0.0, $0.2) }
    }
  }

  var positions: [String] = []
  var level: Level?
  var fields: [String] = []
  var months = 0
  var skills: [String] = []
  let folder: String
  let output: String

  /// Reads an objective: what is asked for stands out in bold.
  init(reading objective: String) throws {
    guard let folder = CodeSpans.all(in: objective).first(where: { $0.contains("/resumes") }),
      let output = Paths.files(".txt", in: objective).first
    else { throw Stuck("the objective names no folder of applications or no list to hand in") }
    self.folder = folder
    self.output = Paths.plain(output)
    for line in objective.split(whereSeparator: \.isNewline) {
      for sentence in Prose(String(line)).sentences { read(sentence) }
    }
    guard !positions.isEmpty else { throw Stuck("the objective names no position") }
  }

  private mutating func read(_ sentence: Sentence) {
    let bold = Emphasis.all(in: sentence.text)
    guard !bold.isEmpty else { return }
    if sentence.mentions(["skill"]) {
      skills += bold
    } else if sentence.mentions(["experience"]) {
      months = Int((Sentence(bold[0]).numbers.first ?? 0).floor) * 12
    } else if sentence.mentions(["field"]) {
      fields += bold
    } else if sentence.mentions(["degree"]) {
      level = Level.first(in: bold[0])?.level
    } else if sentence.mentions(["position"]) {
      positions += bold
    }
  }
}

extension String {
  /// The first place at which a text stands, capitals aside.
  func firstRangeIgnoringCase(of text: String) -> Range<String.Index>? {
    let wanted = text.lowercased()
    var start = startIndex
    while start < endIndex {
      if self[start...].prefix(wanted.count).lowercased() == wanted {
        return start..<index(start, offsetBy: wanted.count)
      }
      start = index(after: start)
    }
    return nil
  }

  /// Whether a name stands in the text as a whole, capitals aside: `Java` is not in `JavaScript`.
  func names(_ name: String) -> Bool {
    let (text, name) = (lowercased(), name.lowercased())
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      if !String.continues(before), !String.continues(after) { return true }
      rest = rest[text.index(after: range.lowerBound)...]
    }
    return false
  }

  private static func continues(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || "+#".contains($0) } ?? false
  }
}
