extension Tool {
  static let createChatGroup = Tool(
    name: "CreateChatGroup",
    summary: """
      Opens a chat group of you and some colleagues, \(ChatGroups.largest) people at most, and tells its id. The same people \
      always have the same group.
      """,
    parameters: [Parameter.identity("agent_name"), members]
  ) { arguments, world throws(Refusal) in
    let people = try world.people(named: arguments[members])
    let names = Set(people.map(\.name)).union([world.trainee.name])
    guard names.count >= 2 else { throw Refusal("a group needs somebody beside you; name a colleague") }
    guard names.count <= ChatGroups.largest else {
      throw Refusal("a group has at most \(ChatGroups.largest) people, you included, not \(names.count); ask fewer")
    }
    return .work { world in
      let (group, isNew) = world.groups.group(of: names)
      let list = group.members.joined(separator: ", ")
      return isNew ? "Group \(group.id) is open: \(list)." : "Group \(group.id) has these people already: \(list)."
    }
  }

  private static let members = Parameter.names(
    "group_members", "The full names of its members; you are one of them in any case.")
}
