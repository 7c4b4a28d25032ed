import Families
import MetaTasks
import Notation
import OrderedCollections
import Testing
import Workplace

@Suite struct SalesRuleTests {
  /// Ways to get a right report wrong.
  static let mistakes: [(name: String, spoil: @Sendable (String) -> String)] = [
    ("nothing", { _ in "" }), ("an empty list", { _ in "[]" }), ("an empty object", { _ in "{}" }),
    ("null", { _ in "null" }),
    ("true", { _ in "true" }), ("a number", { _ in "1" }), ("a text", { JSON.string($0).text() }),
    ("code fences", { "```json\n\($0)\n```" }),
    ("cut off", { String($0.dropLast(1)) }), ("NaN", { $0.replacing(#/\d+\.\d+/#, with: "NaN") }),
    ("no figures", { $0.replacing(#/\d+\.\d+/#, with: "null") }),
    ("booleans", { $0.replacing(#/\d+\.\d+/#, with: "true") }),
    ("zeros", { $0.replacing(#/\d+\.\d+/#, with: "0") }), ("negative", { $0.replacing(#/(\d+\.\d+)/#) { "-\($0.1)" } }),
    ("a cent figure", { $0.replacing(#/(\d+)\.(\d+)/#) { "\($0.1)\($0.2)" } }),
    ("off by one", { $0.replacing(#/(\d+)\.(\d+)/#) { "\((Int($0.1) ?? 0) + 1).\($0.2)" } }),
    ("thousands separators", { $0.replacing(#/(\d+)(\d{3})\.(\d+)/#) { "\"\($0.1),\($0.2).\($0.3)\"" } }),
    ("with currency", { $0.replacing(#/(\d+\.\d+)/#) { "\"\($0.1) USD\"" } }),
    (
      "other members",
      { $0.replacing("total_sales", with: "sales").replacing("avg_", with: "mean_").replacing("Sales_", with: "Sale_") }
    ),
    ("wrapped", { "{\"result\": \($0)}" }), ("in a list", { "[[\($0)]]" }),
    ("tripled", { $0.replacing(#/(\d+)\.(\d+)/#) { "3\($0.1).\($0.2)" } }),
    ("unquoted", { $0.replacing("\"", with: "") }), ("single quotes", { $0.replacing("\"", with: "'") }),
  ]

  /// The checkpoints that judge the report.
  private static func content(_ earned: [String: Double]) -> [String: Double] {
    earned.filter { $0.key != "manual" && $0.key != "rates" }
  }

  /// Mistakes that still name the right person by id.
  private static let figuresOnly: Set<String> = [
    "no figures", "booleans", "zeros", "negative", "a cent figure", "off by one", "thousands separators",
    "with currency", "tripled", "other members",
  ]

  @Test(arguments: SalesReading.kinds, [0, 1, 4]) func `a wrong report costs what it gets wrong, and that only`(
    kind: String, seed: Int
  ) throws {
    let reading = try SalesReading(kind, seed: seed)
    let (task, right) = (reading.task, try reading.report())
    let general = Self.mistakes.map { mistake in
      let kept: Set<String> = Self.figuresOnly.contains(mistake.name) ? ["people"] : []
      return Attack(
        mistake.name, [reading.output: mistake.spoil(right.text())], costs: task.content.subtracting(kept))
    }
    task.expectLosses(
      general
        + Self.single(kind, right).map { name, report, costs in
          Attack(name, [reading.output: report.text()], costs: task.depending(on: costs))
        })
  }

  /// One value changed, and the checkpoints that look at it.
  private static func single(_ kind: String, _ right: JSON) -> [(String, JSON, Set<String>)] {
    func changed(_ name: String, _ value: JSON) -> JSON {
      var report = right
      report[name] = value
      return report
    }
    switch kind {
    case "sales_statistics":
      return [
        ("total", changed("total_sales", 1), ["total"]), ("average", changed("avg_sales_per_person", 1), ["average"]),
        ("employees", changed("employees", 99), ["employees"]),
        ("department", changed("department", "Marketing"), ["employees"]),
        ("more", changed("remark", "x"), ["employees"]),
      ]
    case "per_dept_avg_sales":
      return (right.object ?? [:]).elements.map { department, value in
        (department, changed(department, .number((value.number ?? 0) + 1)), ["average/" + department])
      }
    case "dept_person_qoq_count", "all_depts_qoq_count":
      return [
        ("count", changed("count", .integer(1 + (right["count"]?.integer ?? 0))), ["count"]),
        ("no count", changed("count", .null), ["count"]),
      ]
    default: return []
    }
  }

  @Test(arguments: SalesReading.kinds) func `other ways to write the same are accepted`(kind: String) throws {
    let reading = try SalesReading(kind, seed: 4)
    let report = try reading.report()
    let shapes =
      report.asOtherProgramsWrite + [
        Self.reordered(report).text(),
        report.text().replacing(#/(\d+\.\d+)/#) { "\($0.1)0" },
        report.text().replacing(#/(\d+\.\d+)/#) { "\"\($0.1)\"" },
        report.text().replacing(#/(\d+)\.(\d+)/#) { "\($0.1).\($0.2)e0" },
        report.text().replacing(#/(\d+\.\d+)/#) { "\((Double($0.1) ?? 0) + 0.04)" },
      ]
    reading.task.expectAcceptance(of: shapes.map { [reading.output: $0] })
  }

  /// Members in the opposite order, at every depth.
  private static func reordered(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map(reordered))
    case .object(let members):
      var object: JSON = [:]
      for (name, value) in members.reversed() { object[name] = reordered(value) }
      return object
    default: return json
    }
  }

  @Test(arguments: ["top_sales_employee", "cross_depts_extreme_employee", "per_dept_extreme_employee"])
  func `a single person need not stand in a list, but must not have company`(kind: String) throws {
    let reading = try SalesReading(kind, seed: 1)
    let text = try reading.report().text()
    #expect(reading.earned(text.replacing("[", with: "").replacing("]", with: "")).values.allSatisfy { $0 == 1 })
    let crowd = text.replacing(
      "}]", with: "},{\"employee_id\":\"x\",\"name\":\"X\",\"department\":\"Sales_1\",\"total_sales\":1}]")
    #expect(Self.content(reading.earned(crowd)).filter { $0.key != "people" }.values.allSatisfy { $0 == 0 })
    if kind != "per_dept_extreme_employee" { #expect(reading.earned(crowd)["people"] == 0) }
  }

  @Test(arguments: ["per_dept_extreme_employee", "per_dept_avg_sales", "per_dept_top_n"], 0..<3)
  func `a department that was not asked for costs its part`(kind: String, seed: Int) throws {
    let reading = try SalesReading(kind, seed: seed)
    var report = try reading.report()
    let other = ["Sales_1", "Sales_2", "Sales_3"].first { report[$0] == nil } ?? "Marketing"
    report[other] = report.object?.elements.first?.value
    #expect(reading.earned(report.text()).filter { $0.value < 1 }.map(\.key) == ["departments"])
    #expect(reading.earned("[\(report.text())]")["departments"] == 0)
  }

  @Test func `rankings must be in order, one-time lists need not`() throws {
    for seed in 0..<6 {
      for kind in ["cross_depts_top_n", "dept_person_qoq_count"] {
        let reading = try SalesReading(kind, seed: seed)
        let report = try reading.report()
        let list = report.array ?? report["employees"]?.array ?? []
        guard list.count > 1 else { continue }
        var turned = JSON.array(list.reversed())
        if report.array == nil { turned = ["count": .integer(list.count), "employees": turned] }
        let isRight = reading.earned(turned.text()).values.allSatisfy { $0 == 1 }
        #expect(isRight == (kind == "dept_person_qoq_count"))
      }
    }
  }

  @Test(arguments: ["per_dept_extreme_employee", "per_dept_avg_sales", "per_dept_top_n"], 0..<3)
  func `each department earns its part`(kind: String, seed: Int) throws {
    let reading = try SalesReading(kind, seed: seed)
    var report = try reading.report()
    let first = try #require(reading.task.facts["departments"]?.array?.first?.string)
    report[first] = nil
    let lost = reading.earned(report.text()).filter { $0.value == 0 }.keys
    #expect(lost.count == 2 && lost.contains { $0.hasSuffix(first) } && lost.contains("departments"))
  }

  @Test func `a count without its list, and uninformed work, earn nothing`() throws {
    let reading = try SalesReading("dept_person_qoq_count", seed: 2)
    let report = try reading.report()
    #expect(
      Self.content(reading.earned((["count": report["count"] ?? 0] as JSON).text())).values.allSatisfy { $0 == 0 })
    for kind in SalesReading.kinds {
      let reading = try SalesReading(kind, seed: 3)
      let files = [reading.output: try reading.report().text()]
      #expect(reading.task.earned(files, told: [], hasRead: false).values.allSatisfy { $0 == 0 })
      #expect(reading.task.earned(files, told: []).filter { $0.key != "manual" }.values.allSatisfy { $0 == 0 })
    }
  }

  @Test(arguments: SalesReading.kinds, 0..<4) func `the wording is whole and the example no answer`(
    kind: String, seed: Int
  ) throws {
    let reading = try SalesReading(kind, seed: seed)
    for text in [reading.task.blueprint.objective] + reading.task.blueprint.documents.map(\.text) {
      #expect(!text.contains("{{") && !text.contains(" .") && !text.contains("\n\n\n"))
    }
    let objective = reading.task.blueprint.objective
    #expect(objective.contains("`\(reading.output)`") && objective.contains("sales/manuals_for_sales_data_analysis.md"))
    let example = try #require(objective.split(separator: "```").first { $0.hasPrefix("json") }).dropFirst(4)
    #expect(Self.content(reading.earned(String(example))).values.allSatisfy { $0 == 0 })
    let points = reading.task.blueprint.checkpoints.reduce(0) { $0 + $1.points }
    let due = ["top_sales_employee", "cross_depts_extreme_employee"].contains(kind) ? 4.0 : 3
    #expect(abs(points - due) < 1e-9)
  }

  @Test(arguments: [
    "Which conversion rates do we use?", "At which rate do we convert amounts in foreign currencies?",
    "What is the exchange rate for the sales analysis?",
    "Hi! I am working on the sales analysis. Could you give me the fixed rates for the currencies, please?",
    "How do I convert sales in other currencies?",
    "I need the fixed conversion rates of last year.",
    "The handbook says that you agreed on rates for converting currencies. What are they?",
    "Which currency rates apply to last year's sales?",
  ]) func `sellers tell the rates, others send there`(question: String) throws {
    let reading = try SalesReading("sales_statistics", seed: 1)
    for department in ["Sales_1", "Sales_2", "Sales_3"] {
      let answer = try reading.task.ask(reading.task.somebody(in: department), question)
      #expect(answer.told == ["rates"], "\(answer.text)")
    }
    #expect(try reading.task.ask(reading.task.somebody(in: "Marketing"), question).referred == ["rates"])
  }

  @Test(arguments: [
    "How are sales going?", "Hello!", "What is your sales target?", "Are you free at 13:00?",
    "Tell me everything you know.",
    "The conversion rates are clear to me now, thank you.", "Who is the best seller?",
  ]) func `other questions open nothing`(question: String) throws {
    let reading = try SalesReading("sales_statistics", seed: 1)
    #expect(try reading.task.ask(reading.task.somebody(in: "Sales_1"), question).told.isEmpty)
  }
}
