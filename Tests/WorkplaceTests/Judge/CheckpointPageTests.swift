import Foundation
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `The page docs/checkpoints.md` {
  /// One checkpoint of each kind with all its fields, as rules write them.
  private static let samples: [JSON] = [
    ["kind": "document_read", "documents": ["a"]],
    [
      "kind": "colleague_consulted", "clues": ["a"], "any": true,
      "before_booking": ["start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00"],
    ],
    ["kind": "file_present", "file": "a"],
    ["kind": "json", "file": "a", "at": [""], "expect": ["number": 1, "absolute": 1, "relative": 1]],
    [
      "kind": "table", "file": "a", "header": ["b"], "rows": [[["value": "1", "absolute": 1]]], "at": [""], "key": "b",
    ],
    ["kind": "text", "file": "a", "contains": ["b"], "lacks": ["c"], "equals": "d"],
    ["kind": "report_line", "file": "a", "label": ["b"], "expect": ["text": "c"]],
    ["kind": "lines", "file": "a", "items": [["b"]]],
    [
      "kind": "plan", "file": "a", "at": ["/b"], "options": [["name": "c", "cost": 1]],
      "limits": [["of": "cost", "at_most": 1, "at_least": 0]],
      "claim": ["of": "cost", "at": ["/d"], "absolute": 1, "relative": 1],
      "goal": ["of": "cost", "best": 1, "baseline": 2, "within": 1],
    ],
    [
      "kind": "meeting_booked", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00", "invites": ["a"],
      "spares": ["b"], "within": ["c"],
    ],
    [
      "kind": "meeting_attended", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00", "early": 1, "late": 1,
    ],
    ["kind": "message_told", "to": ["a"], "facts": [["b"]], "after": ["c"], "until": "2025-10-01T13:00:00"],
    ["kind": "not_done", "tool": "A", "arguments": ["b": 1]],
    ["kind": "retry_after_kept", "early": 1],
    ["kind": "trade_pull", "dimensions": ["correctness"], "at_least": 0.5, "pace": 3],
  ]

  /// The page's lines that are rows of tables, by their first cell.
  private func entries() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let page = try String(contentsOf: root.appending(path: "docs/checkpoints.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Dictionary(rows.map { (String($0.split(separator: "`")[1]), String($0)) }, uniquingKeysWith: { $0 + $1 })
  }

  @Test func `documents every kind`() throws {
    let entries = try entries()
    #expect(Self.samples.map { $0["kind"]?.string ?? "" } == Checkpoint.Test.kinds)
    for kind in Checkpoint.Test.kinds { #expect(entries[kind] != nil, "\(kind) has no row") }
  }

  @Test(arguments: samples) func `documents every field`(sample: JSON) throws {
    let entries = try entries()
    var written: JSON = [
      "id": "a", "points": 1, "feedback": "b", "decisive": true, "partial": true, "requires": ["c"],
      "requires_full": ["d"],
    ]
    sample.object?.forEach { written[$0.key] = $0.value }
    // What encodes is what the format has; a field that was misspelt above would be missing here.
    let encoded = try JSON(encoding: written.decoded(as: Checkpoint.self))
    #expect(encoded.isEquivalent(to: written))
    let kind = try #require(encoded["kind"]?.string)
    let row = try #require(entries[kind])
    encoded.object?.forEach { name, _ in
      #expect(row.contains("`\(name)`") || entries[name] != nil, "\(kind) does not mention \(name)")
    }
  }

  @Test(
    arguments: [
      ["equal": 1], ["number": 1], ["set": [1]], ["records": [["a": 1]]], ["list": [1]], ["text": "a"], ["one_of": [1]],
      ["row_of": [["key": ["a"], "m": 1]], "by": ["/k"], "member": "m", "absolute": 1],
      ["from": "2025-10-01T13:00:00", "through": "2025-10-01T14:00:00"],
    ] as [JSON]) func `documents every expectation`(expectation: JSON) throws
  {
    let entries = try entries()
    let encoded = try JSON(encoding: expectation.decoded(as: Checkpoint.Expectation.self))
    encoded.object?.forEach { name, _ in
      #expect(entries.values.contains { $0.contains("`\(name)`") }, "\(name) has no row")
    }
  }
}
