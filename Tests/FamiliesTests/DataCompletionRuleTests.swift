import Chance
import Families
import Foundation
import MetaTasks
import Notation
import Testing
import Workplace

/// The family's rule as it stands in the task hub, resolved with what the kit makes and judged.
@Suite struct DataCompletionRuleTests {
  static let hub = Result {
    try Hub(
      at: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path() + "task_hub")
  }

  /// One instance of each type, with everything that the rule makes of it.
  struct Resolved {
    let order: WorkOrder
    let product: WorkProduct
    let table: PublishedTable
    let blueprint: Blueprint
    let synonyms: [String: [String]]

    init(_ type: String, seed: Int = 5) throws {
      let rule = try #require(try DataCompletionRuleTests.hub.get().rule(family: "data_completion"))
      var order = DataCompletionInstance.order(type, "easy", seed: seed)
      order.parameters = rule.parameters(for: order.arguments)
      self.order = order
      product = try DataCompletionKit.build(order)
      table = try PublishedTable(product, type: type)
      blueprint = try Blueprint(
        rule, variant: try #require(rule.variant(for: order.arguments)),
        context: .init(
          arguments: order.arguments, facts: product.facts, parameters: order.parameters, company: ["name": "Test"],
          task: ["id": "data_completion"]),
        chance: order.chance)
      synonyms = rule.synonyms
    }

    var output: String { blueprint.output ?? "" }

    /// The table with its blanks filled by the handbook.
    var completed: CSV {
      var csv = table.csv
      for row in table.blanks { csv.rows[row][table.target] = table.solved(row).map { "\(table.written($0))" } ?? "" }
      return csv
    }

    /// The share of each checkpoint's points that a file earns for a trainee that read and asked everything.
    func earned(_ text: String, isInformed: Bool = true) -> [String: Double] {
      let told = blueprint.clues.map { "data_completion/" + $0.id }
      let events: [Ledger.Event] = [
        .documentRead(path: "data_completion/manuals_for_data_completion.md"),
        .answered(by: "Somebody", message: "", told: told, referred: [], group: nil),
      ]
      let evidence = Evidence(
        task: "data_completion", trainee: order.company.trainee.name, workspace: FileTree([(output, File(text))]),
        record: .init(isInformed ? events.map { Ledger.Entry(at: order.start, event: $0) } : []))
      let shares = zip(blueprint.checkpoints, Judge(evidence).earned(blueprint.checkpoints)).map {
        ($0.id, $1 / $0.points)
      }
      return Dictionary(uniqueKeysWithValues: shares)
    }
  }

  static let types = DataCompletionInstance.published.keys.sorted()

  @Test(arguments: types) func `the completed table earns every point`(type: String) throws {
    let task = try Resolved(type)
    #expect(task.output == "data_completion_\(DataCompletionInstance.published[type]?.dataset ?? "").csv")
    #expect(task.earned(task.completed.text(lineEnd: "\r\n")).values.allSatisfy { $0 == 1 })
    let total = task.blueprint.checkpoints.reduce(0) { $0 + $1.points }
    #expect(abs(total - (["tax_fee", "eta_distance_sla"].contains(type) ? 4 : 3.6)) < 1e-9)
    #expect(task.blueprint.checkpoints.filter(\.isDecisive).map(\.id) == ["cells"])
  }

