import Notation

extension ConfigReader {
  /// Somebody: a word, or an object of `position` and `department`.
  mutating func who(_ node: SourceNode?) -> Config.Who? {
    guard let node, !node.isNull else { return nil }
    guard node.members == nil else { return anybody(node) }
    switch node.word(among: ["requester", "manager", "peer"], &findings) {
    case "requester": return .requester
    case "manager": return .manager
    case "peer": return .peer
    default: return nil
    }
  }

  /// Anybody of a position, a department or both, of whom there must be one.
  mutating func anybody(_ node: SourceNode?) -> Config.Who? {
    guard let node, let fields = Fields(node, optional: ["position", "department"], &findings) else { return nil }
    let seats = hub.company.seats
    let position = fields["position"]?.name(&findings)
    let department = fields["department"]?.name(&findings)
    let positions = seats.filter { $0.department == department }.map(\.position)
    if let department, positions.isEmpty, let place = fields["department"]?.place {
      findings.error(
        "there is no department '\(department.prefix(80))'", at: place,
        remedy: Spelling.remedy(for: department, among: seats.map(\.department).uniqued()))
    }
    if let position, let place = fields["position"]?.place {
      if !seats.contains(where: { $0.position == position }) {
        findings.error(
          "nobody is '\(position.prefix(80))' in any department", at: place,
          remedy: Spelling.remedy(for: position, among: seats.map(\.position).uniqued()))
      } else if let department, !positions.isEmpty, !positions.contains(position) {
        findings.error(
          "nobody is '\(position)' in '\(department)'", at: place,
          remedy: "known are: \(positions.uniqued().joined(separator: ", "))")
      }
    }
    return .anybody(position: position, department: department)
  }
}
