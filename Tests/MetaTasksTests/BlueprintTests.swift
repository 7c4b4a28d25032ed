import Chance
import MetaTasks
import Notation
import Testing

@Suite struct BlueprintTests {
  static let rule = """
    family: lunch
    title: Lunch
    domain: inquiry
    kit: lunch
    effort: 30
    arguments:
      - {name: kind, type: string, values: [soup, salad], required: true}
    variants:
      - {id: soup, when: {kind: soup}, objective: [first.mustache, second.mustache], output: "{{facts.day}}_{{arguments.kind}}.json"}
      - {id: salad, when: {kind: salad}, objective: first.mustache}
    documents:
      - {template: menu.mustache, to: "cloud_disk/menus/{{facts.day}}.md"}
      - {template: menu.mustache, to: workspace/salad.md, when: {kind: salad}}
    clues:
      - id: guest/{{item.name}}
        each: $facts.askees
        holders: {people: ["{{item.name}}"], departments: [Sales_1]}
        topics: [lunch, "{{facts.day}} lunch"]
        mentions: [$facts.spellings, today]
        asks_back: Which day?
        says: ["{{item.name}} <likes> {{item.dish}} & more."]
        refers: {from: {everyone: true}, says: ["Ask {{item.name}}."]}
      - {id: secret, when: {$facts.has_secret: true}, holders: {document: menus/x.md}, topics: [x], says: [y], after: $facts.ids}
    checkpoints:
      - {id: asked, kind: colleague_consulted, clues: $facts.ids, points: 1, partial: true, feedback: "Ask on {{facts.day}}."}
      - {id: table, kind: table, file: $output, header: [a, b], rows: $facts.rows, points: 0.5, feedback: x, when: {kind: soup}}
      - {id: number, kind: json, file: x.json, at: ["/n"], expect: {number: $facts.count, absolute: 0.5}, points: 2, decisive: true, requires: [asked], feedback: x}
      - {id: set, kind: json, file: x.json, at: "", expect: {set: $facts.names}, points: 1, feedback: x}
      - {id: met, kind: meeting_booked, start: $facts.start, end: $facts.start, invites: [$facts.names, $company.trainee.name], points: 1, feedback: x}
    """
  static let templates = [
    "first.mustache": "Have {{arguments.kind}} & {{{facts.note}}} by {{task.deadline_text}} in `{{output}}`.",
    "second.mustache": "Please {{company.trainee.name}}: {{arguments.kind}} in `{{output}}`.",
    "menu.mustache": """
    # Menu of {{facts.day}}
    {{#facts.guests}}
    - {{name}}: {{dish}} ({{facts.count}}){{^last()}},{{/last()}}
    {{/facts.guests}}
    {{^facts.nothing}}
    None & nothing.
    {{/facts.nothing}}
    {{#facts.flag}}Flag{{/facts.flag}}{{#facts.maybe}}never{{/facts.maybe}}
    """,
  ]
  static let hub = Result {
    try Hubs.made { folder in
      try Hubs.write(rule, to: folder, "lunch/rule.yaml")
      for (name, text) in templates { try Hubs.write(text, to: folder, "lunch/\(name)") }
    }
  }
  static let facts: JSON = [
    "day": "Monday", "note": "<b>", "count": 2.5, "flag": true, "maybe": .null, "has_secret": true,
    "spellings": ["Monday", "the 6th"],
    "guests": [["name": "Ann Lee", "dish": "soup", "maybe": 1], ["name": "Bo Diaz", "dish": "stew", "maybe": 2]],
    "names": ["Ann Lee", "Bo Diaz"], "ids": ["guest/Ann Lee", "guest/Bo Diaz"], "start": "2025-10-01T13:00:00",
    "rows": [["1", .null], [["value": "2", "absolute": 0.1], 3]],
  ]

  static let allFacts: JSON = {
    var facts = Self.facts
    facts["askees"] = facts["guests"]
    return facts
  }()

  private func blueprint(_ facts: JSON = allFacts, kind: JSON = "soup", seed: Int = 1) throws -> Blueprint {
    let rule = try #require(try Self.hub.get().rule(family: "lunch"))
    let context = Blueprint.Context(
      arguments: ["kind": kind], facts: facts, parameters: [:],
      company: ["name": "K", "trainee": ["name": "Alice Smith"], "people": []], task: ["deadline_text": "20:00"])
    let variant = try #require(rule.variant(for: context.arguments))
    return try Blueprint(rule, variant: variant, context: context, chance: Chance(seed: seed))
  }

