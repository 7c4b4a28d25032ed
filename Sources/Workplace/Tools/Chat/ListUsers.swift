extension Tool {
  static let listUsers = Tool(
    name: "ListUsers", summary: "Lists everybody in the company: name, department, position."
  ) { _, world throws(Refusal) in
    .tell(world.stage.userTable)
  }
}
