import Chance
import Foundation
import MetaTasks
import Notation
import Testing

@Suite struct HubTests {
  @Test func `the project's hub is sound`() throws {
    let hub = try Hub(at: Hubs.real.path())
    #expect(hub.rules.count >= 8)
    #expect(hub.company.name == "KnowledgeX Lab")
  }

  @Test func `there are the eleven published families and our own under their published titles`() {
    let titles = [
      "Attendance Statistics", "Meeting Attend", "Meeting Book", "Transaction Data Review", "Website Monitor",
      "Data Completion", "KB Link Fix", "Sales Analysis", "ADs Strategy Plan", "Resume Select", "Event Planning",
      "Trade Data Pull",
    ]
    #expect(Set(Hubs.whole.rules.map(\.title)) == Set(titles))
  }

  @Test func `a missing hub is one sentence`() {
    let problems = #expect(throws: Problems.self) { try Hub(at: "/nowhere/hub") }
    #expect(
      problems?.description == "/nowhere/hub: there is no such folder; expected the task hub, for example 'task_hub'")
  }

  /// A rule that is right, to be spoilt.
  static let rule = """
    family: lunch
    title: Lunch
    domain: inquiry
    kit: lunch
    effort: 30
    arguments:
      - {name: kind, type: string, values: [soup, salad], required: true}
      - {name: level, type: string, values: [easy, hard], default: easy}
    difficulties: {argument: /level, levels: {easy: {n: 1}, hard: {n: 2}}}
    variants:
      - {id: soup, when: {kind: soup}, objective: [lunch.mustache]}
      - {id: salad, when: {kind: salad}, objective: [lunch.mustache], output: "{{arguments.kind}}.json"}
    documents:
      - {template: lunch.mustache, to: cloud_disk/menu.md}
    clues:
      - {id: taste, holders: {everyone: true}, topics: [taste], says: ["{{facts.taste}}"]}
      - {id: price, holders: {everyone: true}, topics: [price], says: [Two], after: [taste]}
    checkpoints:
      - {id: asked, kind: colleague_consulted, clues: [taste], points: 1, feedback: Ask.}
      - {id: done, kind: file_present, file: $output, points: 1, feedback: Do., requires: [asked]}
    """

  /// Changes one line of the rule; the problem must stand on it.
  static let spoilt: [(line: Int, right: String, wrong: String, message: String)] = [
    (1, "family: lunch", "family: lunches", "'lunches' is not the folder's name; expected 'lunch'"),
    (3, "inquiry", "inqiry", "'inqiry' is not allowed; did you mean 'inquiry'?"),
    (4, "kit:", "kitt:", "unknown key 'kitt'; did you mean 'kit'?"),
    (5, "30", "soon", "expected a whole number, found 'soon'"),
    (5, "30", "0", "0 is out of range; expected 1 to 1440"),
    (7, "type: string", "type: text", "'text' is not allowed; known are: "),
    (7, "required: true", "requird: true", "unknown key 'requird'; did you mean 'required'?"),
    (8, "default: easy", "default: eazy", "'eazy' is not allowed for 'level'; did you mean 'easy'?"),
    (11, "kind: soup", "kin: soup", "'when' asks for the argument 'kin', which there is not; did you mean 'kind'?"),
    (11, "kind: soup", "kind: stew", "the variant 'soup' is never reached: kind is never \"stew\""),
    (12, "kind: salad", "kind: [soup, salad]", "the variants 'soup' and 'salad' overlap"),
    (12, "id: salad", "id: soup", "two variants are called 'soup'"),
    (12, "lunch.mustache", "lunc.mustache", "there is no template 'lunc.mustache'; did you mean 'lunch.mustache'?"),
    (
      12, "arguments.kind", "argument.kind", "'argument' is nothing that a rule can refer to; did you mean 'arguments'?"
    ),
    (12, "{{arguments.kind}}", "{{arguments.kind", "a tag without an end"),
    (14, "cloud_disk/", "clouddisk/", "'clouddisk/menu.md' is no place for a document"),
    (16, "says:", "say:", "unknown key 'say'; did you mean 'says'?"),
    (16, "everyone", "everbody", "unknown key 'everbody'; did you mean 'everyone'?"),
    (16, "{{facts.taste}}", "{{fact.taste}}", "'fact' is nothing that a rule can refer to; did you mean 'facts'?"),
    (16, "{{facts.taste}}", "{{>facts}}", "the tag '{{>facts}}' is not supported; use variables and sections"),
    (17, "after: [taste]", "after: [tast]", "there is no clue 'tast'; did you mean 'taste'?"),
    (17, "id: price", "id: taste", "two clues are called 'taste'"),
    (19, "colleague_consulted", "colleague_asked", "'colleague_asked' is not allowed; did you mean"),
    (19, "[taste]", "[tast]", "there is no clue 'tast'; did you mean 'taste'?"),
    (20, "points: 1", "points: 0", "0 points are none; expected more than 0"),
    (19, "clues:", "before_booking: {begin: x}, clues:", "unknown key 'begin'"),
    (20, "requires: [asked]", "requires_full: [askd]", "there is no checkpoint 'askd'; did you mean 'asked'?"),
    (20, "[asked]", "[askd]", "there is no checkpoint 'askd'; did you mean 'asked'?"),
    (20, "file:", "path:", "unknown key 'path'"),
    (20, "$output", "$outptu", "'outptu' is nothing that a rule can refer to; did you mean 'output'?"),
    (20, "feedback: Do., ", "", "missing 'feedback'"),
  ]

  @Test(arguments: spoilt.indices)
  func `a mistake in a rule is found where it stands`(_ index: Int) throws {
    let (line, right, wrong, message) = Self.spoilt[index]
    var lines = Self.rule.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines[line - 1].contains(right))
    lines[line - 1].replace(right, with: wrong, maxReplacements: 1)
    let problems = try problems(with: lines.joined(separator: "\n"))
    let found = problems.filter { $0.description.contains(message) }
    #expect(!found.isEmpty, "\(problems)")
    #expect(found.allSatisfy { $0.place.file.hasSuffix("lunch/rule.yaml") && $0.place.line == line }, "\(found)")
  }

  @Test func `a right rule has no problems`() throws { #expect(try problems(with: Self.rule).isEmpty) }

  @Test func `levels and their parameters go together`() throws {
    let text = Self.rule.replacing("hard: {n: 2}", with: "herd: {n: 2}")
    let faults = try problems(with: text).map(\.fault)
    #expect(
      faults == [
        "the level 'hard' has no parameters in 'difficulties'", "the level 'herd' is no allowed value of 'level'",
      ])
  }

  @Test func `a broken template is found in its own line`() throws {
    let problems = try problems(with: Self.rule, template: "Hello\n\n{{#facts.x}}\nnever closed")
    #expect(problems.count == 1)
    #expect(problems[0].place.file.hasSuffix("lunch/lunch.mustache"))
  }

  @Test func `problems of all files come together`() throws {
    let error = #expect(throws: Problems.self) {
      try Hubs.made { folder in
        try Hubs.write("family: [", to: folder, "lunch/rule.yaml")
        try Hubs.write("title: 1", to: folder, "dinner/rule.yaml")
        try Hubs.write("Hello", to: folder, "supper/objective.mustache")
        try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
      }
    }
    let files = Set(error?.list.map { $0.place.file.split(separator: "/").suffix(2).joined(separator: "/") } ?? [])
    #expect(files == ["lunch/rule.yaml", "dinner/rule.yaml", "supper/rule.yaml"])
  }

  private func problems(with rule: String, template: String = "A {{arguments.kind}}.") throws -> [Problem] {
    do {
      _ = try Hubs.made { folder in
        try Hubs.write(rule, to: folder, "lunch/rule.yaml")
        try Hubs.write(template, to: folder, "lunch/lunch.mustache")
      }
      return []
    } catch let problems as Problems {
      return problems.list
    }
  }
}
