import Desk
import Notation

/// Plans a campaign: handbook, material and audience from whoever knows, densities off the map, then the best selection.
struct AdsStrategyPlaybook: Playbook {
  let title = "ADs Strategy Plan"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try CampaignOrder(reading: task.objective)
    let marketing = try await office.members(of: "Marketing")
    let handbook = try await office.attempt { try await self.handbook(from: marketing, office) }
    let audience = try await office.attempt { try await self.audience(from: marketing, office) }
    let folder = try await office.learn(
      from: marketing, "Where do I find the list of channels and the density maps?",
      details: "I mean the material of this campaign.",
      understand: { Paths.all(in: $0).first { $0.hasSuffix("/") || $0.hasSuffix(".csv") } })
    let material = try await CampaignMaterial(in: folder, office)
    // Without method or audience any channels will do, as long as they can be paid.
    var values = material.list.channels.map { Int($0.effect.floor) }
    if let handbook = handbook.found, let audience = audience.found {
      values = try await material.exposures(to: audience, by: handbook, office)
    }
    try await office.write(order.report(on: material.list, worth: values), to: order.output)
  }

  private func handbook(from marketing: [String], _ office: Office) async throws -> AdvertisingHandbook {
    let text = try await office.consultManual(
      from: marketing, "How do we plan an advertising strategy? Is there a handbook for it?",
      details: "I have to choose channels for a campaign.")
    return try AdvertisingHandbook(reading: text)
  }

  /// What is said of the audience, by those to whom Marketing points.
  private func audience(from marketing: [String], _ office: Office) async throws -> String {
    let question = "Which audience does the client want to reach with the campaign?"
    let staff = try await office.colleagues()
    var asked: Set<String> = []
    var people = Array(marketing.prefix(1))
    for _ in 0..<8 {
      guard let person = people.first(where: { !asked.contains($0) }) else { break }
      asked.insert(person)
      let reply = try await office.ask(person, question)
      let named = Staff.named(in: reply, among: staff).map(\.name)
      let others = (named + Staff.holders(in: reply, among: staff)).filter { !asked.contains($0) }
      if others.isEmpty, CampaignMaterial.speaksOfPeople(reply) { return reply }
      people = others + people
    }
    throw Stuck("nobody said whom the campaign is for")
  }
}
