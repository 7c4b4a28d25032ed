import Notation
import Testing

@testable import Workplace

@Suite struct `Judging lists of lines` {
  private static let two: JSON = [["Ann Lee", "A-12"], ["José Ruiz", "Jose Ruiz", "A-7"]]

  private func share(_ text: String, _ items: JSON = two) throws -> Double {
    try Docket.handing(in: text, as: "l.txt").share(["kind": "lines", "file": "l.txt", "items": items])
  }

  @Test(arguments: [
    "Ann Lee\nJosé Ruiz\n", "jose ruiz\r\nANN  LEE", "- Ann Lee\n- Jose Ruiz", "1. Ann Lee\n2. José Ruiz",
    "1) A-7\n2) a-12",
    "# Suitable\n\n* **Ann Lee**\n* `Jos\u{65}\u{301} Ruiz`", "```\nAnn Lee\nJosé Ruiz\n```",
    "Ann Lee (A-12)\nA-7: José Ruiz",
    "Suitable:\nAnn Lee\nJosé Ruiz", "| Name | Id |\n|---|:-:|\n| Ann Lee | A-12 |\n| José Ruiz | A-7 |",
    "| # | Name |\n| --- | --- |\n| 1 | Ann Lee |\n| 2 | José Ruiz |", "\u{FEFF}Ann Lee,\nJosé Ruiz;",
    "Ann Lee\nAnn Lee\nA-7", "\u{2022} Ann Lee\n\t\u{2022} José Ruiz",
  ]) func `the entries count, not their decoration`(text: String) throws { #expect(try share(text) == 1) }

  @Test(arguments: [
    ("Ann Lee", 0.5), ("Ann Lee\nBob Ray", 0), ("Ann Lee\nJosé Ruiz\nBob Ray", 0.5), ("Bob Ray", 0), ("", 0),
    ("none", 0),
    ("Ann Lee, José Ruiz", 0), ("Lee", 0), ("Ann Lee A-7", 0), ("Ann Lee was rejected\nJosé Ruiz", 0), ("A-1\nA-2", 0),
    ("Ann Leeward\nJosé Ruiz", 0), ("12\n7", 0),
  ]) func `what is missing or surplus costs`(text: String, due: Double) throws { #expect(try share(text) == due) }

  @Test(arguments: [
    ("", 1.0), ("\n \n", 1), ("none", 1), ("None.\n", 1), ("# Suitable candidates\n", 1), ("- (none)", 1),
    ("Ann Lee", 0), ("none\nAnn Lee", 0),
  ]) func `an empty list must be handed in, in whatever way`(text: String, due: Double) throws {
    #expect(try share(text, []) == due)
    #expect(try Docket().share(["kind": "lines", "file": "l.txt", "items": []]) == 0)
  }

  @Test func `remarks count and name nobody`() throws {
    let remark = try Docket.handing(in: "Ann Lee\nBob Ray", as: "l.txt").remark(
      ["kind": "lines", "file": "l.txt", "items": Self.two])
    #expect(remark.contains("1 are missing") && remark.contains("1 are not due"))
    #expect(!remark.contains("Ruiz") && !remark.contains("Bob"))
  }
}

@Suite struct `Judging records` {
  private static let due: JSON = [
    ["name": "Ann Lee", "item": ["Desk Lamp", "Desk Lamps"], "quantity": 3],
    ["name": "Ann Lee", "item": "Hub", "quantity": 1],
    ["name": "Ann Lee", "item": "Hub", "quantity": 1],
  ]

  private func share(_ text: String, _ records: JSON = due) throws -> Double {
    let test: JSON = ["kind": "json", "file": "r.json", "at": ["/x"], "expect": ["records": records]]
    return try Docket.handing(in: "{\"x\": \(text)}", as: "r.json").share(test)
  }

  private static let hub = #"{"name": "Ann Lee", "item": "Hub", "quantity": 1}"#

  @Test(arguments: [
    #"{"quantity": 3, "name": " ann lee", "item": "desk  lamps"}"#,
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": "3", "note": "soon"}"#,
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": "$3.00"}"#,
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": "3 €"}"#,
  ]) func `a record may be written in several ways`(lamp: String) throws {
    #expect(try share("[\(Self.hub), \(lamp), \(Self.hub)]") == 1)
  }

  @Test(arguments: [
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": 4}"#, #"{"name": "Ann Lee", "item": "Desk Lamp"}"#,
    #"{"name": "Ann", "item": "Desk Lamp", "quantity": 3}"#,
    #"{"name": "Ann Lee", "item": ["Desk Lamp"], "quantity": 3}"#,
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": "three"}"#, #"["Ann Lee", "Desk Lamp", 3]"#, "null",
    #"{"name": "Ann Lee", "item": "Hub", "quantity": 1}"#,
    #"{"name": "Ann Lee", "item": "Desk Lamp", "quantity": true}"#,
  ]) func `one wrong record costs itself and what it is worth`(lamp: String) throws {
    #expect(try abs(share("[\(Self.hub), \(lamp), \(Self.hub)]") - 1.0 / 3) < 1e-9)
  }

  @Test func `missing ones cost their share, and empty means empty`() throws {
    #expect(try abs(share("[\(Self.hub), \(Self.hub)]") - 2.0 / 3) < 1e-9)
    #expect(try share("[]") == 0)
    #expect(try share("{}") == 0)
    #expect(try share("[]", []) == 1)
    #expect(try share("[\(Self.hub)]", []) == 0)
  }
}
