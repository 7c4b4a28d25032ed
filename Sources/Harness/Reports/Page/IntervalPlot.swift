/// A drawing of estimates with their intervals: a row for each name, a mark for each run, values from 0 to 1.
struct IntervalPlot {
  /// One row.
  struct Row {
    var name: String
    /// An estimate a run, in the order of the runs; `nil` where it has none.
    var estimates: [Estimate?]
  }

  var title: String
  var runs: [String]
  var rows: [Row]

  private static let width = 540.0
  private static let left = 168.0
  private static let right = 16.0
  private static let top = 10.0
  /// Between two marks of a row, and between two rows.
  private static let step = 13.0
  private static let gap = 13.0

  private var rowHeight: Double { Double(max(1, runs.count)) * IntervalPlot.step + IntervalPlot.gap }
  private var bottom: Double { IntervalPlot.top + Double(rows.count) * rowHeight }

  /// The drawing as inline SVG.
  var svg: String {
    let height = bottom + 26
    let bars = rows.enumerated().map { index, row in drawing(of: row, at: index) }.joined()
    return """
      <svg class="plot" viewBox="0 0 \(HTML.coordinate(IntervalPlot.width)) \(HTML.coordinate(height))" role="img" \
      aria-label="\(HTML.escaped(title))">
      \(axis)\(bars)
      </svg>
      """
  }

  private func x(_ value: Double) -> Double {
    IntervalPlot.left + min(1, max(0, value)) * (IntervalPlot.width - IntervalPlot.left - IntervalPlot.right)
  }

  private var axis: String {
    [0, 0.25, 0.5, 0.75, 1].map { value in
      let x = HTML.coordinate(x(value))
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="\(HTML.coordinate(IntervalPlot.top))" y2="\(HTML.coordinate(bottom))"/>\
        <text class="tick" x="\(x)" y="\(HTML.coordinate(bottom + 16))" text-anchor="middle">\(Figures.text(value))</text>
        """
    }.joined(separator: "\n")
  }

  private func drawing(of row: Row, at index: Int) -> String {
    let start = IntervalPlot.top + Double(index) * rowHeight
    let middle = start + rowHeight / 2
    var parts = [
      """
      <text class="name" x="\(HTML.coordinate(IntervalPlot.left - 12))" y="\(HTML.coordinate(middle + 4))" \
      text-anchor="end">\(HTML.escaped(IntervalPlot.short(row.name)))</text>
      """
    ]
    if index > 0 {
      let y = HTML.coordinate(start)
      parts.append(
        "<line class=\"rule\" x1=\"0\" x2=\"\(HTML.coordinate(IntervalPlot.width))\" y1=\"\(y)\" y2=\"\(y)\"/>")
    }
    for (place, estimate) in row.estimates.enumerated() {
      guard let estimate else { continue }
      let y = start + IntervalPlot.gap / 2 + (Double(place) + 0.5) * IntervalPlot.step
      parts.append(mark(estimate, of: place, in: row, y: y))
    }
    return "\n" + parts.joined(separator: "\n")
  }

  private func mark(_ estimate: Estimate, of run: Int, in row: Row, y: Double) -> String {
    let tip = "\(row.name), \(runs[run]): \(Figures.text(estimate)), \(estimate.count) tasks"
    var whisker = ""
    if let interval = estimate.interval {
      let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
      whisker = """
        <path class="whisker" d="M\(HTML.coordinate(low)) \(HTML.coordinate(y))H\(HTML.coordinate(high))"/>
        """
    }
    return """
      <g class="run\(run % Marker.count)"><title>\(HTML.escaped(tip))</title>\(whisker)\
      \(Marker.svg(run, x: x(estimate.value), y: y))</g>
      """
  }

  private static func short(_ name: String) -> String { name.count > 24 ? name.prefix(23) + "…" : name }
}

/// The marks of runs: told apart by shape as well as by colour.
enum Marker {
  /// After that many runs, shapes and colours begin again.
  static let count = 6

  /// The mark of a run.
  static func svg(_ run: Int, x: Double, y: Double) -> String {
    let (left, right) = (HTML.coordinate(x - 4.5), HTML.coordinate(x + 4.5))
    let (top, bottom) = (HTML.coordinate(y - 4.5), HTML.coordinate(y + 4.5))
    let (cx, cy) = (HTML.coordinate(x), HTML.coordinate(y))
    switch run % count {
    case 0: return "<circle class=\"mark\" cx=\"\(cx)\" cy=\"\(cy)\" r=\"4.2\"/>"
    case 1:
      return "<rect class=\"mark\" x=\"\(HTML.coordinate(x - 3.8))\" y=\"\(HTML.coordinate(y - 3.8))\" "
        + "width=\"7.6\" height=\"7.6\"/>"
    case 2: return "<path class=\"mark\" d=\"M\(cx) \(top)L\(right) \(cy)L\(cx) \(bottom)L\(left) \(cy)Z\"/>"
    case 3: return "<path class=\"mark\" d=\"M\(cx) \(top)L\(right) \(bottom)H\(left)Z\"/>"
    case 4: return "<path class=\"mark\" d=\"M\(cx) \(bottom)L\(right) \(top)H\(left)Z\"/>"
    default: return "<circle class=\"mark hollow\" cx=\"\(cx)\" cy=\"\(cy)\" r=\"3.8\"/>"
    }
  }
}
