public import Chance
import MetaTasks
public import Notation

/// What a kit is asked to make: one task.
public struct WorkOrder: Sendable {
  /// The task's id within the day.
  public var taskID: String
  /// The variant's id.
  public var variant: String
  /// The arguments, validated and with defaults filled in: an object. Moments are already on this day's date.
  public var arguments: JSON
  /// The parameters of the difficulty level: an object, empty when the family has no levels.
  public var parameters: JSON
  /// The workspace path of the deliverable, as the rule gives it; `nil` when nothing is handed in.
  public var output: String?
  /// The company.
  public var company: Company
  /// When the day begins.
  public var start: Moment
  /// When the trainee hears of the task.
  public var arrives: Moment
  /// When the task must be done.
  public var deadline: Moment
  /// The task's own stream: what today's data are.
  public var chance: Chance
  /// The stream of the house's rules for this kind of task, the same on all days of a scenario until they change: what manuals
  /// say, and what people know whatever the day.
  public var house: Chance

  /// Creates an order.
  /// - Parameters:
  ///   - arrives: When the trainee hears of the task; `nil`: when the day begins.
  ///   - house: The house's rules; `nil`: a stream of the task's own.
  public init(
    taskID: String, variant: String, arguments: JSON, parameters: JSON, output: String?, company: Company,
    start: Moment, arrives: Moment? = nil, deadline: Moment, chance: Chance, house: Chance? = nil
  ) {
    self.taskID = taskID
    self.variant = variant
    self.arguments = arguments
    self.parameters = parameters
    self.output = output
    self.company = company
    self.start = start
    self.arrives = arrives ?? start
    self.deadline = deadline
    self.chance = chance
    self.house = house ?? chance.stream("house rules")
  }
}

/// What a kit makes of an order: the facts that wording, clues and checkpoints refer to, and the data files.
public struct WorkProduct: Sendable {
  /// The facts: an object that the rule's templates and `$facts.…` references see.
  public var facts: JSON
  /// Data files for the cloud disk, by normalised path.
  public var cloudDisk: [String: File]
  /// Data files for the workspace, by normalised path.
  public var workspace: [String: File]
  /// Meetings that stand in the calendar already.
  public var meetings: [Meeting]
  /// When the trainee has to be at a meeting of the task.
  public var engagements: [Engagement]
  /// The website that the monitor tools show; `nil`: whatever the day has. Only one task of a day can bring one.
  public var website: Website?
  /// The trade-data service that the trainee can reach; only one task of a day can bring one.
  public var trade: TradeService?
  /// The tables that the work cannot do without, by their places among the cloud disk's files: of these the first has rows
  /// late or twice where a day wants that. Empty: any table.
  public var tables: [String]

  /// Creates a product.
  public init(
    facts: JSON, cloudDisk: [String: File] = [:], workspace: [String: File] = [:], meetings: [Meeting] = [],
    engagements: [Engagement] = [], website: Website? = nil, trade: TradeService? = nil, tables: [String] = []
  ) {
    self.facts = facts
    self.cloudDisk = cloudDisk
    self.workspace = workspace
    self.meetings = meetings
    self.engagements = engagements
    self.website = website
    self.trade = trade
    self.tables = tables
  }
}

/// A span of time for which a task needs the trainee in person.
public struct Engagement: Hashable, Sendable {
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment

  /// Creates an engagement.
  public init(start: Moment, end: Moment) {
    self.start = start
    self.end = end
  }
}

/// The Swift model of a family's domain: it computes the truth.
///
/// A kit is a pure function of its order. It draws only from `order.chance` and `order.house`, reads nothing else, and writes real numbers
/// already rounded to their published precision.
public protocol Kit: Sendable {
  /// The name by which rules ask for it.
  static var name: String { get }

  /// Makes one instance.
  /// - Throws: `Unbuildable` when these arguments cannot be satisfied in this company.
  static func build(_ order: WorkOrder) throws -> WorkProduct
}

/// Why a kit cannot make what a config asks for.
public struct Unbuildable: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what would be right, as a clause.
  public let description: String

  /// Creates the error.
  public init(_ description: String) { self.description = description }
}
