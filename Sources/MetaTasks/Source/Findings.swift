package import Notation

/// The problems found so far in what is being read; reading goes on to the end and throws once.
package struct Findings: Sendable {
  private var found: [Problem] = []
  /// How many of them are errors.
  package private(set) var errorCount = 0

  /// Creates an empty collection.
  package init() {}

  /// All problems, file by file, in the order of their places.
  package var list: [Problem] {
    found.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a.file, a.line ?? 0, a.column ?? 0, left.offset) < (b.file, b.line ?? 0, b.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// The problems for which the input is not refused.
  package var warnings: [Problem] { list.filter { $0.severity == .warning } }

  /// Whether the input must be refused.
  package var hasErrors: Bool { errorCount > 0 }

  /// Adds a problem.
  package mutating func add(_ problem: Problem) {
    found.append(problem)
    if problem.severity == .error { errorCount += 1 }
  }

  /// Adds an error at a place.
  package mutating func error(_ fault: String, at place: Problem.Place, remedy: String = "") {
    add(Problem(fault, at: place, remedy: remedy))
  }

  /// Adds a warning at a place.
  package mutating func warning(_ fault: String, at place: Problem.Place, remedy: String = "") {
    add(Problem(fault, at: place, remedy: remedy, severity: .warning))
  }

  /// Ends reading.
  /// - Throws: All problems, warnings among them, when one is an error.
  package func check() throws(Problems) {
    if hasErrors { throw Problems(list) }
  }
}
