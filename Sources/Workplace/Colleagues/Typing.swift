/// Typing errors: letters swapped, left out, doubled or hit beside.
enum Typing {
  /// Whether a written word may be a mistyped form of the other: a word of five letters or more, the same first letter, one error, or two in words of ten letters and more.
  static func isSlip(_ written: [UInt8], of meant: [UInt8]) -> Bool {
    guard written.count >= 4, meant.count >= 5, written.first == meant.first else { return false }
    let allowed = min(written.count, meant.count) >= 10 ? 2 : 1
    guard abs(written.count - meant.count) <= allowed else { return false }
    return distance(written, meant, atMost: allowed) <= allowed
  }

  /// The number of letters to insert, drop, replace or swap with their neighbour (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, before[column - 2] + 1)
        }
        current.append(best)
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      before = last
      last = current
    }
    return last[right.count]
  }
}
