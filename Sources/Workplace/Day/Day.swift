public import MetaTasks
public import Notation

/// One workday as it may be known: what `day.json` stores. No truth, nothing of what colleagues know.
public struct Day: Codable, Hashable, Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The day's name within its scenario, for example `day_1`.
  public var name: String
  /// When the day begins.
  public var start: Moment
  /// When the day is over whatever the trainee does.
  public var end: Moment
  /// The company.
  public var company: Company
  /// The virtual minutes a call takes, by tool name; tools that are not listed take `defaultCost`.
  public var costs: [String: Int]
  /// The virtual minutes a call of any other tool takes.
  public var defaultCost: Int
  /// What messages to large groups cost in addition.
  public var groupCost: GroupCost
  /// The most tool calls that one turn executes.
  public var callsPerTurn: Int
  /// The standing instructions for the trainee.
  public var instructions: String
  /// What the instructions add for a trainee whose days follow each other; `nil` where a scenario has one day only.
  public var continuity: String?
  /// The first message to the trainee, with the tasks that are there when the day begins.
  public var greeting: String
  /// The jobs, in the order of the prompt.
  public var tasks: [Task]
  /// What happens during the day by itself, beside tasks arriving and deadlines passing.
  public var timeline: [Event]
  /// Meetings that are in the calendar when the day begins.
  public var meetings: [Meeting]
  /// The monitored website.
  public var website: Website
  /// How each colleague words small talk and declining; see `Manners`.
  public var manners: Manners
  /// With which dials the day was sampled; `nil` for none.
  public var dials: Dials?

  /// Creates a day.
  public init(
    scenario: String, name: String, start: Moment, end: Moment, company: Company, costs: [String: Int],
    defaultCost: Int, groupCost: GroupCost = .plain, callsPerTurn: Int = 3, instructions: String,
    continuity: String? = nil, greeting: String = "", tasks: [Task], timeline: [Event] = [], meetings: [Meeting] = [],
    website: Website = .quiet, manners: Manners = .plain, dials: Dials? = nil
  ) {
    self.scenario = scenario
    self.name = name
    self.start = start
    self.end = end
    self.company = company
    self.costs = costs
    self.defaultCost = defaultCost
    self.groupCost = groupCost
    self.callsPerTurn = callsPerTurn
    self.instructions = instructions
    self.continuity = continuity
    self.greeting = greeting
    self.tasks = tasks
    self.timeline = timeline
    self.meetings = meetings
    self.website = website
    self.manners = manners
    self.dials = dials
  }

  enum CodingKeys: String, CodingKey {
    case scenario, name, start, end, company, costs
    case defaultCost = "default_cost"
    case groupCost = "group_messages"
    case callsPerTurn = "calls_per_turn"
    case instructions, continuity, greeting, tasks, timeline, meetings, website, manners, dials
  }

  /// The tasks in the order in which the trainee hears of them.
  package var agenda: [Task] {
    tasks.enumerated().sorted { ($0.element.arrives, $0.offset) < ($1.element.arrives, $1.offset) }.map(\.element)
  }

  /// The tasks that are there when the day begins.
  package var waitingTasks: ArraySlice<Task> { agenda.prefix { $0.arrives <= start } }

  /// A job of the day.
  public struct Task: Codable, Hashable, Sendable {
    /// The id within the day, for example `meeting_book`.
    public var id: String
    /// The family.
    public var family: String
    /// The variant of the family.
    public var variant: String
    /// The family's title.
    public var title: String
    /// What is asked, in Markdown.
    public var objective: String
    /// When the trainee hears of it.
    public var arrives: Moment
    /// When it must be done.
    public var deadline: Moment
    /// The virtual minutes a diligent trainee needs, waiting aside: as its rule estimates, or as measured when the day was certified.
    public var effort: Int
    /// The full name of who wants it done; `nil` where nobody in particular does.
    public var requester: String?
    /// How much it matters when the day begins; `nil` where nobody said.
    public var priority: Priority?
    /// How the trainee hears of it; `nil`: by a plain notification.
    public var way: Way?

    public typealias Priority = ScenarioConfig.Priority
    public typealias Way = ScenarioConfig.Way

    /// Creates a task.
    public init(
      id: String, family: String, variant: String, title: String, objective: String, arrives: Moment, deadline: Moment,
      effort: Int, requester: String? = nil, priority: Priority? = nil, way: Way? = nil
    ) {
      self.id = id
      self.family = family
      self.variant = variant
      self.title = title
      self.objective = objective
      self.arrives = arrives
      self.deadline = deadline
      self.effort = effort
      self.requester = requester
      self.priority = priority
      self.way = way
    }
  }
}

/// A meeting in the calendar.
public struct Meeting: Codable, Hashable, Sendable {
  /// The room.
  public var room: String
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment
  /// The full name of who booked it.
  public var applicant: String
  /// The full names of those invited, the applicant not necessarily among them.
  public var attendees: [String]
  /// The minutes, told to those who attend.
  public var summary: String?

  /// Creates a meeting.
  public init(
    room: String, start: Moment, end: Moment, applicant: String, attendees: [String], summary: String? = nil
  ) {
    self.room = room
    self.start = start
    self.end = end
    self.applicant = applicant
    self.attendees = attendees
    self.summary = summary
  }
}

/// How colleagues word what is not a clue. Lists hold several wordings; which one a person uses follows from the name.
public struct Manners: Codable, Hashable, Sendable {
  /// Said to greetings and small talk.
  public var smallTalk: [String]
  /// Said when a question is not this person's business.
  public var declines: [String]
  /// Said to a message that asks about too many things at once.
  public var oneThingAtATime: [String]

  enum CodingKeys: String, CodingKey {
    case smallTalk = "small_talk"
    case declines
    case oneThingAtATime = "one_thing_at_a_time"
  }

  /// Creates wordings.
  public init(smallTalk: [String], declines: [String], oneThingAtATime: [String]) {
    self.smallTalk = smallTalk
    self.declines = declines
    self.oneThingAtATime = oneThingAtATime
  }

  /// A minimal set, for worlds made by hand.
  public static let plain = Manners(
    smallTalk: ["Hello! What can I do for you?"],
    declines: ["I don't know about that; the intern handbook says whom to ask."],
    oneThingAtATime: ["That is a lot at once. What is the one thing you need to know?"])
}
