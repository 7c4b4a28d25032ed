public import Desk

/// Whoever fetches trade data and hands them in.
public protocol TradeTrainee: Sendable {
  /// A short name for reports, for example `baseline`.
  var name: String { get }

  /// Does one task, from the order to the submission.
  /// - Throws: What the counter throws.
  func work(at counter: inout some TradeCounter) async throws
}

/// The scripted trainees of the trade desk by name.
public enum TradeTrainees {
  /// All of them, from the strongest to the weakest.
  public static let all: [any TradeTrainee] = [
    Trader("expert", Set(Trader.Habit.allCases)),
    Trader("careful", Trader.carefully),
    TradeBaseline(),
    Trader("over-fetcher", Trader.carefully.union([.looksTwice])),
    Trader("no-dedup", Trader.carefully.subtracting([.tellsApart])),
    Trader("no-totals", Trader.carefully.subtracting([.dropsFlagged, .dropsUnflagged])),
    Trader("hammerer", Trader.carefully.subtracting([.waits])),
    Trader("no-retry", Trader.carefully.subtracting([.retries])),
    Trader("stuffer", [.stuffsLog, .tellsApart, .dropsFlagged, .followsCursors]),
    TradeFabricator(),
    TradeIdler(),
  ]

  /// The trainee of that name.
  public static func named(_ name: String) -> (any TradeTrainee)? { all.first { $0.name == name } }
}

/// Does nothing: the floor.
public struct TradeIdler: TradeTrainee {
  public let name = "idle"
  public init() {}
  public func work(at counter: inout some TradeCounter) async throws {}
}
