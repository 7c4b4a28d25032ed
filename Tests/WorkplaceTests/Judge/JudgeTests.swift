import Chance
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `The judge` {
  /// A checkpoint that is satisfied when the file `name` is there.
  private func file(_ name: String, points: Double = 1, requires: JSON = []) -> JSON {
    [
      "id": .string(name), "kind": "file_present", "file": .string(name), "points": .number(points),
      "requires": requires,
    ]
  }

  private func earned(_ files: [String], _ tests: JSON...) throws -> [Double] {
    try Docket(files: Dictionary(uniqueKeysWithValues: files.map { ($0, File("x")) })).verdicts(on: tests).map(\.earned)
  }

  @Test func `points are earned one by one`() throws {
    #expect(try earned(["a", "c"], file("a", points: 0.5), file("b"), file("c", points: 2)) == [0.5, 0, 2])
    #expect(try earned(["a"]) == [])
  }

  @Test func `a requirement gates those behind it, in any order`() throws {
    #expect(try earned(["a", "b"], file("a", requires: ["b"]), file("b")) == [1, 1])
    #expect(try earned(["a"], file("a", requires: ["b"]), file("b")) == [0, 0])
    #expect(
      try earned(["a", "b"], file("a", requires: ["b"]), file("b", requires: ["c"]), file("c")) == [0, 0, 0])
    #expect(
      try earned(["a", "b", "c"], file("a", requires: ["b"]), file("b", requires: ["c"]), file("c")) == [1, 1, 1])
  }

  @Test func `a requirement may demand full points`() throws {
    let asked: JSON = [
      "id": "asked", "kind": "text", "file": "a", "contains": ["one", "two"], "points": 4, "partial": true,
    ]
    var done = file("b")
    done["requires_full"] = ["asked"]
    func earned(_ text: String) throws -> [Double] {
      try Docket(files: ["a": File(text), "b": File("x")]).verdicts(on: [done, asked]).map(\.earned)
    }
    #expect(try earned("one two") == [1, 4])
    #expect(try earned("one") == [0, 2])
    #expect(try earned("neither") == [0, 0])
    done["requires_full"] = ["nobody"]
    #expect(try earned("one two") == [0, 4])
  }

  @Test func `circles and unknown requirements earn nothing`() throws {
    #expect(try earned(["a", "b"], file("a", requires: ["b"]), file("b", requires: ["a"])) == [0, 0])
    #expect(try earned(["a"], file("a", requires: ["a"])) == [0])
    #expect(try earned(["a"], file("a", requires: ["checkpoint"])) == [0])
  }

  @Test func `without partial credit a share is nothing`() throws {
    var test: JSON = [
      "kind": "json", "file": "r", "at": [""], "expect": ["set": ["a", "b"]], "points": 4, "partial": false,
    ]
    let docket = Docket.handing(in: #"["a"]"#, as: "r")
    #expect(try docket.share(test) == 0)
    test["partial"] = true
    #expect(try docket.share(test) == 2)
  }

  @Test(arguments: [0.0, -1]) func `points that are not positive are never earned`(points: Double) throws {
    #expect(try earned(["a"], file("a", points: points)) == [0])
  }

  private static let readers: [JSON] = [
    ["kind": "json", "file": "f", "at": ["/x", ""], "expect": ["set": ["a"]]],
    ["kind": "json", "file": "f", "at": ["/x", ""], "expect": ["number": 5, "absolute": 1]],
    ["kind": "json", "file": "f", "at": ["/x", ""], "expect": ["equal": ["a": [1]]]],
    ["kind": "json", "file": "f", "at": [""], "expect": ["set": []]],
    ["kind": "table", "file": "f", "header": ["a", "b"], "rows": [[["value": "1"], ["value": "2"]]]],
    ["kind": "text", "file": "f", "contains": ["the answer"], "lacks": ["the question"]],
  ]

  @Test func `a deliverable beyond 16 MiB earns nothing and says so`() throws {
    let digit = [UInt8](repeating: UInt8(ascii: "5"), count: 50_000_000)
    let verdicts = try Docket(files: ["f": File(bytes: digit)]).verdicts(
      on: Self.readers + [["kind": "file_present", "file": "f"]])
    for verdict in verdicts { #expect(verdict == .init(earned: 0, remark: "f is larger than 16 MiB.")) }
  }

  @Test(arguments: ["[", "{\"x\":", "[[],", "[1,", ",", "\n", "\"", "5", "a,b\n"])
  func `endless repetition earns nothing and ends`(part: String) throws {
    let text = String(repeating: part, count: 1_100_000 / part.utf8.count)
    for verdict in try Docket.handing(in: text, as: "f").verdicts(on: Self.readers) { #expect(verdict.earned == 0) }
  }

  @Test(arguments: 0..<300) func `random bytes earn nothing and crash nothing`(seed: Int) throws {
    var chance = Chance(seed: seed).stream("bytes")
    let alphabets: [[UInt8]] = [
      Array(0...255), Array("{}[]\",:0123456789.-+eE \n\r\\utrfalsenlx~/`".utf8), Array("ab,\"\r\n12;. ".utf8),
    ]
    let alphabet = chance.choice(alphabets)
    let length = chance.integer(in: 0...400)
    let bytes = (0..<length).map { _ in chance.choice(alphabet) }
    for verdict in try Docket(files: ["f": File(bytes: bytes)]).verdicts(on: Self.readers) {
      #expect(verdict.earned == 0, "bytes \(bytes)")
    }
  }

  @Test(arguments: 0..<100) func `a spoilt deliverable crashes nothing and never earns more`(seed: Int) throws {
    var chance = Chance(seed: seed).stream("spoilt")
    for text in [#"{"x": ["a"]}"#, #"{"x": 5}"#, #"{"x": {"a": [1]}}"#, "a,b\n1,2\n", "This is the answer."] {
      var bytes = Array(text.utf8)
      for _ in 0...chance.integer(in: 0...3) {
        bytes[chance.integer(in: 0...bytes.count - 1)] = UInt8(chance.integer(in: 0...255))
      }
      for verdict in try Docket(files: ["f": File(bytes: bytes)]).verdicts(on: Self.readers) {
        #expect((0...1).contains(verdict.earned))
      }
    }
  }
}
