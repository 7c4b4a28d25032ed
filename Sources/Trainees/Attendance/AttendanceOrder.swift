import Notation
import OrderedCollections

/// What an objective asks to know, and of whom.
struct AttendanceOrder: Hashable, Sendable {
  /// The kinds of questions.
  enum Question: Hashable, Sendable {
    case most(late: Bool)
    case least(late: Bool)
    case top(Ratio, late: Bool)
    case mostRemote
    case perfect
    /// The members of a report.
    case figures([String])
  }

  let question: Question
  /// The department; `nil` for all.
  let department: String?
  let output: String

  /// Reads an objective.
  /// - Parameter departments: The departments that it may mean.
  /// - Throws: `Stuck` when it names no report or shows no form of it.
  init(reading objective: String, departments: [String]) throws {
    guard let output = CodeSpans.all(in: objective).first(where: { $0.hasSuffix(".json") }) else {
      throw Stuck("the objective names no report")
    }
    guard let open = objective.firstRange(of: "```json"),
      let close = objective[open.upperBound...].firstRange(of: "```"),
      let example = try? JSON(parsing: String(objective[open.upperBound..<close.lowerBound]))
    else { throw Stuck("the objective does not show the form of the report") }
    let prose = Prose(String(objective[..<open.lowerBound]).replacing(output, with: ""))
    let words = prose.sentences.map(\.text).joined(separator: " ")
    self.output = output
    department = departments.sorted { $0.count > $1.count }.first { words.contains($0) }
    question = AttendanceOrder.question(example, prose)
  }

  private static func question(_ example: JSON, _ prose: Prose) -> Question {
    guard let row = example.array?.first else { return .figures(example.object.map { Array($0.keys) } ?? []) }
    if row["remote_days"] != nil { return .mostRemote }
    if row["department"] != nil { return .perfect }
    let late = row["late_days"] != nil
    if let share = prose.sentences.lazy.compactMap({ $0.percentages.first }).first { return .top(share, late: late) }
    return prose.sentences(with: ["least"]).isEmpty ? .most(late: late) : .least(late: late)
  }
}
