import Desk
import Notation

/// Plans a campaign: handbook, material and audience from whoever knows, densities off the map, then the best selection.
struct AdsStrategyPlaybook: Playbook {
  let title = "ADs Strategy Plan"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try CampaignOrder(reading: task.objective)
    let marketing = try await office.colleagues().filter { $0.department == "Marketing" }.map(\.name)
    let handbook = try await office.attempt { try await self.handbook(from: marketing, office) }
    let audience = try await office.attempt { try await self.audience(from: marketing, office) }
    let folder = try await office.learn(
      from: marketing, "Where do I find the list of channels and the density maps?",
      details: "I mean the material of this campaign.",
      understand: { Paths.all(in: $0).first { $0.hasSuffix("/") || $0.hasSuffix(".csv") } })
    let material = try await CampaignMaterial(in: folder, office)
    let values: [Int]
    switch (handbook, audience) {
    case (.success(let handbook), .success(let audience)):
      values = try await material.exposures(to: audience, by: handbook, office)
    default:
      // Without method or audience any channels will do, as long as they can be paid.
      values = material.list.channels.map { Int($0.effect.floor) }
    }
    try await office.write(order.report(on: material.list, worth: values), to: order.report)
  }

  private func handbook(from marketing: [String], _ office: Office) async throws -> AdvertisingHandbook {
    let path = try await office.learnRule(
      from: marketing, "How do we plan an advertising strategy? Is there a handbook for it?",
      details: "I have to choose channels for a campaign.",
      understand: { Paths.files(".md", in: $0).first { !$0.contains("intern") } })
    return try AdvertisingHandbook(reading: try await office.consult(path))
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

/// What the objective of a campaign says.
struct CampaignOrder {
  let budget: Int
  let report: String

  init(reading objective: String) throws {
    guard let report = Paths.files(".json", in: objective).first else { throw Stuck("the objective names no file") }
    let amounts = objective.split(separator: "$").dropFirst().compactMap { text in
      Int(text.prefix { $0.isNumber || $0 == "," }.filter(\.isNumber))
    }
    guard let budget = amounts.first else { throw Stuck("the objective names no budget") }
    self.budget = budget
    self.report = report
  }

  /// The report on the best selection by these values, in hundredths.
  func report(on list: ChannelList, worth values: [Int]) -> String {
    let costs = list.channels.map(\.cost)
    let chosen = Knapsack.choice(values: values, costs: costs, budget: budget)
    let exposure = chosen.reduce(0) { $0 + values[$1] }
    let report: JSON = [
      "selected_channels": .array(chosen.map { .string(list.channels[$0].id) }),
      "total_cost": .integer(chosen.reduce(0) { $0 + costs[$1] }),
      "total_exposure": .number(Double(exposure) / 100),
    ]
    return report.text(.indented(2)) + "\n"
  }
}
