import Notation

/// The file to hand in, as far as its members are known.
struct OutingReport {
  private(set) var json: JSON = [:]

  init(_ brief: OutingBrief, date: Moment?, outing: OutingPlanner.Outing?) {
    json["event_date"] = date.map { .string($0.dateText) }
    guard let outing else { return }
    if brief.plan.isEmpty {
      json["plan"] = [
        "morning": .string(outing.morning), "lunch": .string(outing.lunch), "afternoon": .string(outing.afternoon),
      ]
    }
    for (key, figure) in brief.keys {
      json[key] = outing.figures[figure].map { .number(($0 * 10_000).rounded() / 10_000) }
    }
    if brief.asksForEnd { json["end_time"] = .string(Moment(minutes: outing.end).timeText) }
    if brief.asksWhetherInTime { json["can_complete_on_time"] = brief.limit.map { .bool(outing.end <= $0) } }
  }
}
