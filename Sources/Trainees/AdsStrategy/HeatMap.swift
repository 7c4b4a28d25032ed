/// The densities that a heat map shows, read from its colours.
///
/// The picture has two black frames: the grid, and to its right the scale, whose fields go from 0 at the bottom upwards.
/// Fields are flat and parted by thin lines; figures stand in their middle, so a line along their edge meets none.
struct HeatMap {
  /// The cells a side.
  let size: Int
  private let cells: [Int]

  /// Reads a picture.
  /// - Throws: `Stuck` when it does not look like that.
  init(reading picture: Picture) throws {
    let frames = Frame.all(in: picture)
    guard frames.count == 2 else { throw Stuck("the picture does not show a grid and a scale") }
    let (grid, scale) = (frames[0], frames[1])
    let fields = scale.rows.reversed().map { picture[scale.left + 2, $0.lowerBound + 1] }
    let densities = Dictionary(zip(fields, fields.indices), uniquingKeysWith: { first, _ in first })
    guard densities.count == fields.count, fields.count > 1 else { throw Stuck("two fields of the scale look alike") }
    guard grid.columns.count == grid.rows.count else { throw Stuck("the grid is not a square") }
    size = grid.columns.count
    cells = try grid.rows.reversed().flatMap { row in
      try grid.columns.map { column in
        guard let density = densities[picture[column.lowerBound + 1, row.lowerBound + 1]] else {
          throw Stuck("a cell of the grid has a colour that is not on the scale")
        }
        return density
      }
    }
  }

  /// The density of a cell, columns counted from the left and rows from the bottom; `nil` outside the grid.
  func density(column: Int, row: Int) -> Int? {
    (0..<size).contains(column) && (0..<size).contains(row) ? cells[row * size + column] : nil
  }

  /// The highest density that occurs.
  var highest: Int { cells.max() ?? 1 }
}

/// A black frame, and the fields within it.
private struct Frame {
  let left: Int
  let columns: [Range<Int>]
  let rows: [Range<Int>]

  /// The frames from left to right: between black lines that are more than half as long as the picture is high.
  static func all(in picture: Picture) -> [Frame] {
    var lines: [(x: Range<Int>, y: Range<Int>)] = []
    for x in 0..<picture.width {
      guard let run = longestBlackRun(in: picture, x: x), run.count > picture.height / 2 else { continue }
      if let last = lines.last, last.x.upperBound == x {
        lines[lines.count - 1].x = last.x.lowerBound..<x + 1
      } else {
        lines.append((x..<x + 1, run))
      }
    }
    return stride(from: 0, to: lines.count - 1, by: 2).map { Frame(lines[$0], lines[$0 + 1], picture) }
  }

  private init(_ first: (x: Range<Int>, y: Range<Int>), _ second: (x: Range<Int>, y: Range<Int>), _ picture: Picture) {
    left = first.x.upperBound
    let inner = left..<second.x.lowerBound
    let thickness = first.x.count
    let rows = first.y.lowerBound + thickness..<first.y.upperBound - thickness
    columns = Self.fields(in: inner) { picture[$0, rows.lowerBound + 1] }
    self.rows = Self.fields(in: rows) { picture[first.x.upperBound + 1, $0] }
  }

  /// The stretches of one colour that are wider than a line.
  private static func fields(in range: Range<Int>, color: (Int) -> Picture.Pixel) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where place + 1 == range.upperBound || color(place + 1) != color(place) {
      if place + 1 - start > 2 { fields.append(start..<place + 1) }
      start = place + 1
    }
    return fields
  }

  private static func longestBlackRun(in picture: Picture, x: Int) -> Range<Int>? {
    var longest: Range<Int>?
    var start: Int?
    for y in 0...picture.height {
      let isBlack = y < picture.height && picture[x, y] == Picture.Pixel(red: 0, green: 0, blue: 0)
      if isBlack {
        start = start ?? y
      } else if let begun = start {
        if y - begun > longest?.count ?? 0 { longest = begun..<y }
        start = nil
      }
    }
    return longest
  }
}
