/// Works out all possible outings.
struct OutingPlanner {
  /// One outing with its figures; what depends on an unknown date is missing.
  struct Outing {
    let morning: String, lunch: String, afternoon: String
    var figures: [OutingFigure: Double]
    /// When it ends, in minutes of the day.
    let end: Int
  }

  private(set) var outings: [Outing] = []

  /// Tries all pairs of different places with all restaurants.
  /// - Parameter day: The day of the month; `nil` when it is not known.
  init(_ guide: VenueGuide, _ atlas: RoadAtlas, _ rules: OutingGuidelines, day: Int?) throws {
    for first in guide.places {
      for second in guide.places where second.name != first.name {
        for lunch in guide.restaurants {
          guard let legs = atlas.legs([first.name, lunch.name, second.name]) else {
            throw Stuck("no road leads from \(first.name) over \(lunch.name) to \(second.name)")
          }
          outings.append(OutingPlanner.outing(first, lunch, second, legs, rules, day: day))
        }
      }
    }
    rate(by: rules.weights)
  }

  private static func outing(
    _ first: VenueGuide.Venue, _ lunch: VenueGuide.Venue, _ second: VenueGuide.Venue, _ legs: [Double],
    _ rules: OutingGuidelines, day: Int?
  ) -> Outing {
    // The crumb takes what binary fractions add to a whole minute.
    let driving = legs.map { Int(($0 / rules.speed * 60 - 1e-9).rounded(.up)) }.reduce(0, +)
    var figures: [OutingFigure: Double] = [
      .interest: first.rating + second.rating + lunch.rating * rules.lunchShare, .distance: legs.reduce(0, +),
    ]
    let prices = [first, lunch, second].compactMap { $0.price(on: day) }
    if prices.count == 3 { figures[.cost] = prices.reduce(0, +) }
    return Outing(
      morning: first.name, lunch: lunch.name, afternoon: second.name, figures: figures,
      end: rules.departure + Int(2 * rules.stay + rules.meal) + driving)
  }

  /// Gives each outing its overall score, where all costs are known.
  private mutating func rate(by weights: [OutingFigure: Double]) {
    for (figure, weight) in weights.sorted(by: { $0.value < $1.value }) {
      let values = outings.compactMap { $0.figures[figure] }
      guard values.count == outings.count, let low = values.min(), let high = values.max() else {
        for index in outings.indices { outings[index].figures[.overall] = nil }
        return
      }
      for index in outings.indices {
        // Sums of the same numbers in another order may differ by a crumb.
        let rise = high - low > 1e-9 ? (values[index] - low) / (high - low) : 0.5
        let share = figure == .interest ? rise : 1 - rise
        outings[index].figures[.overall, default: 0] += weight * share
      }
    }
  }

  /// The outing that is given, best, or the first to keep to what is demanded; `nil` when it cannot be told.
  func choice(for order: OutingOrder) -> Outing? {
    if !order.plan.isEmpty {
      return outings.first {
        $0.morning == order.plan["morning"] && $0.lunch == order.plan["lunch"]
          && $0.afternoon == order.plan["afternoon"]
      }
    }
    if let (figure, isHighest) = order.goal {
      let known = outings.filter { $0.figures[figure] != nil }
      guard known.count == outings.count else { return nil }
      return known.min { left, right in
        let (left, right) = (left.figures[figure] ?? 0, right.figures[figure] ?? 0)
        return isHighest ? left > right : left < right
      }
    }
    return outings.first { outing in
      (order.limit.map { outing.end <= $0 } ?? true) && order.bounds.allSatisfy { $0.admits(outing) }
    }
  }
}

extension OutingOrder.Bound {
  fileprivate func admits(_ outing: OutingPlanner.Outing) -> Bool {
    guard let found = outing.figures[figure] else { return false }
    return isLowest ? found >= value - 1e-9 : found <= value + 1e-9
  }
}
