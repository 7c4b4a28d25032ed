import Notation
import Testing

@testable import Workplace

@Suite struct `Judging plans` {
  private static let test: JSON = [
    "kind": "plan", "file": "r.json", "at": ["/chosen"],
    "options": [
      ["name": "A", "cost": 3, "gain": 0.1], ["name": "B", "cost": 4, "gain": 0.2],
      ["name": "C", "cost": 3, "gain": 0.1],
      ["name": "D", "cost": 1, "gain": 0.05],
    ],
    "limits": [["of": "cost", "at_most": 7, "at_least": 2]],
  ]

  private func share(_ text: String, _ more: JSON = [:]) throws -> Double {
    try Docket.handing(in: text, as: "r.json").share(with(more))
  }

  private func with(_ more: JSON) -> JSON {
    var test = Self.test
    more.object?.forEach { test[$0.key] = $0.value }
    return test
  }

  @Test(arguments: [
    #"{"chosen": ["A", "B"]}"#, #"{"chosen": ["B", "C"]}"#, #"{"chosen": ["A"]}"#, #"{"x": 1, "chosen": ["a", " b "]}"#,
    #"{"chosen": [{"id": "A"}, {"name": "B"}]}"#, "\u{FEFF}{\"chosen\": [\"A\",\n\"D\"]}",
  ]) func `a feasible choice is one in any form`(text: String) throws {
    #expect(try share(text) == 1)
  }

  @Test(arguments: [
    (#"{"chosen": ["A", "B", "D"]}"#, "In r.json the plan's cost breaks a limit."),
    (#"{"chosen": ["D"]}"#, "In r.json the plan's cost breaks a limit."),
    (#"{"chosen": ["A", "A"]}"#, "In r.json the plan names something twice."),
    (#"{"chosen": ["A", "E"]}"#, "In r.json the plan names what cannot be chosen."),
    (#"{"chosen": []}"#, "In r.json the plan is empty."),
    (#"{"chosen": null}"#, "In r.json an array is due where null stands."),
    (#"{"chosen": "A"}"#, "In r.json an array is due where a string stands."),
    (#"{"chosen": {"A": 1}}"#, "In r.json an array is due where an object stands."),
    (#"{"chosen": [["A"]]}"#, "In r.json the plan's elements are not all names."),
    (#"{"chosen": [1]}"#, "In r.json the plan's elements are not all names."),
    (#"{"chosen": [null]}"#, "In r.json the plan's elements are not all names."),
    (#"{"a": 1}"#, "In r.json the plan is missing."), ("7", "In r.json the plan is missing."),
    ("", "r.json is empty."),
  ]) func `what is no plan earns nothing and is told why`(text: String, remark: String) throws {
    #expect(try share(text, ["goal": ["of": "gain", "best": 0.3]]) == 0)
    #expect(try Docket.handing(in: text, as: "r.json").remark(Self.test) == remark)
  }

  @Test(arguments: [
    ("0.3", 1.0), ("\"0.30\"", 1), ("0.30000000000000004", 1), ("0.31", 1), ("0.32", 0), ("-0.3", 0), ("null", 0),
    ("\"0.3 \"", 1), ("\"0,3\"", 0), ("[0.3]", 0),
  ]) func `what it claims of itself must be true`(number: String, share: Double) throws {
    let claim: JSON = ["claim": ["of": "gain", "at": ["/total"], "absolute": 0.01]]
    #expect(try self.share("{\"chosen\": [\"A\", \"B\"], \"total\": \(number)}", claim) == share)
    #expect(try self.share("{\"chosen\": [\"A\", \"B\"]}", claim) == 0)
    // Another plan is measured by what it chose itself.
    #expect(try self.share("{\"chosen\": [\"A\"], \"total\": \(number)}", claim) == 0)
  }

  @Test(arguments: [
    (#"["A", "B"]"#, 1.0), (#"["C", "B"]"#, 1), (#"["B"]"#, 0.5), (#"["B", "D"]"#, 0.75), (#"["A"]"#, 0),
    (#"["A", "D"]"#, 0.25),
  ]) func `a plan as good as the best is the best, another goes part of the way`(chosen: String, share: Double) throws {
    let goal: JSON = ["goal": ["of": "gain", "best": 0.3, "baseline": 0.1]]
    #expect(abs(try self.share("{\"chosen\": \(chosen)}", goal) - share) < 1e-9)
  }

  @Test func `where low is good the baseline lies above`() throws {
    let goal: JSON = ["limits": [], "goal": ["of": "cost", "best": 1, "baseline": 4, "within": 0.5]]
    #expect(try share(#"{"chosen": ["D"]}"#, goal) == 1)
    #expect(abs(try share(#"{"chosen": ["A"]}"#, goal) - 1.0 / 3) < 1e-9)
    #expect(try share(#"{"chosen": ["B"]}"#, goal) == 0)
    #expect(try share(#"{"chosen": ["A", "B"]}"#, goal) == 0)
  }
}
