import Chance
import Desk
import Foundation
import Notation
import Testing

@testable import Harness

/// A program in Python that has the functions `receive` and `send`.
private func python(_ body: String) -> String {
  let opening = """
    import json, sys, os, time
    def receive(): return json.loads(sys.stdin.readline())
    def send(x): print(json.dumps(x) if not isinstance(x, str) else x, flush=True)

    """
  let text = (opening + body).replacing("'", with: #"'"'"'"#)
  return "python3 -c '\(text)'"
}

@Suite struct ProcessTraineeTests {
  private func live(
    _ command: String, at desk: FakeDesk = FakeDesk(), log: URL? = nil, patience: Duration = .seconds(20)
  ) async throws {
    let trainee = ProcessTrainee(name: "program", command: command, episode: "s/d#1", log: log, patience: patience)
    try await trainee.live(at: desk)
  }

  @Test func `a program reads its briefing, uses tools and is done`() async throws {
    let desk = FakeDesk()
    let token = String(Digest(of: "s/d#1").hex.prefix(16))
    try await live(
      python(
        """
        b = receive()
        send({"calls": [{"name": "SendMessage", "arguments": {"seen": [b["type"], b["trainee"], b["tasks"][0]["id"],
          b["tools"][0]["name"], b["start"], b["calls_per_turn"], os.environ["PRACTICUM_EPISODE"]]}}]})
        o = receive()
        send({"calls": [{"name": "Picture", "id": "p", "arguments": {"seen": [o["type"], o["notifications"], o["time"],
          o["over"], o["results"][0]["is_error"], o["results"][0]["text"][:3]]}}]})
        o = receive()
        send({"calls": [{"name": "Last", "arguments": {"seen": o["results"][0]["attachment"]}}]})
        receive(); send({"done": True}); sys.exit(3)
        """), at: desk)
    let seen = await desk.calls.map { $0.arguments["seen"] }
    #expect(
      seen == [
        ["briefing", "Kim Trainee", "t1", "SendMessage", "2025-10-01T08:00:00", 3, .string(token)],
        ["observation", ["News!"], "2025-10-01T08:05:00", false, false, "did"],
        ["media_type": "image/png", "base64": "AAAA"],
      ])
  }

  @Test func `a malformed line is answered and the program may go on`() async throws {
    let desk = FakeDesk()
    try await live(
      python(
        """
        receive(); print(); send("Hello!"); e = receive()
        send("x" * 9000000); f = receive()
        send({"calls": [{"name": "A", "arguments": {"seen": [e["type"], e["message"][:21], f["message"]]}}]})
        """), at: desk)
    let seen = await desk.calls.first?.arguments["seen"]
    #expect(seen == ["error", "this line is not JSON", "this line is longer than 8 MiB"])
  }

  @Test func `talking nonsense ends the day as it stands`() async throws {
    let desk = FakeDesk()
    try await live("echo '{\"calls\": [{\"name\": \"A\"}]}'; while true; do echo nonsense; done", at: desk)
    #expect(await desk.calls.count == 1)
  }

  @Test func `the end of its output with exit code 0 is the end of its day`() async throws {
    try await live("true")
    try await live("exec >&-; sleep 0.5; exit 0")
  }

  @Test(arguments: [
    ("exit 3", "exit code 3"), ("echo 'out of tokens' >&2; exit 1", "out of tokens"), ("kill -9 $$", "signal 9"),
    ("/no/such/program", "could not be started"), ("exec >&-; sleep 100", "did not end"),
  ]) func `a program that breaks down is an infrastructure failure`(command: String, clause: String) async {
    let failure = await #expect(throws: TraineeFailure.self) { try await live(command) }
    #expect(failure?.description.contains(clause) == true, "\(failure?.description ?? "")")
  }

  @Test(arguments: ["sleep 100", "trap '' TERM; while true; do sleep 1; done", "sleep 100 & setsid sleep 100 & wait"])
  func `a program that thinks too long is killed`(command: String) async {
    let begin = ContinuousClock.now
    let failure = await #expect(throws: TraineeFailure.self) { try await live(command, patience: .milliseconds(400)) }
    #expect(failure?.description.contains("did not answer") == true)
    // Long enough for a busy machine, shorter than the programs take.
    #expect(begin.duration(to: .now) < .seconds(90))
  }

  @Test func `a program that does not read is not waited for`() async {
    let desk = FakeDesk(tools: Array(repeating: FakeDesk.tools[0], count: 5000))
    await #expect(throws: TraineeFailure.self) {
      try await live("sleep 100", at: desk, patience: .milliseconds(400))
    }
  }

  @Test(arguments: ["", "setsid "]) func `its children die with the episode`(prefix: String) async throws {
    guard await Fence.found() != nil || prefix.isEmpty else { return }
    let file = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    // The number of seconds tells this child from all others.
    let seconds = "\(Int.random(in: 100_000_000...999_999_999))"
    let child = "\(prefix)sh -c 'touch \(file.path); exec sleep \(seconds)' >&- &"
    try await live("\(child) while [ ! -e \(file.path) ]; do sleep 0.05; done; echo '{\"done\": true}'")
    #expect(FileManager.default.fileExists(atPath: file.path))
    // Those who are killed take a moment to go.
    let end = ContinuousClock.now + .seconds(5)
    while isRunning(seconds), ContinuousClock.now < end { await Task.yield() }
    #expect(!isRunning(seconds))
  }

  /// Whether a process bears a text in its command line; one that is killed already has none.
  private func isRunning(_ text: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      guard Int(process) != nil, let file = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
        return false
      }
      return String(decoding: file, as: UTF8.self).contains(text)
    }
  }

  @Test func `the end of the day is told and ends it`() async throws {
    let desk = FakeDesk(turns: 1)
    let log = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)/a.log")
    defer { try? FileManager.default.removeItem(at: log.deletingLastPathComponent()) }
    let body = """
      receive()
      send({"calls": [{"name": "A"}]})
      print("over:", receive()["over"], file=sys.stderr, flush=True)
      send({"calls": [{"name": "B"}]})
      """
    try await live(python(body), at: desk, log: log)
    #expect(await desk.calls.map(\.name) == ["A"])
    #expect(try String(contentsOf: log, encoding: .utf8) == "over: True\n")
  }

  @Test func `the example plays`() async throws {
    let desk = FakeDesk()
    let example = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../examples/trainee.py")
    try await live("python3 '\(example.standardizedFileURL.path)'", at: desk)
    let calls = await desk.calls
    #expect(calls.map(\.name) == ["ListUsers", "SendMessage", "WriteFile"])
    #expect(calls[1].arguments["receiver"] == "Ann Lee")
  }
}
