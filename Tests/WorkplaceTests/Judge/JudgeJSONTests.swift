import Notation
import Testing

@testable import Workplace

@Suite struct `Judging JSON` {
  private func judge(_ text: String, _ expect: JSON, at: JSON = ["/x"]) throws -> Double {
    try Docket.handing(in: text, as: "r.json").share(["kind": "json", "file": "r.json", "at": at, "expect": expect])
  }

  @Test(arguments: [
    #"{"x": 5}"#, #"{"x": 5.0}"#, #"{"x": "5"}"#, #"{"x": " 5.00 "}"#, #"{"x": 50e-1}"#, #"{"x": "+5"}"#,
    #"{"y": [1], "x": 5}"#, "\u{FEFF}{\"x\": 5}", "\r\n\t {\r\n \"x\" : 5\r\n}\r\n\r\n", #"{"x": 5.0000000001}"#,
    #"{"\u0078": 5}"#, #"{"x": 4.9}"#, #"{"x": 5.1}"#,
  ])
  func `a number is right in any of its forms`(text: String) throws {
    #expect(try judge(text, ["number": 5, "absolute": 0.1]) == 1)
  }

  @Test(arguments: [
    #"{"x": 5.11}"#, #"{"x": 4.8999}"#, #"{"x": "5%"}"#, #"{"x": "5,0"}"#, #"{"x": "1,005"}"#, #"{"x": "five"}"#,
    #"{"x": "0x5"}"#, #"{"x": "NaN"}"#, #"{"x": "inf"}"#, #"{"x": "Infinity"}"#, #"{"x": NaN}"#, #"{"x": 1e999}"#,
    #"{"x": "1e999"}"#, #"{"x": 1e308}"#, #"{"x": -5}"#, #"{"x": true}"#, #"{"x": null}"#, #"{"x": [5]}"#,
    #"{"x": {"value": 5}}"#, #"{"x": ""}"#, #"{"x": "5 apples"}"#, #"{"x": "٥"}"#, #"{"X": 5}"#, #"{"y": 5}"#,
    #"[5]"#, "5", "null", "\"5\"", "true", "{}", "[]", "", " \n", "{", "{\"x\": 5", "{\"x\": 5}}", "{'x': 5}",
    "{x: 5}", #"{"x": 5,}"#, #"{"x": 05}"#, #"{"x": 5} {"x": 5}"#, #"{"x": 5, "x": 5}"#, "```json\n{\"x\": 5}\n```",
    "\"x\": 5", "// five\n{\"x\": 5}", "x\n5\n", "{\"x\": \"5\u{0}\"}", "<x>5</x>",
  ])
  func `a number is wrong in any other`(text: String) throws {
    #expect(try judge(text, ["number": 5, "absolute": 0.1]) == 0)
  }

  @Test(arguments: [
    ("102", 1.0), ("98", 1), ("102.1", 0), ("97.9", 0), ("100.3", 1),
  ]) func `a relative tolerance scales with the expected number`(number: String, share: Double) throws {
    #expect(try judge("{\"x\": \(number)}", ["number": 100, "absolute": 0.5, "relative": 0.02]) == share)
  }

  @Test func `crumbs of binary arithmetic do not matter, a cent does`() throws {
    #expect(try judge(#"{"x": 0.30000000000000004}"#, ["number": 0.3]) == 1)
    #expect(try judge(#"{"x": 12345678.900000002}"#, ["number": 12_345_678.9]) == 1)
    #expect(try judge(#"{"x": 12345678.91}"#, ["number": 12_345_678.9]) == 0)
    #expect(try judge(#"{"x": 1000000000001}"#, ["number": 1_000_000_000_000]) == 0)
  }

