import Notation

/// How a scripted trainee goes about its day, whatever its playbooks know: in which order it works, what it makes of changes, what
/// it is ready to wait and to walk for.
struct Policy: Sendable {
  /// In which order tasks are worked on.
  var order = Order.urgency
  /// Whether it goes by changes that it is told of.
  var heedsNews = true
  /// Whether it asks for changes, and reads them where they are posted.
  var asksForNews = true
  /// Whether it goes by what is noted on files and manuals: superseded ones, rows that stand there twice.
  var heedsNotes = true
  /// Whether it asks whom it is referred to, and looks where an answer points.
  var followsReferrals = true
  /// Whether it waits for people who are out of the office.
  var waitsForPeople = true
  /// Whether it comes back to the cloud disk after a refusal.
  var retries = true

  /// Whether it notes how things are done, and goes by its notes on later days.
  var keepsNotes = false

  /// Does all of it.
  static let diligent = Policy()
  /// Does all of it, and need not be told twice.
  static let remembering = Policy(keepsNotes: true)
  /// Knows the craft, but works tasks off as they came and by what was wanted then.
  static let fifo = Policy(order: .arrival, heedsNews: false, asksForNews: false)
  /// Does what is due first and goes by the changes that it is told, but never asks for any.
  static let earliestDeadline = Policy(order: .deadline, asksForNews: false)
  /// Waits for nobody, and takes the first refusal of the cloud disk for the last.
  static let impatient = Policy(waitsForPeople: false, retries: false)
  /// Asks one person and goes no further.
  static let timid = Policy(followsReferrals: false)
  /// Asks nobody and reads no notes.
  static let hasty = Policy(
    order: .deadline, asksForNews: false, heedsNotes: false, followsReferrals: false, waitsForPeople: false,
    retries: false)
}

extension Policy {
  /// A task that can be worked on now.
  struct Candidate {
    /// Its place on the pile.
    var place: Int
    /// Its id.
    var id: String
    /// When work on it should be finished.
    var due: Moment
    /// When it must be.
    var deadline: Moment
    /// How much it matters, as far as the trainee knows.
    var priority: Dossier.Priority
  }

  /// An order of work.
  enum Order {
    /// First come, first served.
    case arrival
    /// What is due first: the order that keeps all deadlines whenever any order does (J. R. Jackson, 1955).
    case deadline
    /// What is due first among what can still be on time, the more important of two with the same deadline; then what is late.
    case urgency

    /// The task to work on; `nil` where there is none.
    func first(of candidates: [Candidate], at now: Moment) -> Candidate? {
      switch self {
      case .arrival: candidates.min { $0.place < $1.place }
      case .deadline: candidates.min { ($0.due, $0.id) < ($1.due, $1.id) }
      case .urgency: candidates.min { key($0, now) < key($1, now) }
      }
    }

    private func key(_ task: Candidate, _ now: Moment) -> (Int, Moment, Int, String) {
      (task.deadline < now ? 1 : 0, task.due, -task.priority.rawValue, task.id)
    }
  }
}
