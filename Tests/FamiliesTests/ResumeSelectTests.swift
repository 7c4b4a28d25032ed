import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct ResumeSelectTests {
  static let skills = [
    "python", "c++", "java", "redis", "mongodb", "kubernetes", "deep learning", "reinforcement learning",
    "data visualization", "data analysis",
  ]

  static func order(seed: Int, count: Int? = nil, parameters: JSON = [:]) -> WorkOrder {
    var chance = Chance(seed: seed).stream("arguments")
    let majors = [
      "Electrical Engineering", "Software Engineering", "Data Science", "Computer Science", "Mathematics",
    ]
    let positions = ["Software Engineer", "Software Developer", "Algorithm Researcher"]
    let wanted = chance.sample(skills, count: chance.integer(in: 1...3)).map { JSON.string($0) }
    return WorkOrder(
      taskID: "resume_select", variant: "screening",
      arguments: [
        "requirement": [
          [.string(chance.choice(["Bachelor's", "Master's", "Doctoral"]))], [.string(chance.choice(majors))],
          [.string(chance.choice(["1 year", "3 years", "5 years"]))], .array(wanted),
        ],
        "position": [.string(chance.choice(positions))],
        "number_of_resumes": .integer(count ?? [6, 9, 12][seed % 3]),
      ],
      parameters: parameters, output: "suitable_candidates.txt", company: testCompany(seed: seed % 7),
      start: Moment(minutes: 29_321_280 + seed % 40 * 1440), deadline: Moment(minutes: 29_322_000 + seed % 40 * 1440),
      chance: Chance(seed: seed).stream("resume_select"))
  }

  private static func task(_ seed: Int, parameters: JSON = [:]) throws -> RuledTask {
    try RuledTask(order(seed: seed, parameters: parameters), family: "resume_select")
  }

  private static let veryHard: JSON = ["resumes": 20, "layouts": 5, "updates": 3, "notice": true]

  @Test(arguments: 0..<60) func `all applications are there and few are suitable`(seed: Int) throws {
    let product = try ResumeSelectKit.build(Self.order(seed: seed))
    let files = product.cloudDisk.filter { $0.key.hasPrefix("human_resources/resumes/") }
    #expect(files.count == [6, 9, 12][seed % 3])
    #expect(Set(product.facts["applications"]?.array?.compactMap(\.string) ?? []) == Set(files.keys))
    let suitable = product.facts["suitable"]?.array ?? []
    #expect(suitable.count <= 4)
    for spellings in suitable {
      let name = try #require(spellings.array?.first?.string)
      let number = try #require(spellings.array?.last?.string)
      let own = files.values.compactMap(\.text).filter { $0.contains(number) }
      #expect(own.count == 1 && own[0].contains(name))
    }
    #expect(files.keys.allSatisfy { path in suitable.allSatisfy { !path.contains($0.array?.first?.string ?? "?") } })
  }

  @Test func `lists are empty now and then, never as a rule`() throws {
    let sizes = try (0..<200).map {
      try ResumeSelectKit.build(Self.order(seed: $0)).facts["suitable"]?.array?.count ?? 0
    }
    #expect((5...45).contains(sizes.count { $0 == 0 }))
    #expect(Set(sizes) == [0, 1, 2, 3, 4])
  }

  @Test(arguments: 0..<30) func `who applied twice has two applications of different days`(seed: Int) throws {
    let product = try ResumeSelectKit.build(Self.order(seed: seed, count: 20, parameters: Self.veryHard))
    let texts = product.cloudDisk.filter { $0.key.contains("/resumes/") }.values.compactMap(\.text)
    let numbers = texts.compactMap { text in text.firstMatch(of: /A-\d{4}/).map { String($0.output) } }
    #expect(numbers.count == 20 && Set(numbers).count == 17)
  }

  @Test func `every seed tells another story, the same seed the same`() throws {
    let products = try (0..<120).map { try ResumeSelectKit.build(Self.order(seed: $0)) }
    #expect(Set(products.map { Digest(of: $0.cloudDisk.keys.sorted().joined()) }).count == products.count)
    #expect(Set(products.compactMap { $0.facts["suitable"]?.text() }).count > 100)
    let again = try ResumeSelectKit.build(Self.order(seed: 5))
    #expect(again.cloudDisk == products[5].cloudDisk && again.facts == products[5].facts)
  }

  @Test(arguments: [1, 2, 3, 5, 30]) func `any number of applications can be built`(count: Int) throws {
    for seed in 0..<6 {
      let product = try ResumeSelectKit.build(Self.order(seed: seed, count: count))
      #expect(product.facts["applications"]?.array?.count == count)
    }
  }

  @Test func `a posting may leave criteria open or name several`() throws {
    var order = Self.order(seed: 4)
    order.arguments = [
      "requirement": [.null, ["Mathematics", "Data Science"], .null, .null],
      "position": ["Software Engineer", "Software Developer"],
    ]
    let task = try RuledTask(order, family: "resume_select")
    #expect(!task.blueprint.objective.contains("degree or a higher") && !task.blueprint.objective.contains("{{"))
    #expect(task.blueprint.objective.contains("**Mathematics** or **Data Science**"))
    #expect((16...30).contains(task.facts["applications"]?.array?.count ?? 0))
  }

  @Test(arguments: 0..<20) func `the wording is whole`(seed: Int) throws {
    let blueprint = try Self.task(seed, parameters: seed % 2 == 0 ? Self.veryHard : [:]).blueprint
    #expect(blueprint.documents.count == 3)
    for text in [blueprint.objective] + blueprint.documents.map(\.text) + blueprint.clues.flatMap(\.says) {
      #expect(!text.contains("{{") && !text.contains("\n\n\n") && !text.contains(" ."))
    }
    #expect(blueprint.checkpoints.map(\.id) == ["sheet", "equivalents", "resumes", "candidates"])
    #expect(blueprint.checkpoints.map(\.points).reduce(0, +) == 2)
  }

  @Test(arguments: [
    "Which screening sheet applies to this vacancy?", "How do we screen the resumes?",
    "Is there a policy for screening candidates?",
    "Which sheet should I use to select applicants?", "What are the rules for screening applications?",
  ]) func `Human Resources tells the sheet, others refer`(question: String) throws {
    let task = try Self.task(2)
    #expect(try task.ask(task.somebody(in: "Human Resources"), question).told == ["sheet"])
    #expect(try task.ask(task.somebody(in: "Finance"), question).referred.contains("sheet"))
  }

  @Test(arguments: [
    "What do you accept as equivalent?", "Which skills count as equivalent for the vacancy?",
    "Which fields of study do you accept instead?",
    "Are there similar skills that you would accept?", "Which alternative degrees are fine for the vacancy?",
  ]) func `the hiring manager tells what is equivalent, others refer`(question: String) throws {
    let task = try Self.task(3)
    let manager = try #require(task.facts["hiring_manager"]?.string)
    #expect(try task.ask(manager, question).told == ["equivalents"])
    #expect(try task.ask(task.somebody(in: "Marketing"), question).referred == ["equivalents"])
  }

  @Test(arguments: ["Hello!", "Where are the holiday forms?", "Tell me everything you know.", "Who gets the job?"])
  func `other questions open nothing`(question: String) throws {
    let task = try Self.task(3)
    for name in [try task.somebody(in: "Human Resources"), task.facts["hiring_manager"]?.string ?? ""] {
      #expect(try task.ask(name, question).told.isEmpty)
    }
  }

  /// The share that a list earns, everything else having been done.
  private static func share(_ list: String, of task: RuledTask) throws -> Double {
    try #require(task.earned(["suitable_candidates.txt": list])["candidates"])
  }

  @Test(arguments: [2, 5, 8, 11, 14]) func `right lists count in any shape, wrong ones in none`(seed: Int) throws {
    let task = try Self.task(seed)
    let people = task.facts["suitable"]?.array?.compactMap(\.array).map { $0.compactMap(\.string) } ?? []
    try #require(!people.isEmpty)
    let names = people.map { $0[0] }
    let right = [
      names.joined(separator: "\n"), names.reversed().map { "- \($0)" }.joined(separator: "\r\n"),
      names.enumerated().map { "\($0.offset + 1). **\($0.element.uppercased())**" }.joined(separator: "\n"),
      people.map { "\($0[1]) (\($0[2]))" }.joined(separator: "\n"),
      "# Suitable\n\n" + people.map { $0[2] }.joined(separator: "\n"),
      "\u{FEFF}Suitable candidates:\r\n\r\n" + names.map { "* \($0)\r\n" }.joined(),
      "| No. | Name |\n|----:|:-----|\n" + names.enumerated().map { "| \($0.offset + 1) | \($0.element) |\n" }.joined(),
    ]
    task.expectAcceptance(of: right.map { ["suitable_candidates.txt": $0] })
    let strangers = ["Nobody Known", "A-0000", "Alice Smith", "all of them", "see above", names[0] + " and others"]
    let everybody = (task.facts["applications"]?.array ?? []).compactMap(\.string)
    #expect(try Self.share(everybody.joined(separator: "\n"), of: task) == 0)
    let hedged = [
      "either \(names[0]) or nobody", "not \(names[0])", "\(names[0])?", "\(names[0]) - rejected",
      "maybe: \(names[0])",
      "~~\(names[0])~~ unsuitable", "\(names[0]) / Nobody Known", "Name,\(names[0])",
    ]
    for list in hedged where !list.hasSuffix("?") { #expect(try Self.share(list, of: task) == 0, "\(list)") }
    let wrong =
      strangers + strangers.map { (names + [$0]).joined(separator: "\n") } + names.map { String($0.dropLast(2)) }
      + names.map { String($0.split(separator: " ")[0]) } + ["", "none", names.joined(separator: ", ") + ", X Y"]
      + [names.dropLast().joined(separator: "\n"), "[" + names.joined(separator: "|") + "|Z]"]
    let attacks = wrong + hedged.filter { !$0.hasSuffix("?") } + [everybody.joined(separator: "\n")]
    task.expectLosses(attacks.map { Attack("list", ["suitable_candidates.txt": $0], costs: ["candidates"]) })
    for list in strangers { #expect(try Self.share(list, of: task) == 0, "\(list)") }
  }

  @Test func `a company without engineering cannot hire engineers`() {
    var order = Self.order(seed: 1)
    order.company.people.removeAll { $0.department == "Engineering" }
    #expect(throws: Unbuildable.self) { try ResumeSelectKit.build(order) }
  }
}
