import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct WebsiteAnalysisTests {
  private typealias Instance = WebsiteAnalysisInstance
  static let seeds = Array(0..<150)

  @Test(arguments: seeds) func `truth is what the published site and runbook say`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let weeks = instance.website.pages.map(\.week).sorted()
    let slow = try #require(instance.website.pages.first { $0.week == weeks.last })
    #expect(slow.path == instance.fact("page") && slow.week == instance.task.facts["load_time"]?.integer)
    #expect(weeks[weeks.count - 2] * 10 < slow.week * 8)
    #expect(instance.causes(of: slow.path) == [instance.fact("cause")])
    let rows = instance.runbookRows
    #expect(rows.first { $0[0] == instance.fact("cause") }?[3] == instance.fact("page_measure"))
    let server = try #require(instance.website.servers.first { $0.gauge != nil })
    #expect(server.id == instance.fact("server") && server.type == instance.fact("server_type"))
    let cures = rows.filter { $0.count == 4 && $0[0] == instance.fact("fault") && $0[1] == server.type }
    #expect(cures.map { $0[2] } == [instance.fact("server_measure")])
    #expect(server.gauge?.limit.at.description == instance.fact("fails"))
    #expect(instance.website.servers.count(where: { $0.gauge != nil }) == 1)
  }

  @Test(arguments: seeds) func `what misleads is there`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let page = instance.fact("page")
    // Weeks ago the page had every cause; other pages have readings above limits today.
    #expect(instance.causes(of: page, days: 40).count == PageCauses.count)
    let others = instance.website.pages.map(\.path).filter { $0 != page }
    #expect(others.contains { !instance.causes(of: $0).isEmpty })
    #expect(instance.runbookRows.count(where: { $0.count == 4 && $0[0] == instance.fact("fault") }) >= 1)
    let measures = instance.runbookRows.compactMap { $0.count == 5 ? $0[3] : $0.count == 4 ? $0[2] : nil }
      .filter { $0.contains(where: \.isNumber) }
    #expect(Set(measures).count == measures.count)
    #expect(Set(instance.website.servers.map(\.id)).count == instance.website.servers.count)
    #expect(Set(instance.website.pages.map(\.path)).count == instance.website.pages.count)
  }

  private enum PageCauses { static let count = 4 }

  @Test func `another window, the summary or the status alone mislead now and then`() throws {
    let instances = try (0..<60).map { try Instance(seed: $0) }
    func share(_ test: (Instance) -> Bool) -> Double { Double(instances.count(where: test)) / 60 }
    let byDay = share { instance in
      instance.website.pages.max { $0.day < $1.day }?.path == instance.fact("page")
    }
    let bySummary = share { instance in
      instance.website.pages.max { ($0.peak ?? 0) < ($1.peak ?? 0) }?.path == instance.fact("page")
    }
    let byStatus = share { instance in
      !instance.website.servers.contains { $0.gauge == nil && $0.status != "OK" }
    }
    #expect((0.2...0.8).contains(byDay) && (0.05...0.6).contains(bySummary) && byStatus < 0.2)
  }

  @Test func `every seed tells another story, of every kind`() throws {
    let instances = try (0..<300).map { try Instance(seed: $0) }
    #expect(Set(instances.map { $0.task.facts.text() }).count == 300)
    #expect(Set(instances.map { $0.fact("code") }).count == 300)
    #expect(Set(instances.map { $0.fact("fault") }).count == 6)
    #expect(Set(instances.map { $0.fact("cause") }).count == 4)
    #expect(Set(instances.map { $0.fact("owner") }).count > 30)
    #expect(Set(instances.map { $0.task.blueprint.objective.prefix(20) }).count == 2)
  }

  @Test func `the same order gives the same product`() throws {
    let order = Instance.order(seed: 5)
    let (first, second) = (try WebsiteAnalysisKit.build(order), try WebsiteAnalysisKit.build(order))
    #expect(first.facts == second.facts && first.website == second.website)
    #expect(first.website != (try WebsiteAnalysisKit.build(Instance.order(seed: 6))).website)
  }

  @Test func `the server never fails after the deadline, and late tasks have late faults`() throws {
    for seed in 0..<40 {
      let start = Instance.order(seed: seed).start
      let facts = try WebsiteAnalysisKit.build(Instance.order(seed: seed, arrives: start + 600)).facts
      #expect(facts["fails"]?.string == (start + 720).description)
      let early = try #require(Moment(try Instance(seed: seed).fact("fails")))
      #expect((300...480).contains(early - start))
    }
  }

  @Test func `a company without engineers is refused, one without the usual ones is not`() throws {
    let people = testCompany(seed: 1).people
    let senior = people.filter { $0.position != "Software Engineer" }
    let facts = try WebsiteAnalysisKit.build(Instance.order(seed: 1, people: senior)).facts
    #expect(senior.contains { $0.name == facts["owner"]?.string && $0.department == "Engineering" && !$0.isManager })
    #expect(throws: Unbuildable.self) {
      try WebsiteAnalysisKit.build(Instance.order(seed: 1, people: people.filter { $0.department != "Engineering" }))
    }
  }
}
