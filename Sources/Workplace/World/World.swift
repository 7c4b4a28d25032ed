public import Desk
public import Notation
import TradeDesk

/// The complete state of a running day, as one value: a copy is a snapshot.
///
/// A world does no I/O. `apply` either finishes a call or names the errand it needs; whoever drives the world does the errand
/// and hands the outcome to `settle`.
///
/// A call takes its time first and has its effect at the end of it: what falls due before that end meets the state without
/// the effect, what falls due in the same minute meets it with the effect. Work handed in by a call that ends exactly at the
/// deadline is therefore on time. A refused call takes no time and changes nothing but the ledger.
public struct World: Sendable {
  /// What came of applying a call.
  public enum Step: Sendable {
    /// The call is done.
    case finished(ToolResult)
    /// The call waits for this errand; `settle` must come next.
    case needs(Errand)
  }

  /// What all worlds of this day share.
  let stage: Stage
  /// The time.
  public internal(set) var now: Moment
  /// Everything that happened so far.
  public internal(set) var ledger = Ledger()
  /// The company's files.
  public internal(set) var cloudDisk: FileTree
  /// The trainee's files.
  public internal(set) var workspace: FileTree
  /// The meetings.
  public internal(set) var calendar: Calendar
  /// Whether nothing more can be done: the trainee ended its day, or the day itself did.
  public internal(set) var isOver = false
  /// The world as it was at each deadline that passed, by task id. A kept world keeps none itself.
  public internal(set) var kept: [String: World] = [:]
  /// What is yet to happen by itself.
  var timeline: Timeline
  /// The monitored website as it is now.
  var website: Website
  /// The trade-data service, where the day has one.
  var trade: TradeLine?
  /// Who is out of the office, by full name; those who are back may still stand here.
  var absences: [String: Day.Absence] = [:]
  /// What ails the cloud disk.
  var diskTrouble = DiskTrouble()
  /// The trainee's chat groups.
  var groups = ChatGroups()
  /// The clues told to the trainee, as `task id/clue id`.
  package internal(set) var told: Set<String> = []
  /// Since when the website's failing server is being mended.
  public internal(set) var maintenance: Moment?
  /// The documents of the cloud disk that the trainee has read, by path, as they were then.
  var documentsRead: [String: File] = [:]
  /// What the trainee has seen of the cloud disk's documents page by page.
  var pagesShown = PagesShown()
  /// The call that waits for an errand.
  var awaited: Awaited?
  /// The bytes of files that commands have changed so far; the ledger keeps every version of them.
  var bytesFromOutside = 0
  /// Whether it was the trainee who ended the day.
  public private(set) var isFinished = false
  private var notifications: [String] = []

  /// A call that waits for what comes from outside.
  struct Awaited: Sendable {
    let call: ToolCall
    let errand: Errand
  }

  /// Opens the day.
  public init(_ bundle: DayBundle) {
    stage = Stage(bundle)
    now = bundle.day.start
    cloudDisk = bundle.cloudDisk
    workspace = bundle.workspace
    calendar = Calendar(meetings: bundle.day.meetings)
    website = bundle.day.website
    trade = bundle.trade?.environment.map { TradeLine($0) }
    timeline = Timeline(of: stage)
    for members in bundle.carried?.groups ?? [] where members.allSatisfy({ stage.person(named: $0) != nil }) {
      _ = groups.group(of: Set(members))
    }
    catchUp()
  }

  /// The day that this world plays.
  public var bundle: DayBundle { stage.bundle }

  /// Takes out what the trainee has noticed since the last time, in order.
  public mutating func takeNotifications() -> [String] {
    defer { notifications = [] }
    diskTrouble.endTurn()
    return notifications
  }

  /// Tells the trainee something with its next observation.
  mutating func notify(_ text: String) {
    notifications.append(text)
    ledger.append(.notified(text), at: now)
  }

  /// Ends the day on the trainee's behalf. A second call does nothing.
  public mutating func finish() {
    guard !isOver else { return }
    isOver = true
    isFinished = true
    awaited = nil
    ledger.append(.finished, at: now)
  }
}
