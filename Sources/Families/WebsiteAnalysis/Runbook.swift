import Chance
import Notation

/// The rules for incidents: by which reading a page's cause is told, and which measure is due for what.
///
/// The words are in `task_hub/website_analysis/runbook.mustache`; change both together.
struct Runbook: Sendable {
  /// A numbered measure.
  struct Measure: Hashable, Sendable {
    let id: String
    let action: String
  }

  /// How a cause is told from the logs, and what is done about it.
  struct Sign: Sendable {
    let cause: PageCause
    let reading: String
    /// In tenths; the cause is there when the reading lies above.
    let limit: Int
    let measure: Measure
  }

  /// What is done about a fault on a kind of server.
  struct Cure: Sendable {
    let kind: FaultKind
    let type: ServerType
    let measure: Measure
  }

  private let signs: [Sign]
  private let cures: [Cure]
  private let path: String

  /// Draws the rules.
  init(drawing chance: Chance) {
    var chance = chance
    var ids = Runbook.ids(drawing: &chance)
    signs = chance.shuffled(PageCause.allCases).map { cause in
      Sign(
        cause: cause, reading: chance.choice(cause.readings), limit: cause.limit(drawing: &chance),
        measure: Measure(id: ids.removeLast(), action: chance.choice(cause.actions)))
    }
    let places = FaultKind.allCases.flatMap { kind in kind.types.map { (kind, $0) } }
    cures = chance.shuffled(places).map { kind, type in
      Cure(kind: kind, type: type, measure: Measure(id: ids.removeLast(), action: chance.choice(kind.actions)))
    }
    let folder = chance.choice(["engineering", "operations", "it_services", "website"])
    path = "\(folder)/\(chance.choice(["runbook_website", "website_runbook", "site_runbook", "runbook_incidents"])).md"
  }

  /// How a cause is told.
  func sign(of cause: PageCause) -> Sign { signs.first { $0.cause == cause } ?? signs[0] }

  /// The measure due for a fault.
  func measure(for kind: FaultKind, on type: ServerType) -> Measure {
    (cures.first { $0.kind == kind && $0.type == type } ?? cures[0]).measure
  }

  /// The ids of the measures for servers, but for the one that is due.
  func others(than due: Measure) -> [String] { cures.map(\.measure).filter { $0 != due }.map(\.id) }

  /// What the document shows.
  var facts: JSON {
    [
      "runbook": .string(path),
      "signs": .array(
        signs.map { sign in
          [
            "cause": .string(sign.cause.rawValue), "reading": .string(sign.reading),
            "limit": .string(sign.cause.text(tenths: sign.limit)), "measure": .string(sign.measure.id),
            "action": .string(sign.measure.action),
          ]
        }),
      "cures": .array(
        cures.map { cure in
          [
            "fault": .string(cure.kind.rawValue), "type": .string(cure.type.rawValue),
            "measure": .string(cure.measure.id), "action": .string(cure.measure.action),
          ]
        }),
    ]
  }

  /// Distinct ids such as `WM-417C`.
  private static func ids(drawing chance: inout Chance) -> [String] {
    let series = chance.choice(["WM", "RB", "OP", "SOP", "ACT", "FIX"])
    let letters = Array("ABCDEFGHKLMNPRSTUVWXYZ")
    return chance.sample(Array(100...999), count: 20).map { "\(series)-\($0)\(chance.choice(letters))" }
  }
}
