import Desk
import Notation

/// What the service does to rows.
enum Trap: String, CaseIterable, Hashable, Sendable {
  /// A row stands twice.
  case duplicates
  /// A row sums up others.
  case totals
  /// The order changes between requests.
  case drift
  /// A page has fewer rows than it should.
  case truncation
  /// Fields change their names, units or types.
  case schema
  /// A row is not the record's last version.
  case revisions
}

/// A row that the service gives.
struct ServedRow: Hashable, Sendable {
  var row: TradeRow
  /// Which record it shows, if it shows a record as it truly is, whatever the notation.
  var record: Int?
  /// What is wrong with it.
  var trap: Trap?
}

/// A page as the service holds it.
struct Leaf: Sendable {
  /// The rows.
  var rows: [ServedRow] = []
  /// Rows that come in, one by one, as pressure mounts, with the places where they come in.
  var extras: [(place: Int, row: ServedRow)] = []
  /// What the service says beside the rows.
  var notes: JSON = [:]
  /// How many rows it gives the first time, where that is not all of them.
  var firstCut: Int?
  /// Whether it says, the first time, that no page follows though one does.
  var liesAboutMore = false

  /// The rows at a stage of pressure.
  func rows(stage: Int) -> [ServedRow] {
    // The very array, not a copy.
    guard !extras.isEmpty, stage > 0 else { return rows }
    var rows = self.rows
    for extra in extras.prefix(stage) { rows.insert(extra.row, at: min(extra.place, rows.count)) }
    return rows
  }
}
