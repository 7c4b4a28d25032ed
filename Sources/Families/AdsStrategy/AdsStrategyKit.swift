import Chance
import MetaTasks
import Notation
import Pictures
package import Workplace

/// The kit of ADs Strategy Plan: density maps, the channels on offer, and which of them reach most within the budget.
package enum AdsStrategyKit: Kit {
  package static let name = "ads_strategy"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    guard !order.company.names(of: .init(departments: ["Marketing"])).isEmpty else {
      throw Unbuildable("the company has nobody in Marketing, who keeps the handbook of advertising")
    }
    let settings = try CampaignSettings(order)
    let chance = order.chance.stream(settings.city)
    let client = try Client(company: order.company, drawing: chance.stream("client"))
    let audiences = try Audiences(
      settings, house: order.house.stream("audiences"), drawing: chance.stream("audiences"))
    let rules = ExposureRules(groups: audiences.groups, drawing: order.house.stream("rules"))
    let offer = try ChannelOffer(settings, rules, audiences, drawing: chance)
    return WorkProduct(
      facts: facts(settings, client, audiences, rules, offer),
      cloudDisk: material(of: offer, client, audiences, settings, rules).merging(
        try otherMaterial(settings, client, audiences, rules, drawing: chance.stream("other"))
      ) { own, _ in own })
  }

  private static func facts(
    _ settings: CampaignSettings, _ client: Client, _ audiences: Audiences, _ rules: ExposureRules,
    _ offer: ChannelOffer
  ) -> JSON {
    let budget: JSON = ["of": "cost", "at_most": .integer(settings.budget)]
    let decent = Hundredths(offer.best.exposure * 6 / 10)
    return [
      "client": .string(client.name), "product": .string(client.product), "account_team": .string(client.team),
      "budget_text": .string(Amount.grouped(units: settings.budget)),
      "folder": .string(client.folder),
      "audience": .string(audiences.label(of: audiences.target)),
      "levels": .integer(rules.levels),
      "floor": .string(Hundredths(rules.floor).text),
      "rest": .string(Hundredths(100 - rules.floor).text),
      "groups": .texts(audiences.groups),
      "fits": .array(
        ChannelKind.allCases.map { kind in
          [
            "kind": .string(kind.rawValue),
            "values": .array(audiences.groups.map { .string(Hundredths(rules.fit(of: kind, for: $0)).text) }),
          ]
        }),
      "channels": .array(
        offer.channels.map {
          ["name": .string($0.id), "cost": .integer($0.cost), "exposure": Hundredths($0.exposure).json]
        }),
      "within_budget": [budget],
      "decent": [budget, ["of": "exposure", "at_least": decent.json]],
      "best": Hundredths(offer.best.exposure).json,
      "baseline": Hundredths(offer.baseline).json,
    ]
  }

  private static func material(
    of offer: ChannelOffer, _ client: Client, _ audiences: Audiences, _ settings: CampaignSettings,
    _ rules: ExposureRules
  ) -> [String: File] {
    var files = [client.folder + "/channels.csv": File(offer.csv)]
    for (group, map) in zip(audiences.groups, offer.maps) {
      let picture = DensityPicture(map, levels: rules.levels, title: settings.city, ramp: client.ramp)
      files[client.folder + "/target_user_density_\(group).png"] = File(bytes: PNG.encode(picture.canvas))
    }
    return files
  }

  /// What lies there for another client's campaign in the same city: it looks alike, and is of no use.
  private static func otherMaterial(
    _ settings: CampaignSettings, _ client: Client, _ audiences: Audiences, _ rules: ExposureRules,
    drawing chance: Chance
  ) throws -> [String: File] {
    let target = Audiences(target: audiences.target)
    let offer = try ChannelOffer(settings, rules, target, drawing: chance, isLoose: true)
    return material(of: offer, client.other, target, settings, rules)
  }
}
