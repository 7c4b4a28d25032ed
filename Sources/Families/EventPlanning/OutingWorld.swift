import Chance

/// A region with the rules and times of the day, and which outings are right answers.
struct OutingWorld: Sendable {
  let region: OutingRegion
  let rules: HouseRules
  let timetable: Timetable
  /// What a proposal must fulfil; none when nothing is to be proposed.
  let bounds: [OutingBound]
  /// The outings that may be handed in, or the one that is given.
  let answers: [Outing]

  /// Draws a world.
  /// - Parameter third: The third of the month with the days that suit everybody.
  /// - Returns: `nil` when this draw does not suit the request: a best outing that is no clear one, or that costs the same
  ///   at any time; demands that too many outings fulfil; a day that has to begin at an odd hour.
  init?(_ request: OutingRequest, _ rules: HouseRules, in third: MonthThird, drawing chance: Chance) {
    var chance = chance
    let region = OutingRegion(request, drawing: chance.stream("region"))
    self.rules = rules
    let outings = OutingPool(region, rules, in: third)
    switch request.goal {
    case .assess(let names):
      answers = outings.all.filter { region.names(of: $0) == names }
      guard let timetable = Timetable(around: request.limit, of: answers, drawing: &chance) else { return nil }
      (self.timetable, bounds) = (timetable, [])
    case .optimise(let figure):
      guard let best = outings.best(by: figure) else { return nil }
      (answers, timetable, bounds) = (best, Timetable(drawing: &chance), [])
    case .propose:
      guard let timetable = Timetable(letting: outings.all, keep: request.limit, drawing: &chance) else { return nil }
      let punctual = outings.all.filter { timetable.end(driving: $0.driving) <= request.limit ?? .max }
      guard let demands = OutingDemands(on: request.figures, among: punctual, of: outings.all.count, drawing: &chance)
      else { return nil }
      (self.timetable, bounds, answers) = (timetable, demands.bounds, demands.outings)
    }
    self.region = region
    // Whoever does not know the date must not know the price.
    let isPriced = request.figures.contains(where: \.dependsOnDate)
    guard !isPriced || answers.allSatisfy({ region.isSeasonal($0) }) else { return nil }
  }
}

extension OutingRegion {
  /// The names of an outing's stops.
  func names(of outing: Outing) -> OutingNames {
    OutingNames(
      morning: places[outing.morning].name, lunch: restaurants[outing.lunch].name,
      afternoon: places[outing.afternoon].name)
  }

  /// Whether what an outing costs depends on the date.
  func isSeasonal(_ outing: Outing) -> Bool {
    places[outing.morning].isSeasonal || places[outing.afternoon].isSeasonal
  }
}

extension Timetable {
  /// Draws times such that a given outing keeps clear of a limit, in time or too late, whichever way one rounds.
  fileprivate init?(around limit: Int?, of given: [Outing], drawing chance: inout Chance) {
    guard let limit, let driving = given.first?.driving else {
      self.init(drawing: &chance)
      return
    }
    let isPunctual = chance.boolean()
    self.init(before: limit, drawing: &chance) { chance in
      (driving, slack: isPunctual ? chance.integer(in: 6...50) : -chance.integer(in: 10...50))
    }
  }

  /// Draws times such that some outings keep a limit, a quarter to three quarters of all, and the others do not.
  fileprivate init?(letting outings: [Outing], keep limit: Int?, drawing chance: inout Chance) {
    guard let limit else {
      self.init(drawing: &chance)
      return
    }
    let driving = outings.map(\.driving).sorted()
    self.init(before: limit, drawing: &chance) { chance in
      (driving[driving.count * chance.integer(in: 25...75) / 100], slack: 0)
    }
  }

  private init?(
    before limit: Int, drawing chance: inout Chance, _ aim: (inout Chance) -> (driving: Int, slack: Int)
  ) {
    for _ in 0..<60 {
      let (driving, slack) = aim(&chance)
      guard let times = Timetable(driving: driving, ending: slack, before: limit, drawing: &chance) else { continue }
      self = times
      return
    }
    return nil
  }
}
