import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldPathTests {
  @Test(arguments: [
    ("x", "x"), ("./x", "x"), ("a/b/c.txt", "a/b/c.txt"), ("a//b", "a/b"), ("a/./b", "a/b"), ("a/../b", "b"),
    ("/workspace/x", "x"), ("/workspace", ""), ("/workspace/", ""), ("./", ""), (".", ""), ("a/..", ""),
    ("Grüße/ß.txt", "Grüße/ß.txt"), ("%2e%2e/x", "%2e%2e/x"), ("...", "..."), ("C:/x", "C:/x"), ("a/b/", "a/b"),
    ("．．/x", "．．/x"), (" x", " x"),
  ])
  func `a path is resolved inside the workspace`(text: String, relative: String) throws {
    let path = try VirtualPath(text, in: .workspace)
    #expect(path.relative == relative && path.root == .workspace)
  }

  @Test(arguments: [
    ("CloudDisk://a/b", "a/b"), ("CloudDisk:a/b", "a/b"), ("clouddisk://a", "a"), ("CLOUDDISK:./a", "a"),
    ("CloudDisk://", ""), ("CloudDisk:", ""), ("CloudDisk:///a", "a"),
  ])
  func `the cloud disk's prefix overrules the root`(text: String, relative: String) throws {
    let path = try VirtualPath(text, in: .workspace)
    #expect(path.relative == relative && path.root == .cloudDisk)
  }

  @Test func `an absolute path on the cloud disk begins at its root`() throws {
    #expect(try VirtualPath("/finance/policy.md", in: .cloudDisk).relative == "finance/policy.md")
  }

  static let bad = [
    "", "..", "../x", "a/../../x", "./../x", "/workspace/../x", "/etc/passwd", "/", "//etc", "/workspaceful/x", "..\\x",
    "a\\..\\..\\x", "C:\\x", "a\u{0}b", "a\nb", "a\u{7F}", "\u{85}", "CloudDisk://../x", "CloudDisk:a/../../x",
    "file:///etc/passwd", "http://host/x", "a/\u{2E}\u{2E}/../x", "../\u{301}x", "..\u{2F}\u{301}../x",
    String(repeating: "a", count: 256), String(repeating: "a/", count: 600), String(repeating: "../", count: 300),
  ]

  @Test(arguments: bad) func `what leaves the root or is no path is refused`(text: String) {
    #expect(throws: VirtualPath.Fault.self) { try VirtualPath(text, in: .workspace) }
  }

  @Test func `a slash that carries an accent is still a separator`() throws {
    #expect(try VirtualPath("a/\u{301}b", in: .workspace).relative.utf8.elementsEqual("a/\u{301}b".utf8))
    #expect(throws: VirtualPath.Fault.self) { try VirtualPath("a/../../\u{301}b", in: .workspace) }
    let tree = FileTree([("a/\u{301}b", File("x"))])
    #expect(tree.isFolder("a") && tree.entries(of: "")?.elementsEqual(["a/"]) == true)
  }

  @Test(arguments: [
    ("x", false), ("x/", true), ("x/.", true), ("./", true), ("a/b/..", true), (".x", false), ("x..", false),
  ])
  func `a path that can only be a folder says so`(text: String, isFolder: Bool) throws {
    #expect(try VirtualPath(text, in: .workspace).mustBeFolder == isFolder)
  }

  @Test(arguments: bad) func `no tool follows a bad path, and no answer betrays a place outside`(text: String) {
    var world = WorldFixture.world()
    let before = world.workspace
    let path = JSON.string(text)
    let results = [
      world.call("WriteFile", ["file_path": path, "content": "x"]),
      world.call("DownloadFileFromCloudDisk", ["file_path": "logo.png", "target_path": path]),
      world.call("ReadFile", ["file_path": path]), world.call("ReadAsDataURL", ["file_path": path]),
    ]
    #expect(results.allSatisfy { $0.isError && !$0.text.contains("/work/") && !$0.text.contains("/tmp") })
    #expect(world.workspace == before && world.now == WorldFixture.start)
  }

  @Test func `a folder's listing follows what is put in and taken out`() {
    var tree = FileTree([("b/x", File("1")), ("a", File("22")), ("b/c/y", File("333"))])
    #expect(tree.entries(of: "") == ["a", "b/"] && tree.entries(of: "b") == ["c/", "x"])
    #expect(tree.byteCount == 6 && tree.count == 3)
    tree["b/c/y"] = nil
    #expect(tree.entries(of: "b/c") == nil && tree.entries(of: "b") == ["x"] && !tree.isFolder("b/c"))
    tree["b/x"] = nil
    tree["a"] = File("")
    #expect(tree.entries(of: "") == ["a"] && tree.byteCount == 0)
    tree["a"] = nil
    #expect(tree.entries(of: "") == [] && tree == FileTree() && tree.isFolder(""))
    #expect(tree.entries(of: "a") == nil)
  }
}
