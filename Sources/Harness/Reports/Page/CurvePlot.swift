/// A drawing of estimates over a dial: a line for each run with its band of intervals, both axes from 0 to 1.
struct CurvePlot {
  /// A point of a curve.
  struct Point {
    /// Where the dial stood.
    var x: Double
    var estimate: Estimate
  }

  var title: String
  /// What the dial is called.
  var axis: String
  var runs: [String]
  /// The points of each run, by the dial, in the order of the runs.
  var curves: [[Point]]

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

  private func x(_ value: Double) -> String {
    HTML.coordinate(CurvePlot.left + value * (CurvePlot.width - CurvePlot.left - CurvePlot.right))
  }

  private func y(_ value: Double) -> String { HTML.coordinate(yValue(value)) }

  private func yValue(_ value: Double) -> Double {
    let floor = CurvePlot.height - CurvePlot.bottom
    return floor - min(1, max(0, value)) * (floor - CurvePlot.top)
  }

  private var grid: String {
    let lines = [0, 0.25, 0.5, 0.75, 1].map { value in
      """
      <line class="grid" x1="\(x(0))" x2="\(x(1))" y1="\(y(value))" y2="\(y(value))"/>\
      <text class="tick" x="\(HTML.coordinate(CurvePlot.left - 8))" y="\(HTML.coordinate(yValue(value) + 4))" \
      text-anchor="end">\(Figures.text(value))</text>\
      <text class="tick" x="\(x(value))" y="\(HTML.coordinate(CurvePlot.height - 26))" \
      text-anchor="middle">\(Figures.text(value))</text>
      """
    }
    let name = """
      <text class="name" x="\(x(0.5))" y="\(HTML.coordinate(CurvePlot.height - 6))" \
      text-anchor="middle">\(HTML.escaped(axis))</text>
      """
    return (lines + [name]).joined(separator: "\n")
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
        "\(runs[run]), \(axis) \(Figures.text(point.x)): \(Figures.text(point.estimate)), \(point.estimate.count) tasks"
      let place = CurvePlot.left + point.x * (CurvePlot.width - CurvePlot.left - CurvePlot.right)
      let mark = Marker.svg(run, x: place, y: yValue(point.estimate.value))
      return "<g><title>\(HTML.escaped(tip))</title>\(mark)</g>"
    }
    return """
      <g class="run\(run % Marker.count)">\(band)<path class="line" d="M\(line)"/>\(marks.joined())</g>
      """
  }
}
