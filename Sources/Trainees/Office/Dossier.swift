import Desk
import Notation

/// What is known of a task beside what is asked: the lines under its objective, and what became of it since.
struct Dossier: Hashable {
  /// How much a task matters, in ascending order.
  enum Priority: Int { case low, normal, high }

  /// How much it matters, as far as was said.
  var priority = Priority.normal
  /// The full name of who wants it done.
  var requester: String?
  /// The moment before which its files are not complete.
  var notBefore: Moment?
  /// Files, as plain paths, some of whose rows stand there twice.
  var repeatedRows: Set<String> = []
  /// What is to be compared with the day before; `nil` for nothing.
  var comparison: Comparison?
  /// Whether it need not be done any more.
  var isWithdrawn = false
  /// How often it was amended or withdrawn; work on an earlier version is in vain.
  var version = 0
  /// When somebody was last asked whether it has changed.
  var lastChecked: Moment?

  /// Reads the lines that begin with `> From`, `> Note on` and `> Follow-up`, and gives back the objective without them.
  static func separate(_ objective: String) -> (objective: String, dossier: Dossier) {
    var dossier = Dossier()
    let lines = objective.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let rest = lines.filter { line in
      if line.hasPrefix("> From "), let end = line.firstIndex(of: "(") {
        dossier.requester = Prose.trimmed(line[line.index(line.startIndex, offsetBy: 7)..<end])
        dossier.priority = Priority(in: line) ?? .normal
        return false
      }
      if line.hasPrefix("> Follow-up") {
        dossier.comparison = Comparison(reading: line)
        return false
      }
      guard line.hasPrefix("> Note on ") else { return true }
      dossier.heed(line)
      return false
    }
    return rest.count == lines.count ? (objective, dossier) : (Prose.trimmed(rest.joined(separator: "\n")), dossier)
  }

  private mutating func heed(_ note: String) {
    guard let path = CodeSpans.all(in: note).first else { return }
    if note.contains("repeated") { repeatedRows.insert(Paths.plain(path)) }
    if note.contains("not complete"), let day = Clockface.dates(in: note).last,
      let time = Clockface.times(in: note).last
    {
      notBefore = day + time
    }
  }
}

extension Dossier.Priority {
  /// The priority that a line names behind or before that word; `nil` where it names none.
  init?(in line: String) {
    let words = line.lowercased().split { !$0.isLetter }
    guard words.contains("priority") else { return nil }
    let named: [(Substring, Self)] = [("low", .low), ("normal", .normal), ("high", .high)]
    // An announcement may quote a task's title; what it announces stands last.
    guard let last = words.last(where: { word in named.contains { $0.0 == word } }),
      let found = named.first(where: { $0.0 == last })
    else { return nil }
    self = found.1
  }
}
