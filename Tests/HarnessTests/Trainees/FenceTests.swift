import Desk
import Foundation
import Notation
import Testing

@testable import Harness

private func isThere() async -> Bool { await Fence.found() != nil }

@Suite(.enabled("bubblewrap runs here", isThere)) struct FenceTests {
  @Test func `a program sees nothing of a hidden folder, not even through a link`() async throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let day = home.appending(path: "suite/scenario/day_1")
    let truth = day.appending(path: "answers.json")
    try FileManager.default.createDirectory(at: day, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: truth)
    try Data("public".utf8).write(to: home.appending(path: "notes.txt"))
    let link = home.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: home.appending(path: "suite"))
    let program = home.appending(path: "program.py")
    try Data(
      """
      import glob, json, os, subprocess, sys
      sys.stdin.readline()
      home = sys.argv[1]
      subprocess.run("umount suite; umount -l suite; unshare -Urm umount suite", shell=True, cwd=home)
      found = glob.glob(home + "/**/answers.json", recursive=True) + glob.glob("/proc/[0-9]*/root" + home + "/suite/*")
      found += os.listdir(home + "/suite")
      try: found.append(open(home + "/suite/scenario/day_1/answers.json").read())
      except OSError: pass
      print(json.dumps({"calls": [{"name": "A", "arguments": {"found": found, "notes": open(home + "/notes.txt").read(),
        "home": os.getcwd()}}]}), flush=True)
      """.utf8
    ).write(to: program)
    let desk = FakeDesk()
    try await ProcessTrainee(
      name: "cheat", command: "python3 \(program.path) \(home.path)", episode: "s/d#1",
      hidden: [link, home.appending(path: "none")], patience: .seconds(20)
    ).live(at: desk)
    let seen = try #require(await desk.calls.first?.arguments)
    #expect(seen["found"] == [])
    #expect(seen["notes"] == "public")
    #expect(seen["home"] == .string(FileManager.default.currentDirectoryPath))
    #expect(try String(contentsOf: truth, encoding: .utf8) == "secret")
  }
}
