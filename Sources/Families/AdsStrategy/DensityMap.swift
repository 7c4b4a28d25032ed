import Chance

/// How dense a group of people is in each cell of a city's grid: whole numbers from 0 to a highest level, both of which occur.
struct DensityMap: Hashable, Sendable {
  let size: Int
  private let cells: [Int]

  /// Puts bumps and some unevenness on the grid.
  init(_ settings: CampaignSettings, levels: Int, drawing chance: Chance) {
    var chance = chance
    size = settings.size
    let side = Double(size)
    var centers: [(x: Double, y: Double)] = []
    var heights = Array(repeating: 0.0, count: size * size)
    for _ in 0..<settings.bumps {
      var center = (x: 0.0, y: 0.0)
      for _ in 0..<200 {
        center = (side * chance.real(in: 0.1...0.9), side * chance.real(in: 0.1...0.9))
        let isApart = centers.allSatisfy {
          let (dx, dy) = ($0.x - center.x, $0.y - center.y)
          return dx * dx + dy * dy >= settings.distance * settings.distance
        }
        if isApart { break }
      }
      centers.append(center)
      let sigma = chance.real(in: settings.sigma)
      for index in heights.indices {
        let (dx, dy) = (Double(index % size) - center.x, Double(index / size) - center.y)
        // Of additions, multiplications and divisions only, so that every machine draws the same map.
        let reach = 1 + (dx * dx + dy * dy) / (2 * sigma * sigma)
        heights[index] += 1 / (reach * reach)
      }
    }
    for index in heights.indices { heights[index] += chance.real(in: 0...0.25) }
    let low = heights.min() ?? 0
    let span = (heights.max() ?? 1) - low
    cells = heights.map { Int((($0 - low) / span * Double(levels)).rounded()) }
  }

  /// The density of the cell in that column, from the left, and that row, from the bottom.
  subscript(column: Int, row: Int) -> Int { cells[row * size + column] }
}