  @Test func `one of the wordings is drawn`() throws {
    let texts = try Set((0..<20).map { try blueprint(seed: $0).objective })
    #expect(
      texts == [
        "Have soup & <b> by 20:00 in `Monday_soup.json`.", "Please Alice Smith: soup in `Monday_soup.json`.",
      ])
  }

  @Test func `documents are rendered without escaping`() throws {
    var facts = Self.allFacts
    facts["maybe"] = .null
    let blueprint = try blueprint(facts)
    #expect(blueprint.documents.map(\.path) == ["cloud_disk/menus/Monday.md"])
    #expect(
      blueprint.documents[0].text == """
        # Menu of Monday
        - Ann Lee: soup (2.5),
        - Bo Diaz: stew (2.5)
        None & nothing.
        Flag
        """)
    #expect(
      try self.blueprint(kind: "salad").documents.map(\.path) == ["cloud_disk/menus/Monday.md", "workspace/salad.md"])
  }

  @Test func `clues stand for each element and only when they apply`() throws {
    let clues = try blueprint().clues
    #expect(clues.map(\.id) == ["guest/Ann Lee", "guest/Bo Diaz", "secret"])
    #expect(
      clues[1]
        == Clue(
          id: "guest/Bo Diaz", holders: .init(people: ["Bo Diaz"], departments: ["Sales_1"]),
          topics: ["lunch", "Monday lunch"],
          says: ["Bo Diaz <likes> stew & more."], mentions: [["Monday", "the 6th"], ["today"]],
          asksBack: ["Which day?"],
          refers: .init(from: .init(everyone: true), says: ["Ask Bo Diaz."])))
    #expect(clues[2].after == ["guest/Ann Lee", "guest/Bo Diaz"])
    var facts = Self.allFacts
    facts["has_secret"] = false
    #expect(try blueprint(facts).clues.count == 2)
  }

  @Test func `checkpoints carry the facts`() throws {
    let checkpoints = try blueprint().checkpoints
    #expect(checkpoints[0].isPartial && checkpoints[2].isDecisive && checkpoints[2].requires == ["asked"])
    let expected: [JSON] = [
      [
        "id": "asked", "kind": "colleague_consulted", "clues": ["guest/Ann Lee", "guest/Bo Diaz"], "points": 1,
        "partial": true, "feedback": "Ask on Monday.",
      ],
      [
        "id": "table", "kind": "table", "file": "Monday_soup.json", "header": ["a", "b"],
        "rows": [[["value": "1"], .null], [["value": "2", "absolute": 0.1], ["value": "3"]]], "points": 0.5,
        "feedback": "x",
      ],
      [
        "id": "number", "kind": "json", "file": "x.json", "at": ["/n"], "expect": ["number": 2.5, "absolute": 0.5],
        "points": 2, "decisive": true, "requires": ["asked"], "feedback": "x",
      ],
      [
        "id": "set", "kind": "json", "file": "x.json", "at": [""], "expect": ["set": ["Ann Lee", "Bo Diaz"]],
        "points": 1,
        "feedback": "x",
      ],
      [
        "id": "met", "kind": "meeting_booked", "start": "2025-10-01T13:00:00", "end": "2025-10-01T13:00:00",
        "invites": ["Ann Lee", "Bo Diaz", "Alice Smith"], "points": 1, "feedback": "x",
      ],
    ]
    try #require(checkpoints.count == expected.count)
    for (checkpoint, json) in zip(checkpoints, expected) {
      let encoded = try JSON(encoding: checkpoint)
      #expect(encoded.isEquivalent(to: json), "\(encoded.text())")
    }
    #expect(try blueprint(kind: "salad").checkpoints.map(\.id) == ["asked", "number", "set", "met"])
  }

  /// What a kit forgot, and who notices.
  static let missing: [(fact: String, file: String, message: String)] = [
    ("day", "rule.yaml", "'facts.day' refers to nothing; did you mean"),
    ("askees", "rule.yaml", "'facts.askees' refers to nothing"),
    ("ids", "rule.yaml", "'facts.ids' refers to nothing"),
    ("count", "menu.mustache", "'facts.count' refers to nothing"),
  ]

  @Test(arguments: missing.indices)
  func `a missing fact names the rule's file`(_ index: Int) throws {
    let (fact, file, message) = Self.missing[index]
    var facts = Self.allFacts
    facts[fact] = nil
    let error = #expect(throws: Problem.self) { try blueprint(facts) }
    #expect(
      error?.description.contains(message.replacing("; did you mean", with: "")) == true, "\(String(describing: error))"
    )
    #expect(error?.place.file.hasSuffix("lunch/\(file)") == true, "\(String(describing: error))")
  }

  static let unfit: [(fact: String, value: JSON, message: String)] = [
    ("askees", "Ann", "'each' needs a list, found a string"),
    ("ids", ["guest/Nobody"], "refers to the clue 'guest/Nobody', which this task has not"),
    ("count", "two", "'number' must be a number, found a string"),
    ("rows", [["1"]], "a row of 'rows' has not 2 cells as the header has"),
    ("start", "noon", "'start': 'noon' is no date and time"),
    ("askees", [["name": "A", "dish": "x"], ["name": "A", "dish": "y"]], "two clues are called 'guest/A'"),
  ]

  @Test(arguments: unfit.indices)
  func `an unfit fact is a sentence`(_ index: Int) throws {
    var facts = Self.allFacts
    facts[Self.unfit[index].fact] = Self.unfit[index].value
    let error = #expect(throws: Problem.self) { try blueprint(facts) }
    #expect(error?.description.contains(Self.unfit[index].message) == true, "\(String(describing: error))")
    #expect(error?.place.file.hasSuffix("lunch/rule.yaml") == true)
  }
}

