extension Tool {
  /// The most characters of a chat message.
  static let longestMessage = 20_000

  static let sendMessage = Tool(
    name: "SendMessage", summary: "Writes to a colleague and waits for the answer.",
    parameters: [Parameter.identity("sender"), receiver, message]
  ) { arguments, world throws(Refusal) in
    let person = try world.colleague(named: arguments[receiver])
    let words = try arguments[message]
    return .work { world in
      let answer = world.say(words, to: person, known: world.told)
      return "Reply from \(person.name): \(answer)"
    }
  }

  private static let receiver = Parameter.text("receiver", "The colleague's full name.")
  private static let message = Parameter.text("message", "What you write.", atMost: longestMessage)
}
