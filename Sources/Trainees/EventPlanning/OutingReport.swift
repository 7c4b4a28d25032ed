import Notation

/// The file to hand in, as far as its members are known.
struct OutingReport {
  private(set) var json: JSON = [:]

  init(_ order: OutingOrder, date: Moment?, outing: OutingPlanner.Outing?) {
    json["event_date"] = date.map { .string($0.dateText) }
    guard let outing else { return }
    if order.plan.isEmpty {
      json["plan"] = [
        "morning": .string(outing.morning), "lunch": .string(outing.lunch), "afternoon": .string(outing.afternoon),
      ]
    }
    for (key, figure) in order.keys {
      json[key] = outing.figures[figure].map { .number(($0 * 10_000).rounded() / 10_000) }
    }
    if order.asksForEnd { json["end_time"] = .string(Moment(minutes: outing.end).timeText) }
    if order.asksWhetherInTime { json["can_complete_on_time"] = order.limit.map { .bool(outing.end <= $0) } }
  }
}
