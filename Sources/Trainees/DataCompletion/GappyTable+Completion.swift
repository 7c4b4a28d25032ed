import Notation

extension GappyTable {
  /// The table with the column's gaps filled, each value rounded once.
  /// - Throws: `Stuck` at the first gap for which nothing follows from the rest.
  func completed(_ column: String, rounding: Rounding) throws -> CSV {
    guard let place = csv.column(column) else { throw Stuck("the table has no column '\(column)'") }
    var result = csv
    for row in gaps(in: column) {
      guard let value = inferred(column, row).flatMap(rounding.applied) else {
        throw Stuck("nothing follows for '\(column)' in row \(row + 1)")
      }
      result.rows[row][place] = value.decimalText
    }
    return result
  }

  /// The exact value of a missing cell.
  private func inferred(_ column: String, _ row: Int) -> Ratio? {
    switch relation {
    case .straightLine: interpolated(column, row)
    case .mean(_, let source, let days): mean(of: source, over: max(0, row - days + 1)...row)
    case .equation(let equation, _):
      if equation.right.quantities.contains(.before(column)) {
        chained(column, row, equation)
      } else {
        equation.solved(for: .column(column))?.value { value($0, row) }
      }
    }
  }

  private func mean(of column: String, over rows: ClosedRange<Int>) -> Ratio? {
    var sum: Ratio = 0
    for row in rows {
      guard let next = number(column, row).flatMap(sum.plus) else { return nil }
      sum = next
    }
    return sum.divided(by: Ratio(rows.count))
  }

  private func interpolated(_ column: String, _ row: Int) -> Ratio? {
    guard let before = csv.rows.indices.prefix(row).last(where: { number(column, $0) != nil }),
      let after = csv.rows.indices.dropFirst(row + 1).first(where: { number(column, $0) != nil }),
      let low = number(column, before), let high = number(column, after), let rise = high.minus(low)
    else { return nil }
    return rise.times(Ratio(row - before))?.divided(by: Ratio(after - before)).flatMap(low.plus)
  }
}

// A missing value that is also the next row's value before: it follows step by step from the nearest one that is given.
extension GappyTable {
  private func chained(_ column: String, _ row: Int, _ equation: Equation) -> Ratio? {
    for distance in 1...max(1, csv.rows.count) {
      let earlier = neighbour(of: row, by: -distance)
      let later = neighbour(of: row, by: distance)
      if earlier == nil, later == nil { return nil }
      if let earlier, let start = number(column, earlier) {
        return forward(column, from: start, distance, endingAt: row, equation)
      }
      if let later, let start = number(column, later) {
        return backward(column, from: start, distance, endingAt: row, equation)
      }
    }
    return nil
  }

  private func forward(
    _ column: String, from start: Ratio, _ distance: Int, endingAt row: Int, _ equation: Equation
  ) -> Ratio? {
    var value: Ratio? = start
    for back in stride(from: distance - 1, through: 0, by: -1) {
      guard let known = value, let place = neighbour(of: row, by: -back) else { return nil }
      value = next(column, place, after: known, equation)
    }
    return value
  }

  private func backward(
    _ column: String, from start: Ratio, _ distance: Int, endingAt row: Int, _ equation: Equation
  ) -> Ratio? {
    var value: Ratio? = start
    for ahead in stride(from: distance, to: 0, by: -1) {
      guard let known = value, let place = neighbour(of: row, by: ahead) else { return nil }
      // What follows a value is a straight line over it, so two points of that line tell which value is followed by this.
      guard let base = next(column, place, after: 0, equation), let one = next(column, place, after: 1, equation)
      else { return nil }
      value = one.minus(base).flatMap { slope in known.minus(base)?.divided(by: slope) }
    }
    return value
  }

  /// The column's value in a row, by the equation, if the row before had `before`.
  private func next(_ column: String, _ row: Int, after before: Ratio, _ equation: Equation) -> Ratio? {
    equation.solved(for: .column(column))?.value { $0 == .before(column) ? before : value($0, row) }
  }
}
