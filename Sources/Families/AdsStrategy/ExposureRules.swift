import Chance

/// A kind of advertising channel.
enum ChannelKind: String, CaseIterable, Sendable {
  case subway
  case mallScreen = "mall_screen"
  case busStop = "bus_stop"
  case campusScreen = "campus_screen"

  /// How often each kind comes in a mix, in the order of the cases.
  static func weights(_ mix: String) -> [Double] {
    switch mix {
    case "metro_focus": [3, 1, 1, 1]
    case "campus_heavy": [1, 1, 1, 3]
    default: [1, 1, 1, 1]
    }
  }
}

/// The handbook's rules with one instance's numbers, all in hundredths.
///
/// The words are in `task_hub/ads_strategy/handbook.mustache`; change both together.
struct ExposureRules: Sendable {
  /// The highest density of the maps; the lowest is 0.
  let levels: Int
  /// The weight of a place where nobody of the group is.
  let floor: Int
  private let fits: [String: [ChannelKind: Int]]

  init(groups: [String], drawing chance: Chance) {
    var chance = chance
    levels = chance.integer(in: 5...9)
    floor = 5 * chance.integer(in: 2...7)
    var fits: [String: [ChannelKind: Int]] = [:]
    for group in groups {
      let values = chance.sample(Array(7...19), count: ChannelKind.allCases.count).map { 5 * $0 }
      fits[group] = Dictionary(uniqueKeysWithValues: zip(ChannelKind.allCases, values))
    }
    self.fits = fits
  }

  func fit(of kind: ChannelKind, for group: String) -> Int { fits[group]?[kind] ?? 100 }

  /// The effective exposure in hundredths: base effect × (floor + rest × density / levels) × fit, half a hundredth up.
  func exposure(effect: Int, density: Int, fit: Int) -> Int {
    let weight = floor * levels + (100 - floor) * density
    let scale = 100 * levels
    return (2 * effect * weight * fit + scale) / (2 * scale)
  }
}