  @Test(arguments: [
    (#"["Acme Ltd", "Böhm AG"]"#, 1.0), (#"["Böhm AG", "Acme Ltd"]"#, 1), (#"[" acme  LTD ", "böhm ag"]"#, 1),
    ("[\"Acme Ltd\", \"Bo\u{308}hm AG\"]", 1), (#"["Acme Ltd", "Acme Ltd", "Böhm AG"]"#, 1),
    (#"["Acme Ltd"]"#, 0.5), (#"["Acme Ltd", "Acme Ltd"]"#, 0.5), (#"["Acme Ltd", "Cole"]"#, 0),
    (#"["Acme Ltd", "Böhm AG", "Cole"]"#, 0.5), (#"["Acme Ltd", "Böhm AG", "Cole", "Dent", "Eden"]"#, 0),
    ("[]", 0), ("[\"Cole\"]", 0), (#""Acme Ltd, Böhm AG""#, 0), (#"{"Acme Ltd": 1, "Böhm AG": 1}"#, 0), ("null", 0),
    (#"[["Acme Ltd"], ["Böhm AG"]]"#, 0), (#"["Acme Ltd, Böhm AG"]"#, 0), ("[null, true, 5, 1e308]", 0),
  ]) func `a set earns what is right less what is wrong`(found: String, share: Double) throws {
    #expect(try judge("{\"x\": \(found)}", ["set": ["Acme Ltd", "Böhm AG"]]) == share)
  }

  @Test(arguments: [
    (#"{"x": []}"#, 1.0), (#"{"x": [ ]}"#, 1), (#"{"x": ["Acme"]}"#, 0), (#"{"x": null}"#, 0), (#"{"x": ""}"#, 0),
    (#"{"x": {}}"#, 0), (#"{"x": 0}"#, 0), (#"{"x": false}"#, 0), ("{}", 0), ("", 0), ("[]", 0),
  ]) func `only an explicit empty array is the empty set`(text: String, share: Double) throws {
    #expect(try judge(text, ["set": []]) == share)
  }

  @Test func `listing everything earns nothing`() throws {
    let everything = (0..<500).map { "\"supplier \($0)\"" }.joined(separator: ",")
    #expect(try judge("{\"x\": [\(everything)]}", ["set": ["supplier 3", "supplier 4"]]) == 0)
  }

  @Test(arguments: [
    ("[1, \"b\", 2.50]", 1.0), ("[1.0, \" B \", 2.5]", 1), ("[\"1\", \"b\", 2.5]", 1), ("[\"b\", 1, 2.5]", 0),
    ("[1, \"b\"]", 0), ("[1, \"b\", 2.5, 2.5]", 0), ("[]", 0), ("\"1b2.5\"", 0),
  ]) func `a list keeps its order`(found: String, share: Double) throws {
    #expect(try judge("{\"x\": \(found)}", ["list": [1, "b", 2.5]]) == share)
  }

  @Test(arguments: [
    (#"{"a": 1, "b": ["Ann Lee", {"c": 0.1}]}"#, 1.0), (#"{"b": ["ann lee ", {"c": 0.10}], "a": 1.0}"#, 1),
    (#"{"a": 1, "b": ["Ann Lee", {"c": 0.1}], "d": 0}"#, 0), (#"{"a": 1}"#, 0),
    (#"{"a": 1, "b": [{"c": 0.1}, "Ann Lee"]}"#, 0), (#"{"a": 2, "b": ["Ann Lee", {"c": 0.1}]}"#, 0),
    (#"{"A": 1, "b": ["Ann Lee", {"c": 0.1}]}"#, 0), ("[]", 0), ("null", 0),
  ]) func `equality takes objects in any order`(found: String, share: Double) throws {
    #expect(try judge("{\"x\": \(found)}", ["equal": ["a": 1, "b": ["Ann Lee", ["c": 0.1]]]]) == share)
  }

  @Test(arguments: [
    (#""Renew""#, 1.0), (#""  RENEW\n""#, 1), ("\"re\u{200B}new\"", 0), (#""renewal""#, 0), (#""not renew""#, 0),
    (#"["renew"]"#, 0), ("null", 0), ("true", 0),
  ]) func `text is compared whole`(found: String, share: Double) throws {
    #expect(try judge("{\"x\": \(found)}", ["text": "renew"]) == share)
    #expect(try judge("{\"x\": \(found)}", ["one_of": ["renew", 7]]) == share)
  }

  @Test(arguments: [
    (#""2025-10-01""#, 0.0), (#""2025-10-01T09:00:00""#, 1), (#""2025-10-02""#, 1), (#""2025-10-03 17:00""#, 1),
    (#""2025-10-03T17:01""#, 0), (#""2025-10-04""#, 0), (#""02.10.2025""#, 0), (#""2025-02-30""#, 0), ("20251002", 0),
    (#""2025-10-02T10:00:00Z""#, 0), (#""tomorrow""#, 0), (#""""#, 0), ("null", 0), (#"["2025-10-02"]"#, 0),
  ]) func `a moment must lie in its range`(found: String, share: Double) throws {
    #expect(
      try judge("{\"x\": \(found)}", ["from": "2025-10-01T09:00:00", "through": "2025-10-03T17:00:00"]) == share)
  }

  @Test(
    arguments: [
      (["/a~1b"], 1.0), (["/m~0n"], 2), (["/deep/1/k"], 3), (["/none", "/deep/1/k", "/a~1b"], 3), (["/"], 4),
      (["/deep/01/k"], -1), (["/deep/2"], -1), (["/deep/-"], -1), (["/a~2b"], -1), (["a~1b"], -1), (["/m~"], -1),
      ([], -1), (["/deep/99999999999999999999"], -1),
    ] as [([String], Double)]) func `the first pointer that exists is taken`(at: [String], number: Double) throws
  {
    let text = #"{"a/b": 1, "m~n": 2, "deep": [0, {"k": 3}], "": 4}"#
    for candidate in 1...4 {
      let share = try judge(text, ["number": .integer(candidate)], at: .array(at.map { .string($0) }))
      #expect(share == (Double(candidate) == number ? 1 : 0))
    }
  }

  @Test func `an empty pointer is the whole document, so that a bare list may do`() throws {
    let at: JSON = ["/x", ""]
    #expect(try judge(#"["Acme"]"#, ["set": ["Acme"]], at: at) == 1)
    #expect(try judge(#"{"x": ["Acme"]}"#, ["set": ["Acme"]], at: at) == 1)
    #expect(try judge(#"{"y": ["Acme"]}"#, ["set": ["Acme"]], at: at) == 0)
  }

  @Test(arguments: [
    ("{\n  \"x\": 5,\n}", "r.json is not JSON: line 3, column 1: expected a member name."),
    ("```\n{}\n```", "r.json is not JSON: it is wrapped in backticks; hand in the bare JSON value."),
    ("  \n", "r.json is empty."), ("{}", "r.json lacks what is asked for."),
    (#"{"x": []}"#, "In r.json a number is due where an array stands."), (#"{"x": 4}"#, ""),
  ]) func `a remark says why a deliverable could not be taken`(text: String, remark: String) throws {
    let test: JSON = ["kind": "json", "file": "r.json", "at": ["/x"], "expect": ["number": 5]]
    #expect(try Docket.handing(in: text, as: "r.json").remark(test) == remark)
  }

  private static let routes: JSON = [
    ["key": ["Rome", "Oslo"], "km": 12.5, "ends": ["09:59", "10:00"]], ["key": ["Oslo", 7], "km": 3],
  ]

  @Test(arguments: [
    (#"{"x": 12.5, "r": {"from": "Rome", "to": "Oslo"}}"#, 1.0),
    (#"{"r": {"to": " oslo", "from": "ROME", "via": 1}, "x": "12.54"}"#, 1),
    (#"{"x": 3, "r": {"from": "Oslo", "to": "7"}}"#, 0), (#"{"x": 3, "r": {"from": "Oslo", "to": 7.0}}"#, 1),
    (#"{"x": 3, "r": {"from": "Rome", "to": "Oslo"}}"#, 0), (#"{"x": 12.5, "r": {"from": "Oslo", "to": "Rome"}}"#, 0),
    (#"{"x": 12.56, "r": {"from": "Rome", "to": "Oslo"}}"#, 0), (#"{"x": 12.5, "r": {"from": "Rome"}}"#, 0),
    (#"{"x": 12.5, "r": "Rome, Oslo"}"#, 0), (#"{"x": 12.5, "r": ["Rome", "Oslo"]}"#, 0), (#"{"x": 12.5}"#, 0),
    (#"{"x": null, "r": {"from": "Rome", "to": "Oslo"}}"#, 0), (#"[12.5]"#, 0),
  ]) func `other values pick the row of a table`(found: String, share: Double) throws {
    let expect: JSON = ["row_of": Self.routes, "by": ["/r/from", "/r/to"], "member": "km", "absolute": 0.05]
    #expect(try judge(found, expect) == share)
  }

  @Test func `a row's list holds alternatives, no pointers mean any row, no member its mere existence`() throws {
    let route = #""r": {"from": "Rome", "to": "Oslo"}"#
    let by: JSON = ["/r/from", "/r/to"]
    #expect(try judge("{\"x\": \"10:00\", \(route)}", ["row_of": Self.routes, "by": by, "member": "ends"]) == 1)
    #expect(try judge("{\"x\": \"10:01\", \(route)}", ["row_of": Self.routes, "by": by, "member": "ends"]) == 0)
    #expect(try judge("{\"x\": 1, \(route)}", ["row_of": Self.routes, "by": by, "member": "toll"]) == 0)
    #expect(try judge(#"{"x": 3}"#, ["row_of": Self.routes, "member": "km"]) == 1)
    #expect(try judge(#"{"x": 4}"#, ["row_of": Self.routes, "member": "km"]) == 0)
    #expect(try judge("{\"x\": {}, \(route)}", ["row_of": Self.routes, "by": by]) == 1)
    #expect(try judge("{\"x\": {}, \(route)}", ["row_of": [], "by": by]) == 0)
  }
}
