import MetaTasks

extension Tool {
  static let sendGroupMessage = Tool(
    name: "SendGroupMessage",
    summary: "Writes to all members of a chat group and waits for their answers. Large groups take extra time.",
    parameters: [Parameter.identity("sender"), group, message]
  ) { arguments, world throws(Refusal) in
    let id = try arguments[group]
    guard let group = world.groups[id] else {
      throw Refusal("there is no group \(id); CreateChatGroup opens one, ListChatGroups shows yours")
    }
    let words = try arguments[message]
    let colleagues = group.members.filter { $0 != world.trainee.name }.compactMap { world.stage.person(named: $0) }
    return .workLasting(minutes: world.stage.cost(ofWritingTo: colleagues.count)) { world in
      let known = world.told
      let answers = colleagues.map { person in
        "Group \(id), \(person.name): \(world.say(words, to: person, group: id, known: known))"
      }
      return Reply(answers.joined(separator: "\n"))
    }
  }

  private static let group = Parameter.integer("group_id", "The group's id.", in: 1...Int.max)
  private static let message = Parameter.text("message", "What you write.", atMost: longestMessage)
}

extension Stage {
  /// The virtual minutes of a group message: its cost, and more for a large group.
  fileprivate func cost(ofWritingTo colleagues: Int) -> Int {
    let extra = bundle.day.groupCost.extra(forReaching: colleagues)
    let (minutes, overflows) = cost(of: "SendGroupMessage").addingReportingOverflow(extra)
    return overflows ? .max : minutes
  }
}
