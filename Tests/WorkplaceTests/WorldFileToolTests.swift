import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldFileToolTests {
  private func reads(_ world: World) -> [String] {
    world.events.compactMap { if case .documentRead(let path) = $0 { path } else { nil } }
  }

  @Test func `a written file can be read, added to and listed`() {
    var world = WorldFixture.world()
    _ = world.call("WriteFile", ["file_path": "out/résumé.txt", "content": "Grüße 👋"])
    _ = world.call("WriteFile", ["file_path": "./out/résumé.txt", "content": "\nend", "append": true])
    #expect(world.call("ReadFile", ["file_path": "/workspace/out/résumé.txt"]).text == "Grüße 👋\nend")
    #expect(world.call("ListFiles").text == "notes.txt\nout/")
    #expect(world.call("ListFiles", ["folder_path": "out/"]).text == "résumé.txt")
    #expect(reads(world).isEmpty)
  }

  @Test(arguments: [
    ("notes.txt/x", "is a file"), ("./", "is a folder"), ("dir/", "is a folder"), ("CloudDisk:x", "cannot be written"),
  ])
  func `what cannot be a file's place is refused`(path: String, why: String) {
    var world = WorldFixture.world()
    let result = world.call("WriteFile", ["file_path": .string(path), "content": "x"])
    #expect(result.isError && result.text.contains(why))
    #expect(world.workspace.count == 1)
  }

  @Test func `the workspace has limits`() {
    var world = WorldFixture.world()
    let large = String(repeating: "x", count: WorkspaceLimits.fileBytes)
    #expect(world.call("WriteFile", ["file_path": "a", "content": .string(large + "x")]).isError)
    for place in 0..<6 {
      #expect(!world.call("WriteFile", ["file_path": .string("f\(place)"), "content": .string(large)]).isError)
    }
    #expect(world.call("WriteFile", ["file_path": "f6", "content": .string(large)]).isError)
    #expect(!world.call("WriteFile", ["file_path": "f0", "content": .string(large)]).isError)
    #expect(!world.call("WriteFile", ["file_path": "f0", "content": "small"]).isError)
  }

  @Test func `the workspace holds so many files and no more`() {
    let bundle = WorldFixture.bundle()
    var full = bundle
    full.workspace = FileTree((0..<WorkspaceLimits.files).map { ("d/\($0)", File("")) })
    var world = World(full)
    #expect(world.call("WriteFile", ["file_path": "one_more", "content": ""]).isError)
    #expect(!world.call("WriteFile", ["file_path": "d/7", "content": "x"]).isError)
  }

  @Test func `a download says how much came, counts as read and costs its time`() {
    var world = WorldFixture.world()
    let result = world.call(
      "DownloadFileFromCloudDisk", ["file_path": "CloudDisk://finance/policy.md", "target_path": "./"])
    #expect(result.text == "Downloaded finance/policy.md to policy.md (14 bytes).")
    #expect(world.workspace["policy.md"]?.text == "one\ntwo\nthree\n" && reads(world) == ["finance/policy.md"])
    #expect(world.now == WorldFixture.at("08:10"))
  }

  @Test(arguments: [
    ("sub/", "sub/policy.md"), ("x.md", "x.md"), ("deep/er/x.md", "deep/er/x.md"), ("box", "box/policy.md"),
  ])
  func `a download goes into a folder or under a new name`(target: String, place: String) {
    var world = WorldFixture.world()
    _ = world.call("WriteFile", ["file_path": "box/a", "content": ""])
    _ = world.call("DownloadFileFromCloudDisk", ["file_path": "finance/policy.md", "target_path": .string(target)])
    #expect(world.workspace[place] != nil)
  }

  @Test(arguments: ["finance", "nothing.md", "finance/policy.md/", "../config.json", "answers.json", "colleagues.json"])
  func `a download of what is no file of the cloud disk is refused`(path: String) {
    var world = WorldFixture.world()
    let result = world.call("DownloadFileFromCloudDisk", ["file_path": .string(path), "target_path": "x"])
    #expect(result.isError && world.workspace["x"] == nil && world.now == WorldFixture.start)
  }

  @Test func `folders of the cloud disk are listed in order`() {
    var world = WorldFixture.world()
    #expect(
      world.call("OpenFolderInCloudDisk", ["folder_path": "./"]).text == "finance/\nlogo.png\nmanuals_for_intern.md")
    let inside = world.call("OpenFolderInCloudDisk", ["folder_path": "CloudDisk:finance"])
    #expect(inside.text == "blob.bin\npolicy.md\nübersicht.csv")
    #expect(world.call("OpenFolderInCloudDisk", ["folder_path": "logo.png"]).isError)
    #expect(world.call("OpenFolderInCloudDisk", ["folder_path": "nowhere"]).isError)
  }

  @Test func `reading the cloud disk counts only when the whole document is shown`() {
    var world = WorldFixture.world()
    let part = world.call("ReadFile", ["file_path": "CloudDisk:finance/policy.md", "offset": 1, "limit": "1"])
    #expect(part.text == "two\n[Lines 2 to 2 of 3; go on with offset 2.]" && reads(world).isEmpty)
    #expect(world.call("ReadFile", ["file_path": "CloudDisk:finance/policy.md"]).text == "one\ntwo\nthree\n")
    #expect(reads(world) == ["finance/policy.md"] && world.now == WorldFixture.at("08:20"))
  }

  /// Reads lines of the document of three lines.
  private func page(_ world: inout World, _ offset: Int, _ limit: Int, of path: String = "CloudDisk:finance/policy.md")
  {
    _ = world.call(
      "ReadFile", ["file_path": .string(path), "offset": .string("\(offset)"), "limit": .string("\(limit)")])
  }

  @Test(arguments: [[(0, 2), (2, 5)], [(2, 1), (0, 1), (1, 1)], [(1, 2), (1, 1), (0, 2)], [(0, 3)]])
  func `a document read in pages counts once, with the last missing page`(pages: [(Int, Int)]) {
    var world = WorldFixture.world()
    for (offset, limit) in pages {
      #expect(reads(world).isEmpty)
      page(&world, offset, limit)
    }
    #expect(reads(world) == ["finance/policy.md"])
    page(&world, 0, 1)
    #expect(reads(world).count == 1)
  }

  @Test func `pages count for their own document and day only`() {
    var world = WorldFixture.world()
    page(&world, 0, 2)
    page(&world, 2, 1, of: "notes.txt")
    page(&world, 1, 1, of: "CloudDisk:finance/übersicht.csv")
    page(&world, 3, 1)
    #expect(reads(world).isEmpty)
    var fork = world
    page(&fork, 2, 1)
    #expect(reads(fork) == ["finance/policy.md"] && reads(world).isEmpty)
    world.cloudDisk["finance/policy.md"] = File("One\ntwo\nthree\n")
    page(&world, 2, 1)
    #expect(reads(world).isEmpty)
  }

  @Test func `a line that is cut has not been seen`() throws {
    var shown = PagesShown()
    let file = File("a\n" + String(repeating: "x", count: FileView.largestText + 1) + "\nb\n")
    for offset in 0...2 {
      #expect(!shown.complete("f", with: try FileView(file, skipping: offset, atMost: 1), of: file))
    }
  }

  @Test func `a binary file is shown in base64 only`() {
    var world = WorldFixture.world()
    #expect(world.call("ReadFile", ["file_path": "CloudDisk:finance/blob.bin"]).isError)
    let result = world.call("ReadFile", ["file_path": "CloudDisk:finance/blob.bin", "encoding": "base64"])
    #expect(result.text == "AP8H" && reads(world) == ["finance/blob.bin"])
  }

  @Test func `long text is cut at a line and says how to go on`() throws {
    let line = String(repeating: "é", count: 499) + "\n"
    let file = File(String(repeating: line, count: 400))
    let view = try FileView(file, skipping: 0, atMost: .max)
    #expect(view.text.utf8.count <= FileView.largestText + 100 && !view.isWhole)
    #expect(view.text.hasSuffix("\n[Lines 1 to 262 of 400; go on with offset 262.]"))
    let single = try FileView(File(String(repeating: "é", count: 200_000)), skipping: 0, atMost: .max)
    #expect(single.text.contains("cut after 262144 bytes") && !single.isWhole)
    #expect(throws: Refusal.self) { try FileView(file, skipping: 400, atMost: .max) }
    #expect(throws: Refusal.self) { try FileView(file, skipping: .max, atMost: .max) }
  }

  @Test func `a picture is attached, from the workspace or else from the cloud disk`() {
    var world = WorldFixture.world()
    let result = world.call("ReadAsDataURL", ["file_path": "logo.png", "text": "The logo"])
    #expect(result.text == "The logo" && result.attachment?.mediaType == "image/png")
    #expect(result.attachment?.base64 == Base64.encode(WorldFixture.picture.bytes) && reads(world) == ["logo.png"])
    #expect(world.call("ReadAsDataURL", ["file_path": "notes.txt"]).isError)
    #expect(world.call("ReadAsDataURL", ["file_path": "none.png"]).isError)
  }

  @Test(arguments: 0..<70) func `base64 comes back as it went`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `base64 is RFC 4648's`(plain: String, encoded: String) { #expect(Base64.encode(Array(plain.utf8)) == encoded) }

  @Test(arguments: ["Z", "Zg=", "Zh==", "Z===", "====", "Zg==Zg==", "Zé=="]) func `what is no base64 is not read`(
    text: String
  ) {
    #expect(Base64.decode(text) == nil)
  }
}
