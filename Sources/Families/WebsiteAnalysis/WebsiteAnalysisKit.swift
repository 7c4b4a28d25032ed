import Chance
import Notation
package import Workplace

/// The kit of Website Monitor: a site with a slow page, servers of which one will fail today, and the runbook for both.
package enum WebsiteAnalysisKit: Kit {
  package static let name = "website_analysis"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let owner = try owner(in: order.company, drawing: order.house.stream("owner"))
    let incident = Incident(order)
    let runbook = Runbook(drawing: order.house.stream("runbook"))
    let cause = PageCause.drawn(by: order.chance.stream("cause"))
    let site = SiteMap(drawing: order.chance.stream("pages"))
    let logs = SiteLogs(
      incident: incident, site: site, runbook: runbook, cause: cause, today: order.start,
      chance: order.chance.stream("logs"))
    let servers = incident.servers.map { server in
      var server = server
      server.log = logs.lines(of: server.id)
      return server
    }
    let website = Website(pages: site.pages, servers: servers, cure: order.taskID + "/begun")
    return WorkProduct(
      facts: facts(incident, site, cause, runbook, owner: owner.name, papers: order.chance.stream("papers")),
      website: website)
  }

  private static func facts(
    _ incident: Incident, _ site: SiteMap, _ cause: PageCause, _ runbook: Runbook, owner: String, papers chance: Chance
  ) -> JSON {
    var facts = runbook.facts
    facts.merge([
      "page": .string(site.slow.path), "load_time": .integer(site.slow.week), "cause": .string(cause.rawValue),
      "page_measure": .string(runbook.sign(of: cause).measure.id),
      "server": .string(incident.server.id), "server_type": .string(incident.server.type.rawValue),
      "server_spellings": .texts(incident.server.spellings),
      "other_servers": .texts(incident.others.flatMap(\.spellings)),
      "fault": .string(incident.kind.rawValue), "fault_words": .texts(incident.kind.words),
      "server_measure": .string(runbook.measure(for: incident.kind, on: incident.server.type).id),
      "fails": .string(incident.fails.description), "owner": .string(owner),
    ])
    facts.merge(papers(drawing: chance))
    return facts
  }

  /// The engineer who looks after the website.
  private static func owner(in company: Company, drawing chance: Chance) throws -> Person {
    var chance = chance
    let engineers = company.people.filter { $0.department == "Engineering" && !$0.isManager }
    let usual = engineers.filter { $0.position == "Software Engineer" }
    guard !engineers.isEmpty else {
      throw Unbuildable("the company has no engineer to look after the website; it needs more people")
    }
    return chance.choice(usual.isEmpty ? engineers : usual)
  }

  /// The numbers that people hand out: the approval's code and the maintenance's ticket.
  private static func papers(drawing chance: Chance) -> JSON {
    var chance = chance
    let code = (0..<6).map { _ in String(chance.choice(Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"))) }.joined()
    let series = chance.choice(["AUTH", "APR", "MMA", "OK", "EMG", "PERMIT"])
    let ticket = chance.choice(["CHG", "TKT", "OPS", "MNT", "REQ"])
    return [
      "code": .string("\(series)-\(code)"), "ticket": .string("\(ticket)-\(chance.integer(in: 10_000...99_999))"),
    ]
  }
}