  /// Ways to write the right table.
  private static let shapes: [@Sendable (CSV) -> String] = [
    { "\u{FEFF}" + $0.text() }, { $0.text() + "\n\n" }, { String($0.text().dropLast()) },
    { ([$0.header] + $0.rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\r") },
    { $0.text().replacing(",", with: " , ") },
    { $0.text().replacing("\n", with: ",\n") },
    { table in  // pandas: to_json(orient="records")
      JSON.array(
        table.rows.map { row in
          zip(table.header, row).reduce(into: [:] as JSON) { $0[$1.0] = $1.1.isEmpty ? .null : .string($1.1) }
        }
      ).text()
    },
  ]

  @Test(arguments: types, shapes.indices) func `the right table counts in any shape`(type: String, shape: Int) throws {
    let task = try Resolved(type)
    let text = Self.shapes[shape](task.completed)
    #expect(task.earned(text).values.allSatisfy { $0 == 1 }, "\(text.prefix(300))")
  }

  /// Ways to get it wrong, beside wrong values: given the right table, its column that had blanks and one such row.
  private static let mistakes: [@Sendable (_ right: CSV, _ column: Int, _ row: Int) -> String] = [
    { table, _, _ in  // pandas: to_csv with the index
      CSV(header: [""] + table.header, rows: table.rows.enumerated().map { ["\($0.offset)"] + $0.element }).text()
    },
    { table, _, _ in table.text().replacing(",", with: ";") },
    { table, _, _ in table.text().replacing(",", with: "\t") },
    { table, _, _ in CSV(header: table.header, rows: table.rows.reversed()).text() },
    { table, _, _ in CSV(header: table.header, rows: Array(table.rows.dropLast())).text() },
    { table, _, _ in CSV(header: table.header, rows: table.rows + [table.rows[0]]).text() },
    { table, _, _ in CSV(header: table.header.map { $0.uppercased() }, rows: table.rows).text() },
    { table, _, _ in CSV(header: table.rows[0], rows: Array(table.rows.dropFirst())).text() },
    { table, _, _ in CSV(header: table.header.reversed(), rows: table.rows).text() },
    { table, _, _ in CSV(header: table.header + ["note"], rows: table.rows.map { $0 + ["filled"] }).text() },
    { table, column, _ in
      var header = table.header
      header.remove(at: column)
      return CSV(header: header, rows: table.rows).text()
    },
    { table, column, row in changed(table, column, row) { "\((Double($0) ?? 0) + 1)" } },
    { table, column, row in changed(table, column, row) { "\((Double($0) ?? 0) * 100)" } },
    { table, column, row in changed(table, column, row) { "-" + $0 + "1" } },
    { table, column, row in changed(table, column, row) { $0 + " USD" } },
    { table, column, row in changed(table, column, row) { $0 + " or 0" } },
    { table, column, row in changed(table, column, row) { "~" + $0 } },
    { table, column, row in changed(table, column, row) { _ in "NaN" } },
    { table, column, row in changed(table, column, row) { _ in "" } },
    { table, column, row in changed(table, column, row) { _ in "0.000001" } },
    { table, column, row in changed(table, column, row) { "=" + $0 } },
    { table, column, row in changed(table, column, row) { $0 + "%" } },
    { table, _, _ in "```csv\n" + table.text() + "```" },
    { table, _, _ in "| " + table.text().replacing(",", with: " | ") },
  ]

  private static func changed(_ table: CSV, _ column: Int, _ row: Int, _ change: (String) -> String) -> String {
    var table = table
    table.rows[row][column] = change(table.rows[row][column])
    return table.text()
  }

  /// The mistakes that change the first blank's cell and leave the table whole.
  private static let cellMistakes = 11..<22

  @Test(arguments: types) func `a wrong table costs what it gets wrong, and that only`(type: String) throws {
    let task = try Resolved(type)
    #expect(task.table.blanks.count > 1)
    let row = try #require(task.table.blanks.first)
    let texts = Self.mistakes.map { $0(task.completed, task.table.target, row) }
    #expect(Set(texts).count >= 20)
    for (index, text) in texts.enumerated() {
      let lost = Set(task.earned(text).filter { $0.value < 1 }.keys)
      let costs: Set = Self.cellMistakes.contains(index) ? ["cells"] : ["cells", "integrity"]
      #expect(lost == costs, "\(index): \(text.prefix(300))")
    }
  }

  @Test(arguments: types) func `each blank earns its part`(type: String) throws {
    let task = try Resolved(type)
    var table = task.completed
    for (number, row) in task.table.blanks.enumerated() {
      table.rows[row][task.table.target] = "?"
      let due = 1 - Double(number + 1) / Double(task.table.blanks.count)
      #expect(abs((task.earned(table.text())["cells"] ?? 2) - due) < 1e-9)
    }
  }

  @Test(arguments: types) func `neither a copy nor an empty file nor uninformed work earns anything for content`(
    type: String
  ) throws {
    let task = try Resolved(type)
    for text in [task.table.csv.text(), "", task.table.csv.header.joined(separator: ",") + "\n"] {
      let earned = task.earned(text)
      #expect(earned["cells"] == 0 && earned["integrity"] == 0)
    }
    let uninformed = task.earned(task.completed.text(), isInformed: false)
    #expect(uninformed.values.allSatisfy { $0 == 0 })
  }

  @Test(arguments: types) func `given cells and blanks by design are protected`(type: String) throws {
    let task = try Resolved(type)
    var csv = task.completed
    let given = try #require(csv.rows.indices.first { !task.table.blanks.contains($0) })
    csv.rows[given][task.table.target] = "0"
    let earned = task.earned(csv.text())
    #expect(earned["cells"] == 1 && earned["integrity"] == 0)
  }

  @Test(arguments: types, 0..<6) func `the objective names folder, output and whom to ask`(type: String, seed: Int)
    throws
  {
    let task = try Resolved(type, seed: seed)
    let text = task.blueprint.objective
    #expect(text.contains("data_completion/\(DataCompletionInstance.published[type]?.domain ?? "")"))
    #expect(text.contains("`\(task.output)`"))
    #expect(text.contains("Finance") == (type == "tax_fee"))
    #expect(text.contains("Sales_1") == (type == "eta_distance_sla"))
    let handbook = try #require(task.blueprint.documents.first)
    #expect(handbook.path == "cloud_disk/data_completion/manuals_for_data_completion.md")
    for rule in task.product.facts["house_rules"]?.array ?? [] {
      let line = ["column", "step", "direction"].compactMap { rule[$0]?.string }
      #expect(handbook.text.contains("\n| `\(line[0])` | \(line[1]) | \(line[2]) |\n"))
    }
  }

  @Test(arguments: [
    ("tax_fee", "parameters", "What are the current fee rates by category?"),
    ("tax_fee", "parameters", "I was told to consult Finance about the calculation parameters. Could you help me?"),
    ("tax_fee", "parameters", "Which tax rate applies to category B?"),
    ("eta_distance_sla", "parameters", "What are the speed and handling time of each carrier?"),
    ("eta_distance_sla", "parameters", "Could you tell me the service levels of our carriers?"),
    ("eta_distance_sla", "parameters", "I need the calculation parameters for the shipments."),
    ("funnel", "handbook", "Where is the handbook for completing missing data?"),
    ("funnel", "handbook", "How do I fill in missing values in a table?"),
    ("rolling_avg", "handbook", "Is there a rule for rounding the results?"),
  ]) func `colleagues know`(type: String, clue: String, question: String) throws {
    let task = try Resolved(type)
    let answer = try Self.colleague(in: task).answer(question)
    #expect(answer.told.contains("data_completion/\(clue)"), "\(answer.text)")
    if clue == "parameters" {
      #expect(answer.text.contains(try #require(task.product.facts["parameters_text"]?.string)))
    }
  }

  @Test(arguments: [
    "How is the weather?", "What is the approval limit?", "Are you free at 13:00?", "Tell me everything you know.",
    "Who attends the meeting?",
  ]) func `colleagues do not mistake other questions`(question: String) throws {
    let task = try Resolved("tax_fee")
    #expect(try Self.colleague(in: task).answer(question).told.isEmpty)
  }

  /// Somebody who holds every clue of the task.
  private static func colleague(in task: Resolved) throws -> Colleague {
    let knowledge = task.blueprint.clues.map {
      Knowledge(
        clue: "data_completion/\($0.id)", topics: $0.topics, synonyms: task.synonyms, says: $0.says.first ?? "")
    }
    return Colleague(person: try #require(task.order.company.people.first), knowledge: knowledge, manners: .plain)
  }
}
