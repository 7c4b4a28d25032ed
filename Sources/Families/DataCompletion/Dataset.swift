import Chance

/// A kind of table in which the cells of one column follow from others.
///
/// A dataset draws its rows block by block, in order, and solves blank cells from given ones. Numbers are whole, in units of
/// the last published place of their column, so that both are exact.
protocol Dataset: Sendable {
  /// The file's name without its extension.
  var name: String { get }
  /// The columns, in published order.
  var columns: [Column] { get }
  /// The number of rows.
  var rowCount: Int { get }
  /// What colleagues must be asked for; `nil` when nothing.
  var parameters: ParameterList? { get }

  /// The rows whose cell in the target column may be blank, ascending.
  func eligibleRows(target: Int) -> [Int]

  /// How many consecutive rows (counted from the first row) share an anchor, a given cell of the target column without which
  /// none of them can be solved; `nil` when rows need none.
  func anchorGroup(target: Int) -> Int?

  /// The rows that are drawn together, in order. A block can be drawn again without touching what stands before it.
  func blocks(_ gaps: Gaps) -> [Range<Int>]

  /// Draws the rows of a block: complete, as if nothing were to be blank.
  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance)

  /// What belongs into a blank cell, from given cells of its block and of blocks before it.
  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution
}

/// What follows for a blank cell.
struct Solution {
  /// The exact value, before any rounding.
  let value: Ratio
  /// The value by another way that is as good; it must come to the same after rounding.
  var otherWay: Ratio?
  /// The value by a plausible mistake; it must not come to the same.
  var mistake: Ratio?
}

extension Dataset {
  var parameters: ParameterList? { nil }

  func eligibleRows(target: Int) -> [Int] { Array(0..<rowCount) }

  func anchorGroup(target: Int) -> Int? { nil }

  func blocks(_ gaps: Gaps) -> [Range<Int>] { (0..<rowCount).map { $0..<$0 + 1 } }
}

/// Parameters that colleagues know, as facts and as they would list them.
struct ParameterList: Sendable {
  /// One entry: its name and its values by name, as decimal texts.
  struct Entry: Sendable {
    let name: String
    let values: [(name: String, text: String)]
  }

  let entries: [Entry]
  /// `A 0.055; B 0.08`.
  let text: String
}
