import Notation

/// What the rule sees of an instance.
struct EventFacts {
  let request: OutingRequest
  let calendar: TeamCalendar
  let world: OutingWorld

  var json: JSON {
    [
      "month_text": .string(calendar.month.text),
      "members": .array(calendar.members.map(member)),
      "availability_clues": .array(calendar.members.map { .string("availability/\($0.name)") }),
      "first_day": .string(calendar.moment(calendar.common.lowerBound).description),
      "last_day": .string(calendar.moment(calendar.common.upperBound).description),
      "places": .array(world.region.places.indices.map(place)),
      "restaurants": .array(world.region.restaurants.indices.map(restaurant)),
      "rules": rules,
      "asks": request.figures.reduce(into: [:]) { $0[$1.rawValue] = true },
      "demands": .array(world.bounds.map(demand)),
      "limit": request.limit.map { .string(EventFacts.time($0)) } ?? .null,
      "has_limit": .bool(request.limit != nil),
      "judges_limit": .bool(request.limit != nil && !hasChoice),
      "plan": givenPlan,
      "plan_text": .string(givenPlan.text()),
      "best": best,
      "plans": .array(world.answers.map(row)),
      "by": hasChoice ? ["/plan/morning", "/plan/lunch", "/plan/afternoon"] : [],
      "requires": requirements,
      "on_time": onTime,
    ]
  }

  /// Whether the trainee names the outing itself.
  private var hasChoice: Bool { if case .assess = request.goal { false } else { true } }

  private func member(_ member: TeamCalendar.Member) -> JSON {
    let (first, last) = (member.days.lowerBound, member.days.upperBound)
    let text = calendar.month.text
    return [
      "name": .string(member.name),
      "days_text": .string(first == last ? "on \(first) \(text)" : "from \(first) \(text) to \(last) \(text)"),
    ]
  }

  private func place(_ index: Int) -> JSON {
    let place = world.region.places[index]
    var fact: JSON = [
      "number": .integer(index + 1), "name": .string(place.name), "address": .string(place.address),
      "position": .string(world.region.roads.points[1 + index].text),
      "rating": .string(Figures.shortText(place.rating, places: 2)),
    ]
    switch place.admission {
    case .free: fact["free"] = true
    case .fixed(let cents): fact["price"] = .string(Amount(cents: cents).text)
    case .seasonal(let cents):
      fact["seasonal"] = zip(["early", "middle", "late"], cents).reduce(into: [:]) { prices, price in
        prices[price.0] = .string(Amount(cents: price.1).text)
      }
    }
    return fact
  }

  private func restaurant(_ index: Int) -> JSON {
    let restaurant = world.region.restaurants[index]
    return [
      "number": .integer(index + 1), "name": .string(restaurant.name), "address": .string(restaurant.address),
      "position": .string(world.region.roads.points[1 + world.region.places.count + index].text),
      "price": .string(Amount(cents: restaurant.price).text),
      "rating": .string(Figures.shortText(restaurant.rating, places: 2)),
    ]
  }

  private var rules: JSON {
    [
      "departure": .string(EventFacts.time(world.timetable.departure)), "stay": .integer(world.timetable.stay),
      "meal": .integer(world.timetable.meal), "speed": .integer(world.rules.speed),
      "lunch_share": .integer(world.rules.lunchShare),
      "interest_weight": .string(Figures.shortText(world.rules.weights[0], places: 2)),
      "cost_weight": .string(Figures.shortText(world.rules.weights[1], places: 2)),
      "distance_weight": .string(Figures.shortText(world.rules.weights[2], places: 2)),
    ]
  }

  private func demand(_ bound: OutingBound) -> JSON {
    [
      "figure": .string(bound.figure.rawValue), "rises": .bool(bound.figure.risesWithQuality),
      "value": .string(bound.text),
    ]
  }

  private var givenPlan: JSON {
    guard case .assess(let names) = request.goal else { return .null }
    return [
      "afternoon": .string(names.afternoon), "lunch": .string(names.lunch), "morning": .string(names.morning),
    ]
  }

  private var best: JSON {
    guard case .optimise(let figure) = request.goal else { return .null }
    return ["figure": .string(figure.rawValue), "highest": .bool(figure.risesWithQuality)]
  }

  /// One right answer with its figures; times within three minutes are as good.
  private func row(_ outing: Outing) -> JSON {
    let names = world.region.names(of: outing)
    let end = world.timetable.end(driving: outing.driving)
    return [
      "key": [.string(names.morning), .string(names.lunch), .string(names.afternoon)],
      "interest_score": .number(Double(outing.interest) / 10_000),
      "cost_per_person": .number(Double(outing.cost) / 100),
      "total_travel_distance": .number(Double(outing.distance) / 10),
      "overall_score": .number(Double(outing.score) / 10_000),
      "end_time": .array((end - 3...end + 3).map { .string(EventFacts.time($0)) }),
    ]
  }

  /// What the checkpoints require: the guidelines always, the date wherever prices count.
  private var requirements: JSON {
    let planNeedsDate =
      switch request.goal {
      case .optimise(let figure): figure.dependsOnDate
      case .propose: world.bounds.contains(where: \.figure.dependsOnDate)
      case .assess: false
      }
    let start: [JSON] = hasChoice ? ["plan"] : ["guidelines"]
    var requirements: JSON = [
      "plan": .array(["guidelines"] + (planNeedsDate ? ["date"] : [])), "end_time": .array(start),
    ]
    for figure in OutingFigure.allCases {
      requirements[figure.rawValue] = .array(start + (figure.dependsOnDate ? ["date"] : []))
    }
    return requirements
  }

  /// The ways to say whether a given outing ends in time; null where nobody asks.
  private var onTime: JSON {
    guard !hasChoice, let limit = request.limit, let outing = world.answers.first else { return .null }
    return world.timetable.end(driving: outing.driving) <= limit ? [true, "true", "yes"] : [false, "false", "no"]
  }

  /// `17:30`.
  private static func time(_ minutes: Int) -> String { Moment(minutes: minutes).timeText }
}

extension OutingBound {
  /// The value as people write it.
  fileprivate var text: String {
    switch figure {
    case .interest, .overall: Figures.shortText(value, places: 4)
    case .cost: Figures.shortText(value, places: 2)
    case .distance: Figures.shortText(value, places: 1)
    }
  }
}

extension RoadMap.Point {
  /// `12.4 km east, 3.1 km south`.
  fileprivate var text: String {
    "\(Figures.text(abs(x), places: 1)) km \(x < 0 ? "west" : "east"), "
      + "\(Figures.text(abs(y), places: 1)) km \(y < 0 ? "south" : "north")"
  }
}
