import Notation

/// What the dials of `sample` turn, as data: each quantity as a curve over where the dial stands.
package struct DialRule: Sendable {
  /// A quantity that a dial turns.
  package enum Quantity: String, CaseIterable, Sendable {
    /// How many tasks a day has; only difficulty turns it.
    case tasks
    /// How hard the levels of the tasks are, from 0, the first level, to 1, the last; only difficulty turns it.
    case level
    /// The most minutes of slack that a deadline leaves.
    case slack
    /// The probability that a task that could come later is there in the morning.
    case overlap
    /// The probability that a task changes.
    case change
    /// The probability that one of a task's clues is not where it usually is.
    case elsewhere
    /// The most people in a chain that leads to a clue.
    case depth
    /// The probabilities of what goes wrong on a day.
    case outage, throttle, superseded, absence
    case roomWithdrawn = "room_withdrawn"
    case duplicateRows = "duplicate_rows"
    case lateRows = "late_rows"
    case incident
    /// The probability that a task which arrives in the course of the day is handed out in a meeting.
    case meeting
    /// The probability that the house's rules for a task that comes back are other ones than before, announced or not.
    case overnight
    /// The probability that a task which comes back, and can, refers to the day before.
    case followUp = "follow_up"

    /// The least and the most that makes sense.
    fileprivate var range: ClosedRange<Double> {
      switch self {
      case .tasks: 1...10
      case .slack: 0...600
      case .depth: 1...4
      default: 0...1
      }
    }
  }

  /// How a sampled task can change.
  package enum Change: String, CaseIterable, Sendable {
    /// It is due earlier, and the trainee is told; somebody alone knows; it is due later.
    case earlier, hidden, later
    /// It matters more or less; other arguments are wanted; it need not be done.
    case priority, amended, withdrawn
  }

  private var curves: [Quantity: [(at: Double, value: Double)]] = [:]
  /// The titles of tasks whose table may have rows twice, or late.
  package private(set) var tables: [String] = []
  /// How often each kind of change is drawn, beside the others; in the order of the kinds.
  package private(set) var changeWeights: [Double] = []

  /// A quantity where the dial stands there: straight lines between the knots.
  package func callAsFunction(_ quantity: Quantity, at dial: Double) -> Double {
    let knots = curves[quantity] ?? []
    guard let last = knots.last(where: { $0.at <= dial }) else { return knots.first?.value ?? 0 }
    guard let next = knots.first(where: { $0.at > dial }) else { return last.value }
    return last.value + (next.value - last.value) * (dial - last.at) / (next.at - last.at)
  }

  /// Reads the curves; everything wrong with them becomes a finding.
  init(_ node: SourceNode?, _ findings: inout Findings) {
    let names = Quantity.allCases.map(\.rawValue)
    guard let node, let fields = Fields(node, required: names + ["tables", "changes"], &findings) else { return }
    tables = fields["tables"]?.strings(&findings) ?? []
    if let node = fields["changes"],
      let weights = Fields(node, required: Change.allCases.map(\.rawValue), &findings)
    {
      changeWeights = Change.allCases.map { change in
        guard let value = weights[change.rawValue], let weight = value.number(&findings) else { return 0 }
        if !(0...1000).contains(weight) {
          findings.error(
            "'\(change.rawValue)' has no weight", at: value.place, remedy: "expected a number from 0 to 1000")
        }
        return weight
      }
      if !changeWeights.contains(where: { $0 > 0 }) {
        findings.error("no kind of change is ever drawn", at: node.place, remedy: "give one of them a weight above 0")
      }
    }
    for quantity in Quantity.allCases {
      guard let list = fields[quantity.rawValue] else { continue }
      var knots: [(at: Double, value: Double)] = []
      for knot in list.list(&findings) ?? [] {
        let pair = (knot.list(&findings) ?? []).compactMap { $0.number(&findings) }
        guard pair.count == 2, (0...1).contains(pair[0]), quantity.range.contains(pair[1]),
          knots.last.map({ $0.at < pair[0] }) ?? true
        else {
          findings.error(
            "'\(quantity.rawValue)' has a knot that does not fit", at: knot.place,
            remedy: "expected [dial, value] with dials ascending from 0 to 1 and values from "
              + "\(quantity.range.lowerBound) to \(quantity.range.upperBound)")
          continue
        }
        knots.append((pair[0], pair[1]))
      }
      if knots.isEmpty { findings.error("'\(quantity.rawValue)' has no knots", at: list.place) }
      curves[quantity] = knots
    }
  }
}
