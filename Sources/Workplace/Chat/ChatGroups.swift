/// The trainee's chat groups. A set of people has one group, however often it is asked for.
struct ChatGroups: Hashable, Sendable {
  struct Group: Hashable, Sendable {
    /// From 1, in the order of creation.
    let id: Int
    /// Full names in alphabetical order, the trainee among them.
    let members: [String]
  }

  /// The most people in a group, the trainee included: a broadcast to everybody would make asking the right person idle.
  static let largest = 12

  private(set) var all: [Group] = []

  /// The group of that id, if there is one.
  subscript(id: Int) -> Group? { all.indices.contains(id - 1) ? all[id - 1] : nil }

  /// The group of exactly these people, made when there is none.
  mutating func group(of members: Set<String>) -> (group: Group, isNew: Bool) {
    let names = members.sorted()
    if let group = all.first(where: { $0.members == names }) { return (group, false) }
    let group = Group(id: all.count + 1, members: names)
    all.append(group)
    return (group, true)
  }
}
