/// Finds colleagues whom a text means.
enum Staff {
  /// The people whose position or department the text names, in the order of the list.
  static func holders(in text: String, among staff: [Colleague]) -> [String] {
    let lower = text.lowercased()
    let byPosition = staff.filter { lower.contains($0.position.lowercased()) }
    if !byPosition.isEmpty { return byPosition.map(\.name) }
    return staff.filter { text.contains($0.department) }.map(\.name)
  }

  /// The people whose full name occurs in the text.
  static func named(in text: String, among staff: [Colleague]) -> [Colleague] {
    staff.filter { text.contains($0.name) }
  }
}
