import Notation

extension Tool {
  static let jumpTime = Tool(
    name: "JumpTime",
    summary: "Waits for some minutes, at most until the day ends. The call itself takes its time too.",
    parameters: [minutes]
  ) { arguments, world throws(Refusal) in
    let wait = try arguments[minutes]
    let left = world.stage.bundle.day.end - world.now
    guard wait <= left else { throw Refusal("only \(left) minutes of the day are left; 'minutes' can be 1 to \(left)") }
    let total = wait + min(world.stage.cost(of: "JumpTime"), left - wait)
    return .workLasting(minutes: total) { world in "\(wait) minutes have passed; it is \(world.now.clockText)." }
  }

  private static let minutes = Parameter.integer(
    "minutes", "How many minutes to wait, at least 1.", in: 1...Int.max)
}
