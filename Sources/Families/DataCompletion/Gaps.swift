import Chance

/// The cells of one column that are left blank.
struct Gaps: Sendable {
  /// The target: the column's position.
  let column: Int
  /// The rows with a blank, ascending.
  let rows: [Int]
  private let isBlank: [Bool]

  /// Creates gaps in a column of a table with so many rows.
  init(column: Int, rows: [Int], of count: Int) {
    self.column = column
    self.rows = rows.sorted()
    var isBlank = Array(repeating: false, count: count)
    for row in rows { isBlank[row] = true }
    self.isBlank = isBlank
  }

  /// Whether the target's cell in that row is blank.
  func contains(_ row: Int) -> Bool { isBlank[row] }

  /// Draws runs of blanks until there are enough. Runs follow the order of the eligible rows; they may overlap, and the last
  /// may overshoot.
  ///
  /// - Parameters:
  ///   - rate: The share of the eligible rows to blank; at least one is.
  ///   - run: The length of a run; 0 and 1 both mean single cells.
  static func drawn(column: Int, in dataset: some Dataset, rate: Double, run: Int, drawing chance: inout Chance) -> Gaps
  {
    let eligible = dataset.eligibleRows(target: column)
    // The crumb keeps 0.15 of 80 at 12 whatever binary fractions make of it.
    let due = max(1, Int((Double(eligible.count) * rate + 1e-9).rounded(.down)))
    var anchors = Anchors(group: dataset.anchorGroup(target: column))
    var isBlank = Array(repeating: false, count: dataset.rowCount)
    var blanks: [Int] = []
    while blanks.count < due {
      let first = chance.integer(in: 0...eligible.count - 1)
      for row in eligible[first..<min(first + max(1, run), eligible.count)] where !isBlank[row] {
        guard anchors.canSpare(row) else { continue }
        isBlank[row] = true
        blanks.append(row)
      }
    }
    return Gaps(column: column, rows: blanks, of: dataset.rowCount)
  }

  /// Counts down how many rows of a group may still be blanked, so that one given cell remains.
  private struct Anchors {
    let group: Int?
    private var spare: [Int: Int] = [:]

    init(group: Int?) { self.group = group }

    mutating func canSpare(_ row: Int) -> Bool {
      guard let group else { return true }
      let left = spare[row / group, default: group - 1]
      spare[row / group] = left - 1
      return left > 0
    }
  }
}
