public import Notation

extension ScenarioConfig {
  /// How much a task matters.
  public enum Priority: String, Codable, Hashable, Sendable, CaseIterable { case low, normal, high }

  /// How a trainee hears of a task.
  public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
    /// The requester writes.
    case message
    /// The requester comes to the trainee's desk.
    case visit
    /// It stands in the minutes of a meeting to which the trainee is invited.
    case meeting
  }

  /// How one can learn of a change.
  public enum Channel: String, Codable, Hashable, Sendable, CaseIterable {
    /// The trainee is told with its next observation.
    case told
    /// It stands in a document that everybody can read.
    case posted
    /// Somebody knows it and says so when asked: a clue.
    case known
  }

  /// Somebody of the company, described by their place in it.
  public enum Who: Hashable, Sendable {
    /// Who wants the task done.
    case requester
    /// A manager of the requester's department.
    case manager
    /// Another member of the requester's department, no manager.
    case peer
    /// Anybody with that position, or in that department.
    case anybody(position: String?, department: String?)
  }

  /// A change of what is wanted of a task.
  public struct Change: Sendable {
    /// What changes.
    public enum Effect: Sendable {
      case deadline(Moment)
      case priority(Priority)
      /// Other arguments (regular ones), which stand for this variant.
      case arguments(JSON, variant: String?)
      case withdrawn
    }

    /// When it comes into force.
    public var at: Moment
    /// What changes.
    public var effect: Effect
    /// How one can learn of it.
    public var channel: Channel
    /// Who announces it, or knows it.
    public var by: Who
    /// Where the config says it.
    public var place: Problem.Place
  }

  /// Where a clue is to be found, in place of where its rule puts it.
  public struct Placement: Sendable {
    /// The place.
    public enum Spot: Hashable, Sendable {
      /// A document on the cloud disk; who used to know it says which.
      case document
      /// A manager; who used to know it says who.
      case manager
      /// One colleague who is out of the office until that moment.
      case peer(until: Moment)
      /// The minutes of a meeting that begins then, to which the trainee is invited.
      case minutes(at: Moment)
      /// One colleague at the end of a chain of people of whom each knows the next.
      case chain(depth: Int)
    }

    /// The clue's id within its family.
    public var clue: String
    /// The place.
    public var spot: Spot
    /// Where the config says it.
    public var place: Problem.Place
  }

  /// Something that goes wrong on a day.
  public struct Disruption: Sendable {
    /// What goes wrong.
    public enum Kind: Hashable, Sendable {
      /// The cloud disk does not answer until then.
      case outage(until: Moment, status: Int, retryAfter: Int)
      /// The cloud disk refuses after some uses, each time for longer.
      case throttle(every: Int, retryAfter: Int, growth: Int)
      /// Somebody is out of the office; another one may stand in.
      case absence(Who, until: Moment, hasStandIn: Bool)
      /// A document of the task lies there in an old version, which says where the one in force is.
      case superseded
      /// A room that the trainee has booked cannot be used.
      case roomWithdrawn
      /// Some rows of the task's table come twice.
      case duplicateRows(percent: Int)
      /// Some rows of the task's table come only then.
      case lateRows(percent: Int)
      /// What the monitor shows of the website goes wrong only then.
      case incident
    }

    /// When it begins; `nil`: with the day.
    public var at: Moment?
    /// What goes wrong.
    public var kind: Kind
    /// The family of the task that it bears upon; `nil`: none in particular.
    public var family: String?
    /// Where the config says it.
    public var place: Problem.Place
  }

  /// A change of the house's rules for one kind of task, in force from the morning of a day on.
  public struct Overnight: Hashable, Sendable {
    /// The family.
    public var family: String
    /// Its title.
    public var title: String
    /// Whether the trainee is told in the morning that there are new rules; what they are it must find out either way.
    public var isAnnounced: Bool
  }

  /// What a config says of a task beyond the published format.
  public struct Circumstances: Sendable {
    /// Who wants it done; `nil` where nobody in particular does.
    public var from: Who?
    /// How the trainee hears of it.
    public var way: Way?
    /// How much it matters at first.
    public var priority: Priority?
    /// Its changes, in the order of time.
    public var changes: [Change] = []
    /// Where its clues are.
    public var placements: [Placement] = []

    /// Nothing beyond the published format.
    public static let plain = Circumstances()

    /// Whether there is nothing beyond the published format.
    public var isPlain: Bool {
      from == nil && way == nil && priority == nil && changes.isEmpty && placements.isEmpty
    }
  }
}

extension ScenarioConfig.Day {
  /// Whether the config says anything of the day beyond the published format and arrivals.
  public var isLiving: Bool { !disruptions.isEmpty || !tasks.allSatisfy(\.circumstances.isPlain) }
}
