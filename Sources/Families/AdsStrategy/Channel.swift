import Chance

/// An advertising channel on offer.
struct Channel: Hashable, Sendable {
  let id: String
  let kind: ChannelKind
  let column: Int
  let row: Int
  let effect: Int
  let cost: Int
  /// The effective exposure to the campaign's audience, in hundredths.
  var exposure = 0

  /// Draws one; `exposure` is still to be computed.
  init(number: Int, _ settings: CampaignSettings, drawing chance: inout Chance) {
    id = "CH" + Figures.padded(number, to: 3)
    kind = chance.weightedChoice(ChannelKind.allCases, weights: ChannelKind.weights(settings.mix))
    column = chance.integer(in: 0...settings.size - 1)
    row = chance.integer(in: 0...settings.size - 1)
    effect = chance.integer(in: settings.effect)
    cost = chance.integer(in: settings.cost)
  }

  /// A row of the published list.
  var fields: [String] {
    [
      id, "\(kind.rawValue)_\(id.dropFirst(2))", kind.rawValue, String(column), String(row), String(cost),
      String(effect),
    ]
  }
}
