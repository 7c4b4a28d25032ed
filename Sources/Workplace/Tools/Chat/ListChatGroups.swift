extension Tool {
  static let listChatGroups = Tool(
    name: "ListChatGroups", summary: "Lists your chat groups: id and members."
  ) { _, world throws(Refusal) in
    let rows = world.groups.all.map { "\($0.id) | \($0.members.joined(separator: ", "))" }
    return .tell(rows.isEmpty ? "You have no chat groups." : (["group_id | members"] + rows).joined(separator: "\n"))
  }
}
