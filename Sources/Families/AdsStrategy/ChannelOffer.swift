import Chance
import Notation
import Workplace

/// The channels on offer, the maps that say what they are worth, and the best that the budget buys.
struct ChannelOffer: Sendable {
  let channels: [Channel]
  /// One map for each group.
  let maps: [DensityMap]
  let best: Selection
  /// The true exposure of what looks best to somebody who never looks at a map.
  let baseline: Int

  /// Draws channels until no short cut finds the best: no blind eye for the maps, no map of another group, no mix-up of the
  /// axes, no fit of another group, no greed.
  ///
  /// Where the settings leave no such channels, those stay that withstand the most short cuts.
  /// - Parameter isLoose: Takes the first channels drawn.
  /// - Throws: `Unbuildable` when the budget does not even buy the cheapest channel.
  init(
    _ settings: CampaignSettings, _ rules: ExposureRules, _ audiences: Audiences, drawing chance: Chance,
    isLoose: Bool = false
  ) throws {
    let maps = audiences.groups.map {
      DensityMap(settings, levels: rules.levels, drawing: chance.stream("maps").stream($0))
    }
    let reader = MapReader(rules: rules, audiences: audiences, maps: maps)
    var found: (channels: [Channel], best: Selection, baseline: Int, leaks: Int)?
    for attempt in 0..<(isLoose ? 1 : 200) where found?.leaks != 0 {
      var stream = chance.stream("channels").stream(attempt)
      var channels = (1...settings.channels).map { Channel(number: $0, settings, drawing: &stream) }
      for index in channels.indices { channels[index].exposure = reader.exposure(of: channels[index]) }
      let (values, costs) = (channels.map(\.exposure), channels.map(\.cost))
      let best = Selection.best(values: values, costs: costs, budget: settings.budget)
      guard isLoose || best.exposure > 0 else { continue }
      func truth(_ selection: Selection) -> Int { selection.members.reduce(0) { $0 + values[$1] } }
      let readings = reader.mistakenReadings(of: channels).map {
        truth(Selection.best(values: $0, costs: costs, budget: settings.budget))
      }
      let greedy = Selection.greedy(values: values, costs: costs, budget: settings.budget).exposure
      let leaks = (readings + [greedy]).count { $0 == best.exposure }
      if leaks < found?.leaks ?? .max { found = (channels, best, readings[0] < best.exposure ? readings[0] : 0, leaks) }
    }
    guard let found else {
      throw Unbuildable(
        "a 'budget' of \(settings.budget) buys no channel that costs \(settings.cost.lowerBound) or more")
    }
    channels = found.channels
    best = found.best
    baseline = found.baseline
    self.maps = maps
  }

  /// The published list.
  var csv: String {
    CSV(header: ["id", "name", "type", "grid_i", "grid_j", "cost", "base_effect"], rows: channels.map(\.fields)).text()
  }
}

/// Reads the worth of channels off the maps, rightly and wrongly.
private struct MapReader {
  let rules: ExposureRules
  let audiences: Audiences
  let maps: [DensityMap]

  private var map: DensityMap { maps[audiences.groups.firstIndex(of: audiences.target) ?? 0] }

  func exposure(of channel: Channel) -> Int {
    exposure(channel, density: map[channel.column, channel.row], for: audiences.target)
  }

  private func exposure(_ channel: Channel, density: Int, for group: String) -> Int {
    rules.exposure(effect: channel.effect, density: density, fit: rules.fit(of: channel.kind, for: group))
  }

  /// What channels seem to be worth to whoever takes every place for alike (the first reading), turns the map around, or takes
  /// the map or the fit of another group.
  func mistakenReadings(of channels: [Channel]) -> [[Int]] {
    let (target, map) = (audiences.target, map)
    var readings = [
      channels.map { exposure($0, density: rules.levels, for: target) },
      channels.map { exposure($0, density: map[$0.row, $0.column], for: target) },
      channels.map { exposure($0, density: map[$0.column, map.size - 1 - $0.row], for: target) },
    ]
    for (group, other) in zip(audiences.groups, maps) where group != target {
      readings.append(channels.map { exposure($0, density: other[$0.column, $0.row], for: target) })
      readings.append(channels.map { exposure($0, density: map[$0.column, $0.row], for: group) })
    }
    return readings
  }
}
