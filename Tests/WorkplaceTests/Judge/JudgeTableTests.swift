import Notation
import Testing

@testable import Workplace

@Suite struct `Judging tables` {
  /// Columns `id,name,due,fee`; one cell of anything, one blank.
  private static let test: JSON = [
    "kind": "table", "file": "t.csv", "header": ["id", "name", "due", "fee"],
    "rows": [
      [["value": "1"], ["value": "Ann, Lee"], ["value": "2025-10-01"], ["value": "5.25", "absolute": 0.01]],
      [["value": "2"], .null, ["value": ""], ["value": "-1200"]],
    ],
  ]
  private static let plain = "id,name,due,fee\n1,\"Ann, Lee\",2025-10-01,5.25\n2,Bo,,-1200\n"

  private func judge(_ text: String, as file: String = "t.csv") throws -> Double {
    var test = Self.test
    test["file"] = .string(file)
    return try Docket.handing(in: text, as: file).share(test)
  }

  @Test(arguments: [
    plain, "\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"), plain + "\n\n",
    plain + ",,,\n", plain + " \n", String(plain.dropLast()), plain.replacing("5.25", with: "5.26"),
    plain.replacing("5.25", with: "5.2500"), plain.replacing("5.25", with: "525e-2"),
    plain.replacing("-1200", with: "-1200.0"), plain.replacing("\n1,", with: "\n 1.0 ,"),
    plain.replacing("2025-10-01", with: "2025-10-01 00:00:00"), plain.replacing("id,name", with: " id , name"),
    plain.replacing("Bo", with: "\"Bo\nand \"\"Co\"\"\""), plain.replacing("Bo", with: ""),
    plain.replacing("fee\n", with: "fee,\n").replacing("-1200\n", with: "-1200,\n"),
    "\"id\",\"name\",\"due\",\"fee\"\n\"1\",\"Ann, Lee\",\"2025-10-01\",\"5.25\"\n\"2\",\"Bo\",\"\",\"-1200\"\n",
    #"[{"id":1,"name":"Ann, Lee","due":"2025-10-01","fee":5.25},{"fee":-1.2e3,"due":null,"id":"2","name":7}]"#,
  ]) func `a table is right in any of its forms`(text: String) throws {
    #expect(try judge(text) == 1)
  }

  @Test(arguments: [
    "", "\n\n", "id", "id,name,due,fee", "id,name,due,fee\n",
    "id,name,due,Fee\n1,\"Ann, Lee\",2025-10-01,5.25\n2,,,-1200\n",
    plain.replacing(",", with: ";"), plain.replacing(",", with: "\t"), plain.replacing("id,name,due,fee\n", with: ""),
    plain.replacing("id,name", with: "name,id"), plain + "3,Cy,,0\n", plain + plain, "\n" + plain,
    plain.replacing("\n2", with: "\n\n2"), plain.replacing("\"Ann, Lee\"", with: "\"Ann, Lee"),
    plain.replacing("fee\n", with: "fee,extra\n"), "| id | name | due | fee |\n|---|---|---|---|\n", "null", "{}",
    "[]", "[1,2]", #"{"rows":[]}"#, #"[{"id":1},{"id":2,"other":3}]"#, "[[1,\"Ann, Lee\"],[2]]", "[{\"id\":1},",
    "id,name,due,fee\n\"1", "```csv\n" + plain + "```\n",
  ]) func `a wrong header, row count or form earns nothing`(text: String) throws {
    #expect(try judge(text) == 0)
  }

  @Test(arguments: [
    (plain.replacing("5.25", with: "5.27"), 6), (plain.replacing("5.25", with: "NaN"), 6),
    (plain.replacing("5.25", with: "inf"), 6), (plain.replacing("5.25", with: "1e999"), 6),
    (plain.replacing("5.25", with: "5.25%"), 6), (plain.replacing("5.25", with: "$5.25"), 6),
    (plain.replacing("-1200", with: "\"-1,200\""), 6), (plain.replacing("-1200", with: "-1199.999"), 6),
    (plain.replacing("-1200", with: "-1,200"), 4), (plain.replacing("Ann, Lee", with: "ann, lee"), 6),
    (plain.replacing("2025-10-01", with: "2025-10-02"), 6), (plain.replacing("2025-10-01", with: "01.10.2025"), 6),
    (plain.replacing(",,", with: ",0,"), 6), (plain.replacing(",,", with: ",NaN,"), 6),
    ("id,name,due,fee\n1\n2\n", 2), ("id,name,due,fee\n,,,\n,,,\n", 1), ("id,name,due,fee\n1,\"Ann, Lee\"\n2\n", 3),
    (#"[{"id":1},{"id":[2]}]"#, 1), (#"[{},{}]"#, 0), (#"[{"id":true},{"id":{"v":2}}]"#, 0),
  ]) func `each wrong cell costs its share`(text: String, right: Int) throws {
    #expect(try judge(text) == Double(right) / 7)
  }

  private static let keyed: JSON = [
    "kind": "table", "file": "t.json", "header": ["id", "name", "days"], "key": "id",
    "rows": [
      [["value": "E1"], ["value": "Ann"], ["value": "3"]], [["value": "E2"], ["value": "Bo"], ["value": "0"]],
    ],
  ]

  @Test(arguments: [
    (#"[{"id":"E1","name":"Ann","days":3},{"id":"E2","name":"Bo","days":0}]"#, 6),
    (#"[{"days":0.0,"id":"E2","name":"Bo"},{"name":" Ann ","days":"3","id":"E1"}]"#, 6),
    (#"[{"id":"E2","name":"Bo","days":0}]"#, 3), (#"[{"id":"E2","name":"Bo","days":1}]"#, 2),
    (#"[{"id":"E2"},{"id":"E1"}]"#, 2), (#"[{"id":"E1","name":"Bo","days":0},{"id":"E2","name":"Ann","days":3}]"#, 2),
    (#"[{"id":"E1","name":"Ann","days":3},{"id":"E2","name":"Bo","days":0},{"id":"E3","name":"Cy","days":9}]"#, 3),
    (#"[{"id":"E1","name":"Ann","days":3},{"id":"E1","name":"Ann","days":3}]"#, 0),
    (#"[{"id":"E1","name":"Ann","days":3},{"id":"E3","name":"Bo","days":0}]"#, 0),
    (#"[{"id":"E1","name":"Ann","days":3,"rank":1},{"id":"E2","name":"Bo","days":0}]"#, 6), ("[]", 0), ("{}", 0),
    (#"[{"id":null,"name":"Ann","days":3},{"name":"Bo","days":0}]"#, 0), ("[[],[]]", 0), ("[null]", 0),
  ]) func `rows with a key may come in any order, and superfluous ones cost`(text: String, right: Int) throws {
    #expect(try Docket.handing(in: text, as: "t.json").share(Self.keyed) == Double(right) / 6)
  }

  @Test(arguments: [
    (#"{"a/b":[{"id":"E2","name":"Bo","days":0},{"id":"E1","name":"Ann","days":3}]}"#, 6.0), (#"{"a/b":[]}"#, 0),
    (#"{"a/b":{"id":"E1","name":"Ann","days":3}}"#, 3), (#"[{"id":"E1","name":"Ann","days":3}]"#, 0), ("{}", 0),
    (#"{"a/b":"none"}"#, 0), ("1", 0), ("", 0),
  ]) func `a table may stand within a document, as an object when it has one row`(text: String, right: Double) throws {
    var test = Self.keyed
    test["at"] = ["/a~1b"]
    #expect(try Docket.handing(in: text, as: "t.json").share(test) == right / 6)
  }

  @Test func `with a key and no rows, only an empty table is right`() throws {
    var test = Self.keyed
    test["rows"] = []
    for (text, share) in [("[]", 1.0), (#"[{"id":"E1"}]"#, 0), ("{}", 0)] {
      #expect(try Docket.handing(in: text, as: "t.json").share(test) == share)
    }
  }

  @Test func `a JSON file is told what is wrong with it as JSON`() throws {
    var test = Self.test
    test["file"] = "t.json"
    #expect(try judge(Self.plain, as: "t.json") == 0)
    #expect(
      try Docket.handing(in: "{}", as: "t.json").remark(test)
        == "t.json is not a table: a JSON table is an array of objects.")
    #expect(
      try Docket.handing(in: "[{}]", as: "t.json").remark(test) == "t.json has 1 rows, which is not the number due.")
  }

  @Test func `a file that is not UTF-8 says so`() throws {
    let latin = File(bytes: Array(Self.plain.utf8) + [0xE9, 0x0A])
    let verdicts = try Docket(files: ["t.csv": latin]).verdicts(on: [Self.test])
    #expect(verdicts == [.init(earned: 0, remark: "t.csv is not UTF-8 text.")])
  }

  @Test func `a table without rows must be handed in with its header`() throws {
    let test: JSON = ["kind": "table", "file": "t.csv", "header": ["a", "b"], "rows": []]
    #expect(try Docket.handing(in: "a,b\n", as: "t.csv").share(test) == 1)
    #expect(try Docket.handing(in: "[]", as: "t.csv").share(test) == 1)
    #expect(try Docket.handing(in: "a,b\n1,2\n", as: "t.csv").share(test) == 0)
    #expect(try Docket.handing(in: "a\n", as: "t.csv").share(test) == 0)
    #expect(try Docket().share(test) == 0)
  }
}
