public import Desk
import Notation

/// A trainee with some of the habits of good work. With all of them it is the expert; without one it shows what that one is for.
public struct Trader: TradeTrainee {
  /// A habit.
  public enum Habit: CaseIterable, Hashable, Sendable {
    /// Asks again after a failure.
    case retries
    /// Waits before it asks again: as long as it is told, or longer each time.
    case waits
    /// Keeps one row a key.
    case tellsApart
    /// Drops rows that are flagged as totals.
    case dropsFlagged
    /// Drops rows whose partner or product says that they are totals.
    case dropsUnflagged
    /// Hands cursors back to the service.
    case followsCursors
    /// Counts rows against what was promised, and asks again for what is short.
    case counts
    /// Keeps a record's highest revision only.
    case readsRevisions
    /// Reads the schema of each page.
    case readsSchema
    /// Checks each page's sum, and finds the row that should not be there.
    case checksSums
    /// Spreads requests so that no rate limit is met.
    case paces
    /// Renews a cursor that it knows to have died.
    case watchesCursors
    /// Reads the service's clock.
    case readsClock
    /// Goes on elsewhere while a part is out of reach.
    case worksAround
    /// Asks for everything twice, to be sure. No virtue; the expert does not have it.
    case looksTwice
    /// Writes words instead of a log. No virtue either.
    case stuffsLog

    /// Whether good work has it.
    public var isVirtue: Bool { self != .looksTwice && self != .stuffsLog }

    /// The virtues.
    public static let allCases: [Habit] = [
      .retries, .waits, .tellsApart, .dropsFlagged, .dropsUnflagged, .followsCursors, .counts, .readsRevisions,
      .readsSchema, .checksSums, .paces, .watchesCursors, .readsClock, .worksAround,
    ]
  }

  /// What a careful worker does who does not plan ahead.
  static let carefully: Set<Habit> = [
    .retries, .waits, .tellsApart, .dropsFlagged, .dropsUnflagged, .followsCursors, .counts, .readsRevisions,
  ]

  public let name: String
  let habits: Set<Habit>

  /// Creates a trainee with these habits.
  public init(_ name: String, _ habits: Set<Habit>) {
    self.name = name
    self.habits = habits
  }

  public func work(at counter: inout some TradeCounter) async throws {
    let order = try await counter.order()
    var shift = TradeShift(order, habits)
    try await shift.work(at: &counter)
    _ = try await counter.submit(shift.submission)
  }
}
