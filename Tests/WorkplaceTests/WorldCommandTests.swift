import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldCommandTests {
  private func run(_ world: inout World, _ command: String = "make", outcome: Errand.Outcome) -> ToolResult {
    guard case .needs = world.apply(ToolCall("ExecuteCommand", ["command": .string(command)], id: "7")) else {
      Issue.record("a command needs an errand")
      return ToolResult(id: "", name: "", text: "")
    }
    return world.settle(outcome)
  }

  @Test func `a command's changes come into the workspace at its end`() {
    var world = WorldFixture.world()
    let changes: [String: File?] = ["notes.txt": nil, "out/a.csv": File("1,2"), "notes.txt/deep": File("x")]
    let result = run(&world, outcome: .command(exitCode: 3, output: "hello", changes: changes))
    #expect(result.text == "Exit code: 3\nhello" && !result.isError && result.id == "7")
    #expect(world.workspace.paths == ["notes.txt/deep", "out/a.csv"] && world.now == WorldFixture.at("08:01"))
    world.checkInvariants()
  }

  @Test func `what cannot be a path of the workspace is not taken over`() {
    var world = WorldFixture.world()
    let changes: [String: File?] = [
      "../evil": File("x"), "/etc/passwd": File("x"), "CloudDisk:logo.png": File("x"), "a\\b": File("x"),
      "good": File("x"),
      "notes.txt/x": File("x"), "dir/": File("x"),
    ]
    let result = run(&world, outcome: .command(exitCode: 0, output: "", changes: changes))
    #expect(world.workspace.paths == ["good", "notes.txt"] && result.text.contains("(no output)"))
    #expect(result.text.split(separator: "\n").count == 8)
    world.checkInvariants()
  }

  @Test func `too large a workspace is not taken over at all`() {
    var bundle = WorldFixture.bundle()
    bundle.workspace["full"] = File(bytes: [UInt8](repeating: 7, count: WorkspaceLimits.totalBytes - 10))
    var world = World(bundle)
    let result = run(
      &world, outcome: .command(exitCode: 0, output: "ok", changes: ["a": File("0123456789abcdef"), "b": File("x")]))
    #expect(world.workspace.paths == ["full", "notes.txt"] && result.text.contains("were not kept"))
  }

  @Test func `commands cannot fill the ledger with versions of large files`() {
    var world = WorldFixture.world()
    let half = File(bytes: [UInt8](repeating: 7, count: WorkspaceLimits.totalBytes / 2))
    let outcome = Errand.Outcome.command(exitCode: 0, output: "ok", changes: ["a": half])
    for _ in 0..<8 { #expect(!run(&world, outcome: outcome).text.contains("not kept")) }
    #expect(run(&world, outcome: outcome).text.contains("not kept"))
    guard case .cameFromOutside(0, let text, [:]) = world.events[world.ledger.count - 2] else {
      Issue.record("the outcome must be recorded without its changes")
      return
    }
    #expect(text.hasPrefix("ok\n[The command's changes"))
  }

  @Test func `without a sandbox the tool says so at no cost`() {
    var world = WorldFixture.world()
    let result = run(&world, outcome: .unavailable("there is no sandbox here"))
    #expect(result.isError && result.text == "There is no sandbox here." && world.now == WorldFixture.start)
  }

  @Test func `a command that crosses a deadline changes files after it`() throws {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("10:00"))
    #expect(world.kept["early"] != nil)
    var other = World(WorldFixture.bundle())
    other.wait(until: WorldFixture.at("09:59"))
    _ = run(&other, outcome: .command(exitCode: 0, output: "", changes: ["x": File("1")]))
    #expect(try #require(other.kept["early"]).workspace["x"] != nil)
  }

  @Test func `long output is cut in the middle and says how much is gone`() {
    let output = String(repeating: "a", count: 10_000) + String(repeating: "z", count: 10_000)
    let cut = World.cut(output)
    #expect(cut.hasPrefix("aaa") && cut.hasSuffix("zzz") && cut.contains("[… 10000 characters left out here …]"))
    #expect(cut.count <= World.shownOutput && World.cut(cut) == cut)
    #expect(World.cut(String(repeating: "ü", count: World.shownOutput)).count == World.shownOutput)
  }

  @Test(arguments: ["", "  \n", "a\u{0}b", .string(String(repeating: "x", count: 100_001))] as [JSON])
  func `what is no command is refused`(command: JSON) {
    var world = WorldFixture.world()
    #expect(world.call("ExecuteCommand", ["command": command]).isError && world.ledger.count == 1)
  }

  @Test func `while a command runs nothing else can be called, and nothing settles twice`() {
    var world = WorldFixture.world()
    _ = world.apply(ToolCall("ExecuteCommand", ["command": "sleep 1"]))
    if case .finished(let result) = world.apply(ToolCall("ListUsers")) { #expect(result.isError) }
    #expect(!world.settle(.command(exitCode: 0, output: "", changes: [:])).isError)
    #expect(world.settle(.command(exitCode: 0, output: "", changes: ["x": File("")])).isError)
    #expect(world.workspace["x"] == nil)
  }

  @Test func `a recorded outcome comes back for replaying`() throws {
    let outcome = Errand.Outcome.command(
      exitCode: 2, output: "é", changes: ["a": File(bytes: [0, 200]), "b": nil])
    #expect(Errand.Outcome(recorded: Ledger.Event(outcome)) == outcome)
    let none = Errand.Outcome.unavailable("none here")
    #expect(Errand.Outcome(recorded: Ledger.Event(none)) == none)
    #expect(Errand.Outcome(recorded: .finished) == nil)
    let entry = Ledger.Entry(at: WorldFixture.start, event: Ledger.Event(outcome))
    #expect(try JSON(encoding: entry).decoded(as: Ledger.Entry.self) == entry)
  }
}
