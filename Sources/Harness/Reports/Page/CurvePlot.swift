/// A drawing of estimates over a dial or over days: a line for each run with its band of intervals.
struct CurvePlot {
  /// A point of a curve.
  struct Point {
    /// Where the dial stood, or which day it was.
    var x: Double
    var estimate: Estimate
  }

  var title: String
  /// What lies along the bottom.
  var axis: String
  var runs: [String]
  /// The points of each run, by the dial, in the order of the runs.
  var curves: [[Point]]
  /// Where lines cross the axes, ascending: each axis goes from the first to the last.
  var ticks: (x: [Double], y: [Double]) = (CurvePlot.unit, CurvePlot.unit)

  /// An axis from 0 to 1.
  static let unit = [0, 0.25, 0.5, 0.75, 1]

  /// An axis from 0 to a round number that is at least `most`, in at most six steps of 1, 2 or 5 times a power of ten.
  static func axis(upTo most: Double) -> [Double] {
    let steps = [0.1, 1, 10, 100, 1000].flatMap { [$0, 2 * $0, 5 * $0] }
    let step = steps.first { $0 * 6 >= most } ?? most / 6
    return (0...max(1, Int((most / step).rounded(.up)))).map { Double($0) * step }
  }
  private static let (width, height) = (540.0, 300.0)
  private static let (left, right, top, bottom) = (44.0, 16.0, 10.0, 44.0)

  /// The drawing as inline SVG.
  var svg: String {
    let lines = curves.indices.map { drawing(of: $0) }.joined(separator: "\n")
    return """
      <svg class="plot" viewBox="0 0 \(HTML.coordinate(CurvePlot.width)) \(HTML.coordinate(CurvePlot.height))" role="img" \
      aria-label="\(HTML.escaped(title))">
      \(grid)
      \(lines)
      </svg>
      """
  }

  private func xValue(_ value: Double) -> Double {
    CurvePlot.left + CurvePlot.share(value, of: ticks.x) * (CurvePlot.width - CurvePlot.left - CurvePlot.right)
  }

  private func yValue(_ value: Double) -> Double {
    let floor = CurvePlot.height - CurvePlot.bottom
    return floor - min(1, max(0, CurvePlot.share(value, of: ticks.y))) * (floor - CurvePlot.top)
  }

  private func x(_ value: Double) -> String { HTML.coordinate(xValue(value)) }

  private func y(_ value: Double) -> String { HTML.coordinate(yValue(value)) }

  /// How far along an axis a value lies, from 0 to 1; half way where the axis has no length.
  private static func share(_ value: Double, of ticks: [Double]) -> Double {
    guard let first = ticks.first, let last = ticks.last, last > first else { return 0.5 }
    return (value - first) / (last - first)
  }

  private var grid: String {
    let (left, right) = (HTML.coordinate(CurvePlot.left), HTML.coordinate(CurvePlot.width - CurvePlot.right))
    let levels = ticks.y.map { value in
      """
      <line class="grid" x1="\(left)" x2="\(right)" y1="\(y(value))" y2="\(y(value))"/>\
      <text class="tick" x="\(HTML.coordinate(CurvePlot.left - 8))" y="\(HTML.coordinate(yValue(value) + 4))" \
      text-anchor="end">\(Figures.short(value))</text>
      """
    }
    let places = ticks.x.map { value in
      """
      <text class="tick" x="\(x(value))" y="\(HTML.coordinate(CurvePlot.height - 26))" \
      text-anchor="middle">\(Figures.short(value))</text>
      """
    }
    let name = """
      <text class="name" x="\(HTML.coordinate((CurvePlot.left + CurvePlot.width - CurvePlot.right) / 2))" \
      y="\(HTML.coordinate(CurvePlot.height - 6))" text-anchor="middle">\(HTML.escaped(axis))</text>
      """
    return (levels + places + [name]).joined(separator: "\n")
  }

  private func drawing(of run: Int) -> String {
    let points = curves[run]
    let line = points.map { "\(x($0.x)) \(y($0.estimate.value))" }.joined(separator: "L")
    let low = points.compactMap { point in point.estimate.interval.map { "\(x(point.x)) \(y($0.lowerBound))" } }
    let high = points.compactMap { point in point.estimate.interval.map { "\(x(point.x)) \(y($0.upperBound))" } }
    let band =
      low.count > 1 ? "<path class=\"band\" d=\"M\((low + high.reversed()).joined(separator: "L"))Z\"/>" : ""
    let marks = points.map { point in
      let tip =
        "\(runs[run]), \(axis) \(Figures.short(point.x)): \(Figures.text(point.estimate)), \(point.estimate.count) tasks"
      let mark = Marker.svg(run, x: xValue(point.x), y: yValue(point.estimate.value))
      return "<g><title>\(HTML.escaped(tip))</title>\(mark)</g>"
    }
    return """
      <g class="run\(run % Marker.count)">\(band)<path class="line" d="M\(line)"/>\(marks.joined())</g>
      """
  }
}
