public import MetaTasks

/// A generated day, whole: what may be known, who knows what, what is expected, and the files. Immutable and shared by all
/// worlds that play it.
public struct DayBundle: Hashable, Sendable {
  /// What may be known.
  public var day: Day
  /// What each colleague can say, by full name: what `colleagues.json` stores. Never shown to a trainee.
  public var knowledge: [String: [Knowledge]]
  /// What holds clues beside people, by `task id/clue id`: documents and meetings. Stored in `colleagues.json`, too.
  public var sources: [String: Clue.Source]
  /// The clues that are elsewhere than their rules put them, as `task id/clue id`: each must be necessary. Stored in
  /// `colleagues.json`, too.
  public var placed: [String]
  /// The checkpoints with expected values, by task id: what `answers.json` stores. Never shown to a trainee.
  public var answers: [String: [Checkpoint]]
  /// The cloud disk at the start.
  public var cloudDisk: FileTree
  /// The workspace at the start.
  public var workspace: FileTree
  /// The trade-data service that the trainee can reach: what `trade.json` stores; `nil` on days without. Never shown to a trainee.
  public var trade: TradeService?
  /// Files that come during the day: `ID/cloud_disk/…` and `ID/workspace/…`; see `Day.Delivery`.
  public var deliveries: FileTree
  /// What came from the day before, already in its place; `nil` for a day on its own, as all stored days are.
  public internal(set) var carried: CarryOver?

  /// Creates a bundle.
  public init(
    day: Day, knowledge: [String: [Knowledge]], sources: [String: Clue.Source] = [:], placed: [String] = [],
    answers: [String: [Checkpoint]],
    cloudDisk: FileTree, workspace: FileTree, deliveries: FileTree = FileTree(), trade: TradeService? = nil
  ) {
    self.day = day
    self.knowledge = knowledge
    self.sources = sources
    self.placed = placed
    self.answers = answers
    self.cloudDisk = cloudDisk
    self.workspace = workspace
    self.deliveries = deliveries
    self.trade = trade
  }
}
