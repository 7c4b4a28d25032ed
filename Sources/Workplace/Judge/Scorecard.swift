/// What one episode achieved.
public struct Scorecard: Codable, Hashable, Sendable {
  /// One checkpoint's result.
  public struct Mark: Codable, Hashable, Sendable {
    /// The checkpoint's id.
    public var checkpoint: String
    /// The points possible.
    public var possible: Double
    /// The points earned by the deadline.
    public var onTime: Double
    /// The points earned by the end of the day, late work included.
    public var eventual: Double
    /// Whether getting this right is the job itself.
    public var isDecisive: Bool
    /// What to do better; empty when all points were earned on time.
    public var feedback: String

    /// Whether all points were earned on time.
    public var isFull: Bool { onTime >= possible - 1e-9 }

    /// Whether all points were earned by the end of the day.
    package var isEarned: Bool { eventual >= possible - 1e-9 }

    enum CodingKeys: String, CodingKey {
      case checkpoint, possible
      case onTime = "on_time"
      case eventual
      case isDecisive = "decisive"
      case feedback
    }

    /// Creates a mark.
    public init(
      checkpoint: String, possible: Double, onTime: Double, eventual: Double, isDecisive: Bool, feedback: String
    ) {
      self.checkpoint = checkpoint
      self.possible = possible
      self.onTime = onTime
      self.eventual = eventual
      self.isDecisive = isDecisive
      self.feedback = feedback
    }
  }

  /// One task's result.
  public struct Task: Codable, Hashable, Sendable {
    /// The task's id within the day.
    public var task: String
    /// The family.
    public var family: String
    /// The marks, in the order of the checkpoints.
    public var marks: [Mark]

    /// Creates a result.
    public init(task: String, family: String, marks: [Mark]) {
      self.task = task
      self.family = family
      self.marks = marks
    }

    /// The points possible.
    public var possible: Double { marks.reduce(0) { $0 + $1.possible } }
    /// The points earned by the deadline.
    public var points: Double { marks.reduce(0) { $0 + $1.onTime } }
    /// The points earned by the end of the day.
    public var eventualPoints: Double { marks.reduce(0) { $0 + $1.eventual } }
    /// Points earned on time ÷ points possible.
    public var score: Double { possible > 0 ? points / possible : 0 }
    /// Points earned by the end of the day ÷ points possible.
    public var eventualScore: Double { possible > 0 ? eventualPoints / possible : 0 }
    /// Whether all points were earned on time.
    public var isSuccess: Bool { marks.allSatisfy(\.isFull) }
    /// Whether a decisive checkpoint was fully earned.
    public var passesDecisive: Bool { marks.contains { $0.isDecisive && $0.isFull } }
  }

  /// The results, in the order of the day's tasks.
  public var tasks: [Task]

  /// Creates a scorecard.
  public init(tasks: [Task]) { self.tasks = tasks }
}
