public import Notation

/// The append-only record of everything that happened in a world.
///
/// What a call caused (`said`, `booked`, …) stands before the `called` entry that closes it.
public struct Ledger: Sendable {
  /// One thing that happened.
  public struct Entry: Codable, Hashable, Sendable {
    /// When, in virtual time, after the cost of the call.
    public var at: Moment
    /// What.
    public var event: Event

    /// Creates an entry.
    public init(at: Moment, event: Event) {
      self.at = at
      self.event = event
    }
  }

  /// The kinds of things that happen.
  public enum Event: Codable, Hashable, Sendable {
    /// A tool was called; refused calls are recorded too. Very long texts are cut; see `Ledger.abbreviated(_:)`.
    case called(tool: String, arguments: JSON, text: String, isError: Bool)
    /// A document of the cloud disk was read whole, at once or with the last missing page, or downloaded.
    case documentRead(path: String)
    /// The trainee wrote to somebody, directly or in a group.
    case said(to: String, message: String, group: Int?)
    /// A colleague answered; `told` lists the clues told (`task id/clue id`), `referred` those only pointed to.
    case answered(by: String, message: String, told: [String], referred: [String], group: Int?)
    /// The trainee learned clues (`task id/clue id`) from a document it read or a meeting it attended.
    case learned(clues: [String], from: String)
    /// A meeting was booked or cancelled.
    case booked(Meeting)
    case cancelled(Meeting)
    /// A meeting was attended from that moment on.
    case attended(Meeting, arrival: Moment)
    /// The trainee changed a file of its workspace with a tool: `bytes` long now, `nil` when deleted.
    case wrote(path: String, bytes: Int?)
    /// A command's outcome came from outside: what a replay needs instead of the real thing. `exitCode` is `nil` and `text` the
    /// reason when there was none; deleted files are `nil`.
    case cameFromOutside(exitCode: Int?, text: String, changes: [String: File?])
    /// The trainee was notified of something.
    case notified(String)
    /// What is wanted of a task changed, whether or not the trainee knows.
    case changed(Day.Change)
    /// Files came or went by themselves: `cloud_disk/…` or `workspace/…`.
    case delivered(paths: [String], removed: [String])
    /// The cloud disk refused to work; `isEarly` when the trainee came before the time that it was told.
    case diskRefused(status: Int, retryAt: Moment, isEarly: Bool)
    /// A meeting of the trainee's lost its room and stands no more.
    case roomWithdrawn(Meeting)
    /// A deadline passed; the state was kept for judging.
    case deadlinePassed(task: String)
    /// The trainee ended its day.
    case finished
  }

  private var sealed: [[Entry]] = []
  private var open: [Entry] = []
  private static let blockSize = 64

  /// Creates an empty ledger.
  public init() {}

  /// The number of entries.
  public var count: Int { sealed.count * Ledger.blockSize + open.count }

  /// Appends an entry. Copies share all full blocks, so appending to a copy moves at most one block.
  public mutating func append(_ entry: Entry) {
    open.append(entry)
    if open.count == Ledger.blockSize {
      sealed.append(open)
      open = []
    }
  }

  /// Appends what happened at a moment.
  mutating func append(_ event: Event, at moment: Moment) { append(Entry(at: moment, event: event)) }

  /// The entries, oldest first.
  public var entries: some Sequence<Entry> { [sealed, [open]].joined().joined() }
}
