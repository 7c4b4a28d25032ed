public import Notation
import OrderedCollections

/// The company that all families share, as data: who works there, what time costs, how people word things.
///
/// Read from `task_hub/company/company.yaml`; see `docs/rules.md` for the format.
public struct CompanyRule: Sendable {
  /// The company's name.
  public var name: String
  /// The trainee's full name.
  public var trainee: String
  /// The trainee's position.
  public var traineePosition: String
  /// How many people work there, the trainee aside.
  public var headcount: Int
  /// Midnight of every scenario's first day.
  public var firstDay: Moment
  /// When a day begins, in minutes after midnight.
  public var dayStart: Int
  /// When a day is over whatever the trainee does, in minutes after midnight.
  public var dayEnd: Int
  /// When sampled tasks are due, in minutes after midnight.
  public var deadline: Int
  /// When rooms can be used: from `opens` through `closes`, in minutes after midnight.
  public var opens: Int
  /// See `opens`.
  public var closes: Int
  /// Meeting rooms, in order.
  public var rooms: [String]
  /// The most tool calls that one turn executes.
  public var callsPerTurn: Int
  /// The virtual minutes a call takes, by tool name.
  public var costs: [String: Int]
  /// Where the company's file says what a call costs, by tool name.
  package var costPlaces: [String: Problem.Place]
  /// The virtual minutes a call of any other tool takes.
  public var defaultCost: Int
  /// What messages to large groups cost in addition.
  public var groups: GroupCost
  /// Executives, each there from a head-count on.
  public var executives: [Executive]
  /// Departments, in order.
  public var departments: [Department]
  /// Given names that people may have; the trainee's is not among them.
  public var givenNames: [String]
  /// Family names that people may have.
  public var familyNames: [String]
  /// How colleagues word what is not a clue.
  public var manners: Manners
  /// How people word what happens during a day.
  package var announcements: Announcements
  /// The cloud-disk path of the document in which changes are posted.
  public var board: String
  /// The document that every day's cloud disk holds.
  package var handbook: (template: Template, path: String)
  package var instructions: Template
  package var greeting: Template
  /// What the instructions add where a scenario has several days, for a trainee whose days follow each other.
  package var continuity: Template?
  /// What the dials of `sample` turn.
  package var dial: DialRule

  /// An executive's position.
  public struct Executive: Hashable, Sendable {
    /// The position title.
    public var position: String
    /// The head-count from which the company has one.
    public var threshold: Int
  }

  /// A department.
  public struct Department: Sendable {
    /// Its name.
    public var name: String
    /// Its share of the people who are no executives.
    public var share: Double
    /// The position title of its managers.
    public var manager: String
    /// How many others a manager leads at most.
    public var reports: Int
    /// The other positions with their ratios.
    public var roles: [(position: String, ratio: Double)]
  }

  /// Wordings, several of each; which one a person uses follows from the name.
  public struct Manners: Hashable, Sendable {
    /// Said to greetings and small talk.
    public var smallTalk: [String]
    /// Said when a question is not this person's business.
    public var declines: [String]
    /// Said to a message that asks about too many things at once.
    public var oneThingAtATime: [String]
  }
}

extension CompanyRule {
  /// Who the trainee is and how its day works.
  /// - Parameter isLiving: Whether tasks may change during the day.
  /// - Throws: `Problem` when the template refers to what there is not.
  public func instructions(start: Moment, isLiving: Bool = false) throws(Problem) -> String {
    try render(
      instructions, "instructions.mustache",
      ["now": .string(start.clockText), "living": .bool(isLiving), "board": .string(board)])
  }

  /// What the instructions add for a trainee whose days follow each other; `nil` where the company has no words for it.
  /// - Throws: `Problem` when the template refers to what there is not.
  package func continuity(start: Moment) throws(Problem) -> String? {
    guard let continuity else { return nil }
    return try render(continuity, "continuity.mustache", ["now": .string(start.clockText)])
  }

  /// The first message of the day: a greeting with the tasks.
  ///
  /// - Parameters:
  ///   - tasks: Objects with `title`, `objective` and `deadline_text`; numbers are added.
  ///   - news: What is to be told besides.
  /// - Throws: `Problem` when the template refers to what there is not.
  public func greeting(start: Moment, tasks: [JSON], news: [String] = []) throws(Problem) -> String {
    let numbered = tasks.enumerated().map { index, task in
      var task = task
      task["number"] = .integer(index + 1)
      return task
    }
    return try render(
      greeting, "greeting.mustache",
      ["now": .string(start.clockText), "tasks": .array(numbered), "news": .array(news.map { .string($0) })])
  }

  /// The intern handbook, and where it lies on the cloud disk.
  /// - Throws: `Problem` when the template refers to what there is not.
  public func handbook(people: JSON = .array([])) throws(Problem) -> (path: String, text: String) {
    (handbook.path, try render(handbook.template, "handbook.mustache", ["people": people]))
  }

  private func render(_ template: Template, _ file: String, _ values: [String: JSON]) throws(Problem) -> String {
    let firstName = trainee.split(separator: " ").first.map(String.init) ?? trainee
    let company: JSON = [
      "name": .string(name),
      "trainee": ["name": .string(trainee), "first_name": .string(firstName), "position": .string(traineePosition)],
      "opens": .string(CompanyRule.time(opens)), "closes": .string(CompanyRule.time(closes)),
      "day_end": .string(CompanyRule.time(dayEnd)), "calls_per_turn": .integer(callsPerTurn),
      "handbook": .string(handbook.path),
    ]
    let scope = Scope(values: values.merging(["company": company]) { own, _ in own })
    do { return try template.render(in: scope) } catch {
      throw Problem(error, at: Problem.Place(file: "company/\(file)"))
    }
  }

  private static func time(_ minuteOfDay: Int) -> String { Moment(minutes: minuteOfDay).timeText }
}
