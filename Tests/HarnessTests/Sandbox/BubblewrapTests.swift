import Foundation
import Testing
import Workplace

@testable import Harness

/// What a sandboxed command did.
private struct Done {
  var code: Int
  var output: String
  var changes: [String: File?]
}

private func run(
  _ command: String, over files: [String: File] = [:], limits: SandboxLimits = SandboxLimits(),
  in sandbox: Bubblewrap? = nil
) async throws -> Done {
  let sandbox = sandbox ?? Bubblewrap(limits: limits)
  let outcome = try await sandbox.perform(.command(command, workspace: FileTree(files.map { ($0.key, $0.value) })))
  guard case .command(let code, let output, let changes) = outcome else { throw Unavailable(outcome: outcome) }
  return Done(code: code, output: output, changes: changes)
}

private struct Unavailable: Error { var outcome: Errand.Outcome }

/// Whether this machine can run bubblewrap at all; where it cannot, only the refusal is tested.
private func isFit() async -> Bool { if case .fit = await Bubblewrap.fitness() { true } else { false } }

@Suite(.enabled("bubblewrap runs here", isFit)) struct BubblewrapTests {
  @Test func `a command sees the workspace and its changes come back`() async throws {
    let done = try await run(
      "cat in/a.txt; echo new > out.txt; rm old.txt; mkdir -p d/e; printf x > d/e/f",
      over: ["in/a.txt": File("hello\n"), "old.txt": File("old")])
    #expect(done.code == 0)
    #expect(done.output == "hello\n")
    let expected: [String: File?] = ["out.txt": File("new\n"), "old.txt": nil, "d/e/f": File("x")]
    #expect(done.changes == expected)
  }

  @Test func `python reads and writes there`() async throws {
    let done = try await run(
      "python3 -c 'import json; json.dump(sum(json.load(open(\"n.json\"))), open(\"s.json\", \"w\"))'",
      over: ["n.json": File("[1, 2, 3]")])
    #expect(done.code == 0, "\(done.output)")
    #expect(done.changes == ["s.json": File("6")])
  }

  @Test func `exit code and both outputs are reported`() async throws {
    let done = try await run("echo out; echo err >&2; exit 3")
    #expect(done.code == 3)
    #expect(done.output == "out\nerr\n")
    #expect(done.changes.isEmpty)
  }

  @Test func `the folder is kept between commands and follows the world`() async throws {
    let sandbox = Bubblewrap()
    let first = try await run("echo 1 > a; mkdir kept", in: sandbox)
    #expect(first.changes == ["a": File("1\n")])
    let second = try await run("cat a b; ls -d kept", over: ["a": File("other\n"), "b": File("2\n")], in: sandbox)
    #expect(second.output == "other\n2\nkept\n")
    #expect(second.changes.isEmpty)
    let third = try await run("ls", in: sandbox)
    #expect(third.output == "kept\n")
  }

  @Test func `a change of the same length within the same tick is noticed`() async throws {
    let done = try await run("printf B > a", over: ["a": File("A")])
    #expect(done.changes == ["a": File("B")])
  }

  @Test(arguments: ["ln -s /etc/passwd x", "mkfifo x", "ln -s / x", "mkdir d; ln -s ../.. d/x"])
  func `what is no regular file is ignored and said so`(command: String) async throws {
    let done = try await run(command)
    #expect(done.changes.isEmpty)
    #expect(done.output.contains("was ignored"))
  }

  @Test func `a planted link is not followed when the world writes through its name`() async throws {
    let sandbox = Bubblewrap()
    let target = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)")
    let name = target.lastPathComponent
    _ = try await run("ln -s \(target.path) trap; ln -s /tmp folder", in: sandbox)
    let files = ["trap": File("safe"), "folder/\(name)": File("too")]
    let done = try await run("cat trap folder/*", over: files, in: sandbox)
    #expect(done.output == "safetoo")
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }

  @Test(arguments: [
    "echo > /x", "echo > /usr/x", "echo > /usr/src/x", "echo > /etc/x", "echo > /dev/x", "touch /bin/ls",
    "mount -t tmpfs x /tmp",
    "unshare -U true", "chroot . true",
  ]) func `the system cannot be changed`(command: String) async throws {
    #expect(try await run(command).code != 0)
  }

  @Test(arguments: [
    "cat /etc/passwd", "cat /etc/shadow", "ls /work", "ls /home", "ls /root",
    "ls -d /usr/src/* /usr/local/src/*",
    "python3 -c 'import socket; socket.create_connection((\"1.1.1.1\", 53), 2)'",
    "python3 -c 'import socket; s=socket.socket(); s.settimeout(2); s.connect((\"127.0.0.1\", 22))'",
  ]) func `nothing of the machine and no network is in reach`(command: String) async throws {
    #expect(try await run(command).code != 0)
  }

  @Test func `the environment is not ours and other processes are unseen`() async throws {
    setenv("PRACTICUM_SECRET", "hidden", 1)
    let done = try await run("env; ls -d /proc/[0-9]* | wc -l")
    #expect(!done.output.contains("hidden"))
    #expect(try #require(Int(done.output.split(separator: "\n").last ?? "")) < 10)
  }

  @Test(arguments: [
    "sleep 100 & sleep 100 & wait", "exec >&- 2>&-; sleep 100", "trap '' TERM INT; setsid sleep 100; sleep 100",
  ])
  func `time is limited, whatever the command does`(command: String) async throws {
    let begin = ContinuousClock.now
    let done = try await run(command, limits: SandboxLimits(seconds: 1))
    #expect(done.code == 124)
    #expect(done.output.contains("stopped after 1 second"))
    #expect(begin.duration(to: .now) < .seconds(30))
  }

  @Test func `a process left behind does not hold the command up`() async throws {
    let done = try await run("(sleep 50; echo late > late.txt) & echo done", limits: SandboxLimits(seconds: 30))
    #expect(done.code == 0)
    #expect(done.output == "done\n")
  }

  @Test func `memory, processes and file sizes are limited`() async throws {
    let memory = try await run("python3 -c 'x = bytearray(700 << 20)'")
    #expect(memory.output.contains("MemoryError"))
    let processes = try await run(
      "for i in $(seq 40); do sleep 5 & done 2>&1; echo", limits: SandboxLimits(seconds: 3, processes: 20))
    #expect(processes.output.contains("fork") || processes.code != 0)
    let size = try await run("head -c 3000000 /dev/zero > big", limits: SandboxLimits(fileBytes: 1 << 20))
    #expect(size.code != 0)
  }

  @Test func `output is kept up to its limit and the rest counted`() async throws {
    let done = try await run("head -c 100000 /dev/zero | tr '\\0' a", limits: SandboxLimits(output: 1000))
    #expect(done.output == String(repeating: "a", count: 1000) + "\n[99000 more bytes of output were dropped]")
  }

  @Test func `the whole workspace is limited`() async throws {
    let limits = SandboxLimits(totalBytes: 250, files: 3)
    let many = try await run("for i in 1 2 3 4 5; do echo > f$i; done", limits: limits)
    #expect(many.changes.count == 3)
    #expect(many.output.contains("more than 3 files"))
    let large = try await run("for i in 1 2 3; do head -c 100 /dev/zero > f$i; done", limits: limits)
    #expect(large.changes.count == 2)
  }

  @Test func `nasty leavings are cleared away`() async throws {
    let sandbox = Bubblewrap()
    let done = try await run(
      """
      mkdir shut && echo > shut/x && chmod 000 shut
      for i in $(seq 200); do mkdir deep && cd deep; done 2>/dev/null; cd /workspace
      printf x > "$(printf 'a\\377')"; mkdir "$(printf 'b\\377')"; chmod 000 .
      """, in: sandbox)
    #expect(done.changes == ["shut/x": File("\n")])
    #expect(done.output.contains("too deep"))
    #expect(done.output.contains("not UTF-8"))
    let after = try await run("ls", over: ["shut/x": File("\n"), "new": File("1")], in: sandbox)
    #expect(after.output.contains("new\nshut\n"))
  }

  @Test func `names that no disk can hold are remarked on`() async throws {
    let long = String(repeating: "n", count: 300)
    let done = try await run("ls", over: [long: File("1"), "a": File("1"), "a/b": File("2")])
    #expect(done.code == 0)
    #expect(done.output.contains("could not be placed"))
    #expect(done.changes.isEmpty)
  }

  @Test func `filling the disk ends the command`() async throws {
    let command = "for i in $(seq 1000); do head -c 1000000 /dev/zero > f$i; sleep 0.01; done"
    let done = try await run(command, limits: SandboxLimits(seconds: 30, fileBytes: 2 << 20, totalBytes: 2 << 20))
    #expect(done.output.contains("filled the disk"))
    #expect(done.changes.count == 2)
  }

  @Test func `its folder goes with it, whatever a command left there`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let folder = try SandboxFolder(parent: parent, owner: nil, limits: SandboxLimits())
    var deep = folder.path
    for _ in 0..<100 { deep += "/d" }
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/l", withDestinationPath: parent)
    chmod(folder.path + "/d/d", 0)
    folder.remove()
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent).isEmpty)
  }
}
