/// One way to spend the day, by the positions of its stops in the region's lists, with its figures.
struct Outing: Hashable, Sendable {
  let morning: Int, lunch: Int, afternoon: Int
  /// In ten-thousandths.
  let interest: Int
  /// In cents.
  let cost: Int
  /// In tenths of a kilometre.
  let distance: Int
  /// The minutes of driving, each leg rounded up.
  let driving: Int
  /// The overall score in ten-thousandths, rounded; known once all outings are.
  var score = 0

  /// The figure in its own unit.
  func value(_ figure: OutingFigure) -> Int {
    switch figure {
    case .interest: interest
    case .cost: cost
    case .distance: distance
    case .overall: score
    }
  }
}

/// All possible outings of a region, with their figures by the rules and prices of a third of the month.
struct OutingPool: Sendable {
  private(set) var all: [Outing] = []

  /// Makes the outings: all pairs of different places in either order, with each restaurant.
  init(_ region: OutingRegion, _ rules: HouseRules, in third: MonthThird) {
    for morning in region.places.indices {
      for afternoon in region.places.indices where afternoon != morning {
        for lunch in region.restaurants.indices {
          all.append(Outing(morning, lunch, afternoon, region, rules, third))
        }
      }
    }
    score(by: rules)
  }

  /// Gives each outing its overall score: the weighted sum of its figures, each from 0 for the worst to 1 for the best.
  private mutating func score(by rules: HouseRules) {
    let scales = [OutingFigure.interest, .cost, .distance].map { figure in
      let values = all.map { $0.value(figure) }
      return (figure, lowest: values.min() ?? 0, highest: values.max() ?? 0)
    }
    for index in all.indices {
      let shares = scales.map { figure, lowest, highest in
        guard lowest < highest else { return 0.5 }
        let value = all[index].value(figure)
        let gain = figure.risesWithQuality ? value - lowest : highest - value
        return Double(gain) / Double(highest - lowest)
      }
      let sum = zip(rules.weights, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
      all[index].score = Int((sum * 100).rounded())
    }
  }

  /// The outings that are best by a figure.
  /// - Returns: `nil` when others come so close that somebody who rounds could take them for as good.
  func best(by figure: OutingFigure) -> [Outing]? {
    let values = all.map { $0.value(figure) }
    guard let best = figure.risesWithQuality ? values.max() : values.min() else { return nil }
    guard values.allSatisfy({ $0 == best || abs($0 - best) >= figure.clearance }) else { return nil }
    return all.filter { $0.value(figure) == best }
  }
}

extension Outing {
  fileprivate init(
    _ morning: Int, _ lunch: Int, _ afternoon: Int, _ region: OutingRegion, _ rules: HouseRules, _ third: MonthThird
  ) {
    let stops = [0, 1 + morning, 1 + region.places.count + lunch, 1 + afternoon, 0]
    let legs = zip(stops, stops.dropFirst()).map { region.roads.distances[$0][$1] }
    let (first, second, restaurant) = (region.places[morning], region.places[afternoon], region.restaurants[lunch])
    self.init(
      morning: morning, lunch: lunch, afternoon: afternoon,
      interest: (first.rating + second.rating) * 100 + restaurant.rating * rules.lunchShare,
      cost: first.admission(in: third) + second.admission(in: third) + restaurant.price,
      distance: legs.reduce(0, +), driving: legs.map(rules.minutes).reduce(0, +))
  }
}
