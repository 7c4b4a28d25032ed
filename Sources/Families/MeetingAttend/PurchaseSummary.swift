import Notation
import Workplace

/// What goes on record of a discussion, by the kind of task.
struct PurchaseSummary {
  private let discussion: Discussion
  private let kind: String

  /// Takes an order's kind of task.
  init(_ discussion: Discussion, _ order: WorkOrder) {
    self.discussion = discussion
    kind = order.arguments["task_type"]?.string ?? ""
  }

  /// What the rule sees of it.
  var facts: JSON {
    [
      "is_checked": .bool(isChecked), "has_total": .bool(hasTotals), "has_statistics": .bool(kind.hasSuffix("sum")),
      "records": .array(speakers.flatMap(records)),
      "statistics": .integer(speakers.flatMap(\.requests).reduce(0) { $0 + $1.total }),
    ]
  }

  private var isChecked: Bool { kind.hasPrefix("check") }
  private var hasTotals: Bool { kind != "write" }

  /// Those whose requests are recorded.
  private var speakers: [Discussion.Speaker] { discussion.speakers.filter { $0.conforms || !isChecked } }

  private func records(of speaker: Discussion.Speaker) -> [JSON] {
    speaker.requests.map { request in
      var record: JSON = [
        "name": .string(speaker.name), "item": .texts([request.item, request.item + "s"]),
        "quantity": .integer(request.quantity), "unit_price": .integer(request.price),
      ]
      if hasTotals { record["total"] = .integer(request.total) }
      return record
    }
  }
}