@Suite struct TemplateTests {
  static let scope = Scope(
    values: [
      "facts": ["a": "x<y", "n": 1.0, "list": ["p", "q"], "none": .null, "rows": [["k": "v", "gone": .null]]],
      "k": "outer",
    ])

  static let texts: [(template: String, text: String)] = [
    ("", ""), ("plain } { text", "plain } { text"), ("{{facts.a}}", "x<y"), ("{{{facts.a}}}", "x<y"),
    ("{{& facts.a }}", "x<y"),
    ("{{facts.n}}|{{facts.none}}|", "1.0||"), ("{{facts.list}}", "[\"p\",\"q\"]"),
    ("{{#facts.list}}{{.}}{{^last()}}, {{/last()}}{{/facts.list}}", "p, q"),
    ("{{#facts.rows}}{{k}}{{gone}}{{/facts.rows}}", "v"), ("{{#facts.missing}}x{{/facts.missing}}-", "-"),
    ("{{^facts.missing}}x{{/facts.missing}}", "x"), ("{{! a remark }}{{facts.a}}", "x<y"),
    ("a\n{{#facts.list}}\n- {{.}}\n{{/facts.list}}\nb", "a\n- p\n- q\nb"),
    ("{{#facts.rows}}{{facts.a}}{{/facts.rows}}", "x<y"), ("{{#facts.none}}x{{/facts.none}}", ""),
    ("{{count(facts.list)}}", "2"),
  ]

  @Test(arguments: texts.indices)
  func `a template renders`(_ index: Int) throws {
    #expect(try Template(Self.texts[index].template).render(in: Self.scope) == Self.texts[index].text)
  }

  @Test(arguments: [
    ("{{facts.missing}}", "facts.missing"), ("{{fact.a}}", "fact"), ("{{#facts.list}}{{nope}}{{/facts.list}}", "nope"),
    ("{{#facts.rows}}{{facts.missing}}{{/facts.rows}}", "facts.missing"), ("{{! x }}{{facts.a.b}}", "facts.a.b"),
  ])
  func `a reference to nothing is an error`(_ template: String, _ path: String) throws {
    let template = try Template(template)
    let error = #expect(throws: MissingReference.self) { try template.render(in: Self.scope) }
    #expect(error?.path.joined(separator: ".").hasPrefix(path.split(separator: ".").first ?? "") == true)
  }

  @Test(arguments: ["{{", "{{a", "{{{a}}", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{>a}}", "{{=<% %>=}}", "{{a b}}"])
  func `what is no template is a fault`(_ source: String) {
    #expect(throws: TemplateFault.self) { try Template(source) }
  }
}
