import MetaTasks
import Notation

@testable import Workplace

/// Evidence made by hand, and checkpoints written as `answers.json` writes them.
struct Docket {
  var files: [String: File] = [:]
  var meetings: [Meeting] = []
  var arrivals: [Meeting: Moment] = [:]
  var events: [Ledger.Event] = []

  /// A docket with one text file.
  static func handing(in text: String, as file: String) -> Docket { Docket(files: [file: File(text)]) }

  /// Judges checkpoints worth one point each unless they say otherwise.
  func verdicts(on tests: [JSON]) throws -> [Judge.Verdict] {
    let checkpoints = try tests.enumerated().map { try Docket.checkpoint($1, id: "checkpoint \($0)") }
    return Judge(evidence).verdicts(on: checkpoints)
  }

  /// The share that one checkpoint with partial credit earns.
  func share(_ test: JSON) throws -> Double { try verdicts(on: [test])[0].earned }

  /// What the judge remarks on one checkpoint.
  func remark(_ test: JSON) throws -> String { try verdicts(on: [test])[0].remark }

  var evidence: Evidence {
    Evidence(
      task: "review", trainee: "Alice Smith", workspace: FileTree(files.map { ($0.key, $0.value) }), meetings: meetings,
      arrivals: arrivals, record: .init(events.map { Ledger.Entry(at: Moment(minutes: 0), event: $0) }))
  }

  private static func checkpoint(_ test: JSON, id: String) throws -> Checkpoint {
    var whole: JSON = ["id": .string(id), "points": 1, "feedback": "Look again.", "partial": true]
    test.object?.forEach { whole[$0.key] = $0.value }
    return try whole.decoded()
  }
}
