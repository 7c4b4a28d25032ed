import Foundation
import MetaTasks
import Notation
import Testing

@Suite struct SourceNodeTests {
  static let scalars: [(yaml: String, json: JSON)] = [
    ("9:30", "9:30"), ("22:30:00", "22:30:00"), ("no", "no"), ("on", "on"), ("Yes", "Yes"), ("010", 10),
    ("1_000", "1_000"),
    ("0x1F", "0x1F"), ("0o17", "0o17"), ("2025-10-01", "2025-10-01"), ("true", true), ("False", false), ("~", .null),
    ("null", .null), ("", .null), ("-3", -3), ("+3", 3), ("1.0", 1.0), ("-.5", -0.5), ("1e3", 1000.0), ("1.e2", 100.0),
    (".", "."), ("-", "-"), ("1e", "1e"), (".inf", ".inf"), (".nan", ".nan"), ("1e999", "1e999"), ("1.2.3", "1.2.3"),
    ("99999999999999999999", 99_999_999_999_999_999_999.0), ("\"7\"", "7"), ("'true'", "true"), ("!!str 7", "7"),
    ("Maple · Hotpot", "Maple · Hotpot"), ("'it''s'", "it's"), ("|\n  a\n  b\n", "a\nb\n"), ("*x", .null), ("=", "="),
  ]

  @Test(arguments: scalars.indices.filter { scalars[$0].yaml != "*x" && scalars[$0].yaml != "-" })
  func `scalars follow the core rules of YAML 1.2`(_ index: Int) throws {
    let (yaml, json) = Self.scalars[index]
    #expect(try read("x: \(yaml)")["x"]?.json == json)
  }

  @Test(arguments: ["yaml", "json"])
  func `each value has its line, column and pointer`(_ format: String) throws {
    let yaml = "a:\n  - x\n  - {b/c: 7,\n     d: [1, 2]}\n"
    let json = "{\"a\":\n  [\"x\",\n   {\"b/c\": 7,\n    \"d\": [1, 2]}]}\n"
    let root = try SourceFile.tree(of: Array((format == "yaml" ? yaml : json).utf8), file: "f.\(format)")
    let inner = try #require(root["a"]?.elements?[1])
    let seven = try #require(inner["b/c"]), two = try #require(inner["d"]?.elements?[1])
    #expect(seven.place.pointer == "/a/1/b~1c" && seven.place.line == 3)
    #expect(two.place.pointer == "/a/1/d/1" && two.place.line == 4)
    #expect(seven.place.description == (format == "yaml" ? "f.yaml:3:11 (/a/1/b~1c)" : "f.json:3:12 (/a/1/b~1c)"))
    #expect(root.json[pointer: "/a/1/b~1c"] == 7)
  }

