public import Desk
import Notation

extension World {
  /// Does what a call asks, or says what it needs from outside first.
  ///
  /// A bad call is refused with a sentence; so is any call once the day is over.
  public mutating func apply(_ call: ToolCall) -> Step {
    guard !isOver else { return .finished(.refusal(of: call, "the day is over: nothing more can be done")) }
    guard awaited == nil else { return .finished(refuse(call, "the call before is still under way")) }
    do throws(Refusal) {
      let tool = try Toolbox.tool(named: call.name, on: stage.bundle)
      let arguments = try Arguments(call.arguments, for: tool, trainee: stage.bundle.day.company.trainee.name)
      return start(try tool.prepare(arguments, self), call)
    } catch {
      return .finished(refuse(call, error.sentence))
    }
  }

  /// Completes the call that waits for an errand.
  ///
  /// Time passes now, not while the errand was under way, so that deadlines meet the state without the errand's effects.
  public mutating func settle(_ outcome: Errand.Outcome) -> ToolResult {
    guard let waiting = awaited else {
      return ToolResult(id: "", name: "", text: "no call is under way", isError: true)
    }
    awaited = nil
    let outcome = limited(outcome)
    ledger.append(Ledger.Event(outcome), at: now)
    switch (waiting.errand, outcome) {
    case (.command, .unavailable(let reason)): return refuse(waiting.call, reason)
    case (.command, .command(let exitCode, let output, let changes)):
      return carryOut(waiting.call, minutes: stage.cost(of: waiting.call.name)) { world in
        world.noteCommand(exitCode: exitCode, output: output, changes: changes)
      }
    }
  }

  /// Refuses a call without cost, for a reason that lies with the driver and not with the call.
  package mutating func refuse(_ call: ToolCall, _ sentence: String) -> ToolResult {
    let result = ToolResult.refusal(of: call, sentence)
    record(call, result)
    return result
  }
}

extension World {
  private mutating func start(_ act: Act, _ call: ToolCall) -> Step {
    let cost = stage.cost(of: call.name)
    switch act {
    case .work(let effect): return .finished(carryOut(call, minutes: cost, effect: effect))
    case .workLasting(let minutes, let effect): return .finished(carryOut(call, minutes: minutes, effect: effect))
    case .disturbed(let refused): return .finished(fail(call, refused))
    case .goHome(let words):
      let result = carryOut(call, minutes: cost) { _ in words }
      if !result.isError { finish() }
      return .finished(result)
    case .errand(let errand):
      guard now + cost <= stage.bundle.day.end else {
        return .finished(carryOut(call, minutes: cost) { _ in "" })
      }
      awaited = Awaited(call: call, errand: errand)
      return .needs(errand)
    }
  }

  /// Lets the time of a call pass, then has its effect; none when the day ends before the call does.
  private mutating func carryOut(_ call: ToolCall, minutes: Int, effect: (inout World) -> Reply) -> ToolResult {
    let dayEnd = stage.bundle.day.end
    let isInTime = now + minutes <= dayEnd
    pass(until: now + minutes)
    let result: ToolResult
    if isInTime {
      let reply = effect(&self)
      result = ToolResult(id: call.id, name: call.name, text: reply.text, attachment: reply.attachment)
    } else {
      result = .refusal(of: call, "the day ended at \(dayEnd.timeText), before this was done")
    }
    record(call, result)
    catchUp()
    return result
  }

  /// Lets a call fail at the cloud disk.
  private mutating func fail(_ call: ToolCall, _ refused: DiskTrouble.Refused) -> ToolResult {
    pass(until: now + 1)
    let result = ToolResult.refusal(of: call, note(refused))
    record(call, result)
    catchUp()
    return result
  }

  private mutating func record(_ call: ToolCall, _ result: ToolResult) {
    ledger.append(
      .called(
        tool: Ledger.abbreviated(call.name), arguments: Ledger.abbreviated(call.arguments),
        text: Ledger.abbreviated(result.text), isError: result.isError), at: now)
  }
}

extension ToolResult {
  /// A refusal as the trainee reads it: a sentence with a capital and a full stop.
  fileprivate static func refusal(of call: ToolCall, _ sentence: String) -> ToolResult {
    let ends = sentence.hasSuffix(".") || sentence.hasSuffix("?")
    let text = sentence.prefix(1).uppercased() + sentence.dropFirst() + (ends ? "" : ".")
    return ToolResult(id: call.id, name: call.name, text: text, isError: true)
  }
}
