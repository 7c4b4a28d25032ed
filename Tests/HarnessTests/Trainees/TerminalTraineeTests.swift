import Desk
import Notation
import Synchronization
import Testing

@testable import Harness

@Suite struct TerminalCommandTests {
  private func command(_ line: String) throws -> TerminalCommand {
    try TerminalCommand(line, tools: FakeDesk.tools)
  }

  @Test(arguments: [
    ("", TerminalCommand.nothing), ("   ", .nothing), ("help", .help(nil)), ("tasks", .tasks), (" Time ", .time),
    ("done", .done), ("quit", .done), ("help listusers", .help(FakeDesk.tools[1])),
    ("ListUsers", .call(.init("ListUsers"))),
    (#"{"name": "listusers"}"#, .call(.init("ListUsers"))),
    (
      #"sendmessage receiver="Ann Lee" message='say "hi"'"#,
      .call(.init("SendMessage", ["receiver": "Ann Lee", "message": #"say "hi""#]))
    ),
    (
      #"SendMessage receiver=12 message="a\n\"b\"" count=3 urgent=true list=[1]"#,
      .call(
        .init(
          "SendMessage", ["receiver": "12", "message": "a\n\"b\"", "count": 3, "urgent": true, "list": [1]]))
    ),
    (
      #"SendMessage {"receiver": "A", "message": "B"}"#,
      .call(.init("SendMessage", ["receiver": "A", "message": "B"]))
    ),
  ]) func `commands are understood`(line: String, expected: TerminalCommand) throws {
    #expect(try command(line) == expected)
  }

  @Test(arguments: [
    ("SendMesage x=1", "did you mean 'SendMessage'"), ("foo", "no tool or command 'foo'"),
    ("SendMessage receiver=A", "needs 'message'"), ("SendMessage reciever=A message=B", "did you mean 'receiver'"),
    ("SendMessage Ann", "'Ann' is not of the form"), (#"SendMessage receiver="Ann"#, "closing \""),
    ("SendMessage receiver=A message=B count=many", "'count' must be an integer, not 'many'"),
    ("SendMessage {oops}", "not JSON"), (#"{"tool": "x"}"#, "looks like"), ("help foo", "no tool"),
    ("SendMessage a b=1 =", "'a' is not"),
  ]) func `a slip gets a sentence`(line: String, clause: String) {
    let fault = #expect(throws: TerminalCommand.Fault.self) { try command(line) }
    #expect(fault?.description.contains(clause) == true, "\(fault?.description ?? "")")
  }
}

@Suite struct TerminalTraineeTests {
  /// Plays these lines and returns what was shown.
  private func play(_ lines: [String], at desk: FakeDesk = FakeDesk()) async throws -> String {
    let input = Lines(lines)
    try await TerminalTrainee(read: { input.next() }, write: { input.show($0) }).live(at: desk)
    return input.shown
  }

  private final class Lines: Sendable {
    private let state: Mutex<(lines: [String], shown: String)>
    init(_ lines: [String]) { state = Mutex((lines, "")) }
    func next() -> String? { state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() } }
    func show(_ text: String) { state.withLock { $0.shown += text } }
    var shown: String { state.withLock { $0.shown } }
  }

  @Test func `a person is told the day, acts and sees what comes of it`() async throws {
    let desk = FakeDesk()
    let shown = try await play(
      ["SendMessage receiver=Ann message=hello", "SendMesage", "Broken", "time", "tasks", "done", "ListUsers"], at: desk
    )
    #expect(await desk.calls == [ToolCall("SendMessage", ["receiver": "Ann", "message": "hello"])])
    for part in [
      "Good morning, Kim!", "You work here.", "did {", "* News!", "[System Time] 2025-10-01 08:05:00", "mean",
    ] {
      #expect(shown.contains(part), "\(part)")
    }
  }

  @Test func `help lists tools and explains one`() async throws {
    let shown = try await play(["help", "help SendMessage", "help ListUsers"])
    for part in ["SendMessage  5 min  Sends a message.", "receiver* (string): Who.", "It takes no arguments."] {
      #expect(shown.contains(part), "\(part)")
    }
  }

  @Test func `the end of the input or of the day ends it`() async throws {
    _ = try await play([])
    let shown = try await play(["ListUsers", "ListUsers"], at: FakeDesk(turns: 1))
    #expect(shown.hasSuffix("The day is over.\n"))
  }
}
