import Notation
import Workplace

/// What a config asks for.
struct OutingRequest: Sendable {
  /// What is to be done.
  enum Goal: Hashable, Sendable {
    /// Work out the figures of this outing.
    case assess(OutingNames)
    /// Find an outing that meets demands.
    case propose
    /// Find the outing that is best by a figure.
    case optimise(OutingFigure)
  }

  let goal: Goal
  /// The department that goes.
  let department: String
  /// How many places and restaurants there are.
  let placeCount: Int, restaurantCount: Int
  /// The figures to hand in.
  let figures: [OutingFigure]
  /// When the outing must be over, in minutes of the day; `nil` when that does not matter.
  let limit: Int?

  /// Reads an order.
  /// - Throws: `Unbuildable` for what no world can satisfy.
  init(_ order: WorkOrder) throws {
    guard let parameters = order.arguments["task_params"], let department = parameters["department"]?.string else {
      throw Unbuildable("'task_params' must name a department")
    }
    self.department = department
    placeCount = try Int(parameters["n_loc"], named: "n_loc", in: 2...30)
    restaurantCount = try Int(parameters["n_res"], named: "n_res", in: 1...30)
    if order.arguments["task_type_name"]?.string == "optimal_event_planning" {
      let figure = try OutingRequest.figure(ofMode: parameters["mode"]?.string ?? "highest_score")
      (goal, figures, limit) = (.optimise(figure), [figure], nil)
      return
    }
    goal = try OutingNames(parameters["plan"]).map { .assess($0) } ?? .propose
    figures = try OutingRequest.figures(parameters["metrics"])
    limit = try OutingRequest.minutes(parameters["end_time"])
  }

  private static func figure(ofMode mode: String) throws -> OutingFigure {
    switch mode {
    case "highest_interest": .interest
    case "lowest_cost": .cost
    case "shortest_distance": .distance
    case "highest_score": .overall
    default: throw Unbuildable("'mode' is '\(mode)', which is no way to compare outings")
    }
  }

  private static func figures(_ metrics: JSON?) throws -> [OutingFigure] {
    guard let metrics, !metrics.isNull else { return OutingFigure.allCases }
    let figures = (metrics.array ?? []).compactMap { $0.string.flatMap(OutingFigure.init) }
    guard !figures.isEmpty, figures.count == metrics.array?.count, Set(figures).count == figures.count else {
      throw Unbuildable("'metrics' must list some of \(OutingFigure.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return figures
  }

  private static func minutes(_ time: JSON?) throws -> Int? {
    guard let time, !time.isNull else { return nil }
    guard let moment = Moment("2000-01-01T" + (time.string ?? "")) else {
      throw Unbuildable("'end_time' must be a time of day such as 17:30")
    }
    return moment.minuteOfDay
  }
}

/// The names of the three stops of an outing.
struct OutingNames: Hashable, Sendable {
  let morning: String, lunch: String, afternoon: String

  /// Names three stops.
  init(morning: String, lunch: String, afternoon: String) {
    self.morning = morning
    self.lunch = lunch
    self.afternoon = afternoon
  }

  /// Reads a config's `plan`; `nil` when there is none.
  /// - Throws: `Unbuildable` when a name is missing or two are the same.
  init?(_ plan: JSON?) throws {
    guard let plan, !plan.isNull else { return nil }
    let names = try ["morning", "lunch", "afternoon"].map { part in
      guard let name = plan[part]?.string, name.contains(where: { !$0.isWhitespace }) else {
        throw Unbuildable("'plan' must name a place or restaurant for '\(part)'")
      }
      return name
    }
    guard Set(names.map { $0.lowercased() }).count == 3 else {
      throw Unbuildable("the three names of 'plan' must differ")
    }
    self.init(morning: names[0], lunch: names[1], afternoon: names[2])
  }
}
