import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct KBFixTests {
  static let levels = ["easy", "medium", "hard"]
  static let measures = ["easy": (1...1, 1...2), "medium": (3...3, 3...9), "hard": (5...5, 10...25)]

  @Test(arguments: levels, 0..<8) func `truth is what people say, read by the manual`(level: String, seed: Int) throws {
    let reading = try KBFixReading(level, seed: seed)
    let corrected = try reading.corrected()
    #expect(reading.task.earned(corrected).values.allSatisfy { $0 == 1 })
    for article in reading.task.facts["articles"]?.array ?? [] {
      #expect(corrected[article["output"]?.string ?? ""] == article["text"]?.string)
    }
    let (articles, links) = try #require(Self.measures[level])
    #expect(articles.contains(reading.targets.count))
    #expect(links.contains(Set(reading.outdated).count))
  }

  @Test(arguments: levels, 0..<5) func `no file gives a successor away`(level: String, seed: Int) throws {
    let reading = try KBFixReading(level, seed: seed)
    let outdated = Set(reading.outdated.map(\.id))
    for (path, text) in reading.files where path.hasPrefix("kb/articles_meta/") {
      for chart in try JSON(parsing: text)["charts"]?.array ?? [] {
        let id = chart["id"]?.string ?? ""
        guard let successor = chart["successor"]?.string else { continue }
        #expect(!reading.valid.contains(successor) && !reading.valid.contains(id))
      }
    }
    let register = try #require(reading.files["kb/chart_register.csv"])
    #expect(outdated.allSatisfy { !register.contains($0) })
    #expect(register.split(separator: "\n").dropFirst().elementsEqual(reading.valid.sorted().map { $0[...] }))
    #expect(reading.valid.count >= 40)
  }

  @Test(arguments: levels, 0..<5) func `there are links and articles to leave alone`(level: String, seed: Int) throws {
    let reading = try KBFixReading(level, seed: seed)
    let sources = Set(reading.targets.map(\.source))
    for source in sources {
      let links = reading.links(in: try #require(reading.files[source]))
      #expect(links.contains { reading.valid.contains($0.id) } && links.contains { !reading.valid.contains($0.id) })
    }
    let others = reading.files.filter { $0.key.hasPrefix("kb/articles/") && !sources.contains($0.key) }
    #expect(others.count >= 2)
    #expect(others.values.allSatisfy { text in reading.links(in: text).contains { !reading.valid.contains($0.id) } })
  }

  @Test func `the odd cases of the harder levels occur`() throws {
    var withdrawn = 0
    for seed in 0..<4 {
      let facts = try KBFixReading("hard", seed: seed).task.facts
      #expect(facts["renewed"]?.array?.count == 3)
      #expect(facts["departed"]?.array?.count == 2)
      withdrawn += facts["withdrawn"]?.array?.count ?? 0
      let reading = try KBFixReading("hard", seed: seed)
      #expect(reading.outdated.count > Set(reading.outdated).count)
      #expect(try KBFixReading("easy", seed: seed).task.facts["renewed"] == [])
    }
    #expect(withdrawn == 8)
  }

  @Test func `every seed tells another story`() throws {
    for level in Self.levels {
      let readings = try (0..<25).map { try KBFixReading(level, seed: $0) }
      #expect(Set(readings.map(\.files)).count == readings.count)
      #expect(Set(readings.map { $0.task.facts["articles"] }).count == readings.count)
    }
  }

  @Test func `the same order gives the same product`() throws {
    let order = try KBFixReading.order("hard", seed: 3)
    let first = try KBFixKit.build(order)
    _ = try KBFixKit.build(try KBFixReading.order("hard", seed: 4))
    let second = try KBFixKit.build(order)
    #expect(first.cloudDisk == second.cloudDisk && first.facts == second.facts)
  }

  @Test(
    arguments: [
      (
        ["num_articles": 11, "links_per_article_min": 20, "links_per_article_max": 20, "owners_per_article": 20], 11,
        220
      ),
      (["num_articles": "2", "links_per_article_min": 3, "links_per_article_max": 2], 2, nil),
      (["links_per_article_max": 1, "owners_per_article": 4], 1, 1),
      (["num_articles": 1, "links_per_article_min": 1], 1, nil),
    ] as [(JSON, Int, Int?)]) func `overrides are followed`(overrides: JSON, articles: Int, links: Int?) throws
  {
    let reading = try KBFixReading("easy", seed: 2, overrides: overrides)
    #expect(reading.targets.count == articles)
    if let links { #expect(Set(reading.outdated).count == links) }
    #expect(reading.task.earned(try reading.corrected()).values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: [["num_articles": 0], ["links_per_article_min": 0], ["owners_per_article": 21]] as [JSON])
  func `numbers out of range are refused`(overrides: JSON) throws {
    let order = try KBFixReading.order("easy", seed: 1, overrides: overrides)
    #expect(throws: Unbuildable.self) { try KBFixKit.build(order) }
  }

  @Test(arguments: ["Human Resources", nil]) func `a company too small is refused`(missing: String?) throws {
    var order = try KBFixReading.order("medium", seed: 1)
    order.company.people.removeAll { $0.department == missing || missing == nil && $0.department != "Executive" }
    #expect(throws: Unbuildable.self) { try KBFixKit.build(order) }
  }
}
