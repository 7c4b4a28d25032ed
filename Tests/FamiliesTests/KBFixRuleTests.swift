import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct KBFixRuleTests {
  /// Ways to get a corrected article wrong.
  static let mistakes: [(name: String, spoil: @Sendable (_ right: String, _ original: String) -> String)] = [
    ("a copy", { $1 }), ("nothing", { _, _ in "" }), ("a blank file", { _, _ in " \n" }),
    ("upper case", { right, _ in right.uppercased() }),
    ("only the first line", { right, _ in String(right.prefix { $0 != "\n" }) }),
    ("a line more", { right, _ in right + "\nCorrected.\n" }),
    ("a line less", { right, _ in String(right.dropLast(20)) }),
    ("code fences", { right, _ in "```\n" + right + "```" }),
    ("no blank lines", { right, _ in right.replacing("\n\n", with: "\n") }),
    ("indented", { right, _ in right.replacing("\n", with: "\n ") }),
    ("no owners", { right, _ in right.replacing(#/ \(Chart Owner: [^)]+\)/#, with: "") }),
    ("other owners", { right, _ in right.replacing("Chart Owner:", with: "Owner:") }),
    ("no addresses", { right, _ in right.replacing("kb.internal.com/", with: "") }),
    ("two addresses", { right, original in right + "\n" + original }),
    ("straight quotes", { right, _ in right.replacing("# ", with: "## ") }),
    ("ids shifted", { right, _ in right.replacing(/id=([A-Z]{2})(\d{6})/) { "id=\($0.1)\(String($0.2.reversed()))" } }),
    ("lower-case ids", { right, _ in right.replacing(/[A-Z]{2}\d{6}/) { $0.0.lowercased() } }),
    ("all ids alike", { right, _ in right.replacing(/id=[A-Z]{2}\d{6}/, with: "id=AA111111") }),
    (
      "reversed",
      { right, _ in right.split(separator: "\n", omittingEmptySubsequences: false).reversed().joined(separator: "\n") }
    ),
    ("JSON", { right, _ in JSON.string(right).text() }),
    ("double spaces", { right, _ in right.replacing(" ", with: "  ") }),
    ("a summary", { _, _ in "All links were corrected as the owners said." }),
  ]

  @Test(arguments: ["easy", "medium", "hard"], 0..<2)
  func `a wrong article costs itself and the links that it lacks, and no other article`(level: String, seed: Int) throws
  {
    let reading = try KBFixReading(level, seed: seed)
    let right = try reading.corrected()
    let target = try #require(reading.targets.first)
    let original = try #require(reading.files[target.source])
    reading.task.expectLosses(
      try Self.mistakes.map { name, spoil in
        var files = right
        let text = spoil(files[target.output] ?? "", original)
        files[target.output] = text
        let links = try reading.links(in: original).filter { !reading.valid.contains($0.id) }
          .filter { try !Self.isCorrected($0, in: text, reading) }
        return Attack(name, files, costs: Set(links.map { "link/" + $0.id } + ["article/" + target.output]))
      })
  }

  /// Whether a reader who looks for the link alone finds the new one, address and owner, and not the old one.
  private static func isCorrected(_ link: KBFixReading.Link, in text: String, _ reading: KBFixReading) throws -> Bool {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let manual = try #require(reading.task.blueprint.documents.first).text
    let notice = String(try #require(manual.firstMatch(of: /put `([^`]+)` in the place/)).1)
    let new =
      try reading.successor(of: link).map { "kb.internal.com/charts?id=\($0) (Chart Owner: \(link.owner))" } ?? notice
    return words.contains(new.lowercased()) && !words.contains(link.id.lowercased())
  }

  @Test(arguments: ["easy", "medium", "hard"], 0..<4) func `a copy, stale notes and guesses earn nothing`(
    level: String, seed: Int
  ) throws {
    let reading = try KBFixReading(level, seed: seed)
    var copies: [String: String] = [:]
    var noted: [String: String] = [:]
    for (source, output) in reading.targets {
      var text = try #require(reading.files[source])
      copies[output] = text
      let meta = try #require(
        reading.files[source.replacing("articles", with: "articles_meta").replacing(".md", with: ".json")])
      for chart in try JSON(parsing: meta)["charts"]?.array ?? [] {
        if let id = chart["id"]?.string, let new = chart["successor"]?.string { text = text.replacing(id, with: new) }
      }
      noted[output] = text
    }
    for files in [copies, noted, [:]] {
      let earned = reading.task.earned(files)
      #expect(earned.filter { $0.key.hasPrefix("link/") || $0.key.hasPrefix("article/") }.values.allSatisfy { $0 == 0 })
    }
    let uninformed = reading.task.earned(try reading.corrected(), told: [], hasRead: false)
    #expect(uninformed.values.allSatisfy { $0 == 0 })
  }

  @Test(arguments: 0..<5) func `one link missed costs that link and its article`(seed: Int) throws {
    let reading = try KBFixReading("hard", seed: seed)
    var files = try reading.corrected()
    let target = try #require(reading.targets.first)
    let link = try #require(reading.outdated.first)
    let right = try #require(files[target.output])
    guard let successor = try reading.successor(of: link) else { return }
    files[target.output] = right.replacing(successor, with: link.id)
    let short = reading.task.earned(files).filter { $0.value < 1 }
    #expect(short == ["link/" + link.id: 0, "article/" + target.output: 0])
    // A link in order that was touched costs the article alone.
    let sound = try #require(
      reading.links(in: right).first {
        reading.valid.contains($0.id) && reading.files[target.source]?.contains($0.id) == true
      })
    files[target.output] = right.replacing(sound.id, with: successor)
    #expect(reading.task.earned(files).filter { $0.value < 1 } == ["article/" + target.output: 0])
  }

  @Test(arguments: 0..<5) func `naming several ids for a chart is no answer`(seed: Int) throws {
    let reading = try KBFixReading("hard", seed: seed)
    let right = try reading.corrected()
    for link in reading.outdated {
      guard let successor = try reading.successor(of: link) else { continue }
      let answer = try reading.task.ask(reading.keeper(of: link), "What is the new id of the chart \(link.id)?").text
      let named = answer.matches(of: /[A-Z]{2}\d{6}/).map { String($0.0) }
      for rival in named where rival != successor && rival != link.id {
        for wrong in ["\(successor) or \(rival)", "\(rival) (or \(successor))", "\(successor)/\(rival)", rival] {
          let earned = reading.task.earned(right.mapValues { $0.replacing(successor, with: wrong) })
          #expect(earned["link/" + link.id] == 0, "\(wrong)")
        }
      }
      let bare = reading.task.earned(
        right.mapValues { $0.replacing("kb.internal.com/charts?id=" + successor, with: successor) })
      #expect(bare["link/" + link.id] == 0)
    }
  }

  @Test(
    arguments: [
      { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 }, { "\n" + $0 + "\n\n" },
      { $0.replacing("\n", with: " \n") },
      { String($0.dropLast()) }, { $0.replacing(".\n", with: ".\t \n") },
    ] as [@Sendable (String) -> String]) func `line ends and blanks at their ends do not matter`(
      shape: @Sendable (String) -> String
    ) throws
  {
    for (level, seed) in [("easy", 0), ("medium", 1), ("hard", 2)] {
      let reading = try KBFixReading(level, seed: seed)
      #expect(reading.task.earned(try reading.corrected().mapValues(shape)).values.allSatisfy { $0 == 1 })
    }
  }

  @Test(arguments: ["easy", "medium", "hard"], 0..<6) func `the wording is whole and the points are four`(
    level: String, seed: Int
  ) throws {
    let reading = try KBFixReading(level, seed: seed)
    for text in [reading.task.blueprint.objective] + reading.task.blueprint.documents.map(\.text) {
      #expect(!text.contains("{{") && !text.contains(" .") && !text.contains("\n\n\n"))
    }
    #expect(reading.task.blueprint.objective.contains("CloudDisk:kb/manuals_for_kb_fix.md"))
    let points = reading.task.blueprint.checkpoints.map(\.points).reduce(0, +)
    #expect(abs(points - 4) < 1e-9)
    #expect(reading.task.blueprint.checkpoints.allSatisfy { !$0.feedback.contains(/[A-Z]{2}\d{6}/) })
  }

  @Test(arguments: [
    "Hi, what is the new id of the chart %?", "The link to % is broken. Which id replaces it?",
    "Could you map % to its current id, please?",
    "Your name is beside an outdated chart link, id %. What should it be now?",
    "Which chart has taken the place of %?",
    "Hello! I'm fixing links in the knowledge base. You are the owner of chart %. What is the correct id?",
    "% -> ?  I need the mapping for this old chart id.",
    "kb.internal.com/charts?id=% does not work any more, can you give me the valid link?",
    "Please tell me the successor of the diagram %.",
  ]) func `owners answer natural questions`(question: String) throws {
    let reading = try KBFixReading("hard", seed: 5)
    for link in Set(reading.outdated) {
      let answer = try reading.task.ask(try reading.keeper(of: link), question.replacing("%", with: link.id))
      #expect(answer.told == ["chart/" + link.id], "\(answer.text)")
    }
  }

  @Test func `nobody tells about charts of others, nor without an id`() throws {
    let reading = try KBFixReading("hard", seed: 6)
    let people = reading.task.order.company.people.map(\.name)
    for link in Set(reading.outdated).prefix(2) {
      let keeper = try reading.keeper(of: link)
      for name in people where name != keeper {
        #expect(try reading.task.ask(name, "What is the new id of the chart \(link.id)?").told.isEmpty)
      }
      let generic = try reading.task.ask(keeper, "What are the new ids of your charts?")
      #expect(generic.told.isEmpty && generic.text.contains("id"))
    }
  }

  @Test(arguments: [
    "Who took over the charts of %?", "% is not on the staff list. Who is responsible for the charts now?",
    "Has % left the company? Who is the successor?",
    "I am looking for %, a chart owner.", "Where is %? I need the owner of a chart.",
  ]) func `personnel know who took over, and nobody else`(question: String) throws {
    let reading = try KBFixReading("medium", seed: 4)
    let name = try #require(reading.task.facts["departed"]?.array?.first?["name"]?.string)
    let text = question.replacing("%", with: name)
    #expect(try reading.task.ask(reading.task.somebody(in: "Human Resources"), text).told == ["successor/" + name])
    #expect(try reading.task.ask(reading.task.somebody(in: "Executive"), text).told.isEmpty)
  }
}
