import Chance

/// What the company's guidelines lay down about outings.
struct HouseRules: Hashable, Sendable {
  /// The coach's average speed in km/h.
  let speed: Int
  /// How much of a restaurant's rating counts, in per cent. Never all of it, so that a plain sum is wrong.
  let lunchShare: Int
  /// The weights of interest, cost and distance in the overall score, in per cent.
  let weights: [Int]

  /// Draws rules.
  init(drawing chance: Chance) {
    var chance = chance
    speed = chance.choice([30, 32, 34, 35, 36, 38, 40, 42, 44, 45, 48, 50])
    lunchShare = chance.choice([40, 50, 60, 70, 80, 120, 130, 140, 150])
    let cost = chance.integer(in: 4...9) * 5
    let distance = chance.integer(in: 2...7) * 5
    weights = [100 - cost - distance, cost, distance]
  }

  /// The minutes that the coach takes for so many tenths of a kilometre, rounded up.
  func minutes(for distance: Int) -> Int { (distance * 6 + speed - 1) / speed }
}

/// The day's times, in minutes: when the coach leaves, and how long it stops.
struct Timetable: Hashable, Sendable {
  let departure: Int
  /// At each of the two places, and at the restaurant.
  let stay: Int, meal: Int

  /// When an outing with so many minutes of driving ends.
  func end(driving: Int) -> Int { departure + 2 * stay + meal + driving }

  /// Draws times for a day that may take as long as it likes.
  init(drawing chance: inout Chance) {
    departure = chance.integer(in: 32...40) * 15
    (stay, meal) = Timetable.stops(&chance)
  }

  /// Draws times such that an outing ends that long before a limit (after it when negative), give or take five minutes.
  /// - Returns: `nil` when the coach had to leave at an odd hour.
  init?(driving: Int, ending slack: Int, before limit: Int, drawing chance: inout Chance) {
    (stay, meal) = Timetable.stops(&chance)
    let latest = limit - slack - driving - 2 * stay - meal
    // Away from the limit, on whichever side.
    departure = (slack >= 0 ? latest : latest + 4) / 5 * 5
    guard (450...660).contains(departure) else { return nil }
  }

  private static func stops(_ chance: inout Chance) -> (stay: Int, meal: Int) {
    (chance.integer(in: 14...30) * 5, chance.integer(in: 12...22) * 5)
  }
}
