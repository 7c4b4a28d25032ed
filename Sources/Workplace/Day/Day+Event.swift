public import MetaTasks
public import Notation

extension Day {
  /// Something that happens at a time, whatever the trainee does.
  public struct Event: Codable, Hashable, Sendable {
    /// What happens.
    public enum Kind: Codable, Hashable, Sendable {
      /// The trainee is told something.
      case notice(String)
      /// What is wanted of a task changes.
      case change(Change)
      /// Files appear, change or vanish on the cloud disk or in the workspace.
      case delivery(Delivery)
      /// Somebody is out of the office from now on.
      case absence(Absence)
      /// The cloud disk does not answer from now on.
      case outage(Outage)
      /// The cloud disk limits how often it is used from now on, ever more strictly.
      case throttle(Throttle)
      /// A room that the trainee has booked cannot be used.
      case roomWithdrawn(RoomWithdrawal)
      /// The monitored website is in another state from now on.
      case site(Website)
    }

    /// When.
    public var at: Moment
    /// What.
    public var kind: Kind

    /// Creates an event.
    public init(at: Moment, kind: Kind) {
      self.at = at
      self.kind = kind
    }
  }

  /// A change of what is wanted of a task.
  public struct Change: Codable, Hashable, Sendable {
    /// What changes.
    public enum Effect: Codable, Hashable, Sendable {
      /// The task is due at another time.
      case deadline(Moment)
      /// It matters more or less.
      case priority(Task.Priority)
      /// Something else is wanted: the new objective, and the key of `answers.json` under which its checkpoints stand.
      case amended(objective: String, answers: String)
      /// It need not be done any more, and is not judged.
      case withdrawn
    }

    public typealias Channel = ScenarioConfig.Channel

    /// The task's id.
    public var task: String
    /// What changes.
    public var effect: Effect
    /// How one can learn of it.
    public var channel: Channel
    /// The clue that tells it, as `task id/clue id`; `nil` unless somebody knows it.
    public var clue: String?
    /// What the trainee is told; `nil` unless it is told.
    public var notice: String?

    /// Creates a change.
    public init(task: String, effect: Effect, channel: Channel, clue: String? = nil, notice: String? = nil) {
      self.task = task
      self.effect = effect
      self.channel = channel
      self.clue = clue
      self.notice = notice
    }
  }

  /// Files that come during the day.
  public struct Delivery: Codable, Hashable, Sendable {
    /// The folder of `DayBundle.deliveries` that holds them.
    public var id: String
    /// Files that vanish: `cloud_disk/…` or `workspace/…`.
    public var removes: [String]
    /// Meetings of others that come into the calendar, those aside whose room is taken by then.
    public var meetings: [Meeting]
    /// Meetings of others that are off.
    public var cancels: [Meeting]
    /// What the trainee is told; `nil` for nothing.
    public var notice: String?

    /// Creates a delivery.
    public init(
      id: String, removes: [String] = [], meetings: [Meeting] = [], cancels: [Meeting] = [], notice: String? = nil
    ) {
      self.id = id
      self.removes = removes
      self.meetings = meetings
      self.cancels = cancels
      self.notice = notice
    }
  }

  /// Somebody who is out of the office. Who stands in knows meanwhile what the absent one knows.
  public struct Absence: Codable, Hashable, Sendable {
    /// The full name.
    public var person: String
    /// When they are back.
    public var until: Moment
    /// The full name of who stands in.
    public var standIn: String?
    /// What comes back to whoever writes to them.
    public var reply: String

    enum CodingKeys: String, CodingKey {
      case person, until
      case standIn = "stand_in"
      case reply
    }

    /// Creates an absence.
    public init(person: String, until: Moment, standIn: String? = nil, reply: String) {
      self.person = person
      self.until = until
      self.standIn = standIn
      self.reply = reply
    }
  }

  /// A time in which the cloud disk refuses to work.
  public struct Outage: Codable, Hashable, Sendable {
    /// The HTTP status: 429 or 503.
    public var status: Int
    /// When it is over.
    public var until: Moment
    /// The minutes after which it says to come back.
    public var retryAfter: Int

    enum CodingKeys: String, CodingKey {
      case status, until
      case retryAfter = "retry_after"
    }

    /// Creates an outage.
    public init(status: Int, until: Moment, retryAfter: Int) {
      self.status = status
      self.until = until
      self.retryAfter = retryAfter
    }
  }

  /// A limit of the cloud disk that grows stricter the more the trainee gets done.
  public struct Throttle: Codable, Hashable, Sendable {
    /// After so many uses the cloud disk refuses, again and again.
    public var every: Int
    /// The minutes for which it does so at first.
    public var retryAfter: Int
    /// By how many minutes each time is longer than the one before.
    public var growth: Int

    enum CodingKeys: String, CodingKey {
      case every
      case retryAfter = "retry_after"
      case growth
    }

    /// Creates a limit.
    public init(every: Int, retryAfter: Int, growth: Int) {
      self.every = every
      self.retryAfter = retryAfter
      self.growth = growth
    }
  }

  /// A booked room that cannot be used: that of the trainee's next meeting, or as soon as there is one.
  public struct RoomWithdrawal: Codable, Hashable, Sendable {
    /// What the trainee is told; `{room}`, `{date}`, `{start}` and `{end}` stand for the booking's.
    public var notice: String

    /// Creates a withdrawal.
    public init(notice: String) { self.notice = notice }
  }
}