  static let hostile: [(name: String, text: String, message: String)] = [
    ("brackets", String(repeating: "[", count: 1_000_000), "nested deeper than 64 levels"),
    ("braces", String(repeating: "{", count: 1_000_000), "nested deeper than 64 levels"),
    (
      "brackets in a value", "a: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
      "nested deeper than 64"
    ),
    ("dashes", String(repeating: "- ", count: 100_000), "nested deeper than 64 levels"),
    ("questions", String(repeating: "? ", count: 100_000), "nested deeper than 64 levels"),
    ("indents", (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), "nested deeper"),
    ("keys", String(repeating: "{a: ", count: 100_000), "nested deeper than 64 levels"),
    ("twins", "a: 1\nb: 2\na: 3", "the key 'a' stands twice"),
    ("open", "a: [1, 2", "not valid YAML"),
    ("tabs", "a:\n\t- 1", "not valid YAML"),
    ("no alias", "a: *b", "not valid YAML: found undefined alias"),
    ("tag", "a: !!binary aGk=", "the tag 'tag:yaml.org,2002:binary' is not supported; leave it out"),
    ("two documents", "a: 1\n---\nb: 2", "not valid YAML"),
    ("collection as key", "? [1]\n: 2", "a key must be plain text"),
    ("nothing", " \n\n", "the file is empty"),
    ("only a comment", "# nothing\n", "the file is empty"),
    ("zero byte", "a: \u{0}", "not a text file: it holds a zero byte"),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile.indices)
  func `a hostile text is one sentence`(_ index: Int) {
    let error = #expect(throws: Problem.self) { try read(Self.hostile[index].text) }
    #expect(error?.description.contains(Self.hostile[index].message) == true, "\(String(describing: error))")
    #expect(error?.description.contains("\n") == false)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [1_000_000, 65])
  func `deep JSON is one sentence`(_ depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let error = #expect(throws: Problem.self) { try read(text, "x.json") }
    #expect(error?.fault == "nested deeper than 64 levels")
  }

  @Test func `sixty-four levels are well`() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try read(text) }
    #expect(throws: Never.self) { try read(text, "x.json") }
  }

  @Test(.timeLimit(.minutes(1))) func `aliases of aliases do not multiply beyond measure`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let value = #expect(throws: Problem.self) { try read(text) }
    #expect(value?.fault == "the file holds more than 1000000 values")
    let key = #expect(throws: Problem.self) { try read(text + "? *a9\n: 1\n") }
    #expect(key?.fault == "a key that is not plain text, in a file with 91 aliases")
    let keys = #expect(throws: Problem.self) { try read(text + "x: {[*a9, *a9]: 1}\n") }
    #expect(keys?.fault == "a key that is not plain text, in a file with 92 aliases")
  }

  @Test func `aliases in moderation are well`() throws {
    let text = "a: &a [1, 2]\n" + (0..<40).map { "b\($0): *a" }.joined(separator: "\n")
    #expect(try read(text)["b39"]?.json == [1, 2])
  }

  @Test func `what cannot be read is one sentence`() throws {
    try Hubs.withFolder { folder in
      try Data([0x61, 0x3A, 0x20, 0x0A, 0xFF, 0xFE]).write(to: folder.appending(path: "latin.yaml"))
      try Data(repeating: 0x20, count: (16 << 20) + 1).write(to: folder.appending(path: "big.yaml"))
      let cases = [
        ("latin.yaml", "latin.yaml:2: not valid UTF-8"), ("big.yaml", "big.yaml: the file is larger than 16 MiB"),
        ("none.yaml", "none.yaml: there is no such file"), ("", ": a folder, where a file was expected"),
      ]
      for (name, message) in cases {
        let error = #expect(throws: Problem.self) { try SourceFile.tree(at: folder.appending(path: name).path()) }
        #expect(error?.description.hasSuffix(message) == true, "\(String(describing: error))")
      }
    }
  }

  @Test func `a byte-order mark is passed over`() throws {
    #expect(try read("\u{FEFF}a: 1")["a"]?.json == 1)
    #expect(try read("\u{FEFF}{\"a\": 1}", "x.json")["a"]?.json == 1)
  }

  private func read(_ text: String, _ file: String = "x.yaml") throws -> SourceNode {
    try SourceFile.tree(of: Array(text.utf8), file: file)
  }
}

@Suite struct YAMLTextTests {
  static let values: [JSON] = [
    [:], [], ["a": [:], "b": []], ["a": [["x": 1, "y": [1, [2, 3], []]], [["z": .null]], "t"]], "x", 1.0, 7,
    [
      "yes": "no", "null": "null", "a b": "9:30", "": "", "#": "# c", "-": "- d", "k": " lead", "l": "trail ",
      "m": "a: b",
    ],
    [
      "n": "line\nbreak\ttab \"quote\" \\ back", "o": "Maple · Hotpot", "p": "it's", "q": "*x", "r": "&y",
      "s": "2025-10-01",
    ],
    ["t": "y", "u": "Off", "v": "1e3", "w": "_x", "x": "a/b.c-d", "y": "{a}", "z": "[b]"],
  ]

  @Test(arguments: values)
  func `what is written reads back the same`(_ value: JSON) throws {
    let wrapped: JSON = ["value": value]
    let text = YAMLText.text(of: wrapped)
    #expect(try SourceFile.tree(of: Array(text.utf8), file: "x.yaml").json == wrapped, "\(text)")
  }

  @Test func `the layout is plain`() {
    let value: JSON = [
      "scenarios": [["name": "s", "days": [["name": "day_1", "tasks": [["k": [1, "b"]], ["d": "9:30"]]]]]], "seed": 7,
    ]
    #expect(
      YAMLText.text(of: value) == """
        scenarios:
          - name: s
            days:
              - name: day_1
                tasks:
                  - k: [1, b]
                  - d: "9:30"
        seed: 7

        """)
  }
}
