import Notation
import Testing
import Workplace

@testable import Trainees

/// What a reader of a campaign's published files sees: the list, and the density under each channel in each group's map.
struct PublishedCampaign {
  struct Channel {
    var id: String
    var type: String
    var column: Int
    var row: Int
    var cost: Int
    var effect: Int
  }

  let channels: [Channel]
  /// The densities by group, row by row from the bottom.
  let maps: [String: [[Int]]]

  /// Reads the folder.
  init(_ files: [String: File], folder: String, size: Int, levels: Int) throws {
    let text = try #require(files[folder + "/channels.csv"]?.text)
    let csv = try #require(CSV(parsing: text))
    #expect(csv.header == ["id", "name", "type", "grid_i", "grid_j", "cost", "base_effect"])
    channels = try csv.rows.map { row in
      let numbers = try row[3...].map { try #require(Int($0)) }
      return Channel(
        id: row[0], type: row[2], column: numbers[0], row: numbers[1], cost: numbers[2], effect: numbers[3])
    }
    let prefix = folder + "/target_user_density_"
    maps = try files.filter { $0.key.hasPrefix(prefix) }.reduce(into: [:]) { maps, file in
      let picture = try #require(Picture(png: file.value.bytes))
      let group = String(file.key.dropFirst(prefix.count).dropLast(".png".count))
      maps[group] = try Self.densities(picture, size: size, levels: levels)
    }
  }

  /// Reads by the places that the drawing is known to have.
  private static func densities(_ picture: Picture, size: Int, levels: Int) throws -> [[Int]] {
    let cell = min(44, max(12, 560 / size))
    let side = cell * size
    let colors = (0...levels).map { picture[80 + side + 53, 56 + (2 * (levels - $0) + 1) * side / (2 * (levels + 1))] }
    #expect(Set(colors).count == colors.count)
    return try (0..<size).map { row in
      try (0..<size).map { column in
        try #require(colors.firstIndex(of: picture[80 + column * cell + 1, 56 + side - row * cell - 3]))
      }
    }
  }

  /// The exposures by the rules that the handbook states, in hundredths.
  func exposures(to group: String, facts: JSON) throws -> [Int] {
    let levels = try #require(facts["levels"]?.integer)
    let floor = try #require(facts["floor"]?.string.flatMap { Double($0) })
    let place = try #require(facts["groups"]?.array?.firstIndex(of: .string(group)))
    let map = try #require(maps[group])
    return try channels.map { channel in
      let fits = try #require(facts["fits"]?.array?.first { $0["kind"]?.string == channel.type })
      let fit = try #require(fits["values"]?.array?[place].string.flatMap { Double($0) })
      let weight = floor + (1 - floor) * Double(map[channel.row][channel.column]) / Double(levels)
      // Half a hundredth exactly is rounded up; binary arithmetic may leave it a crumb short.
      return Int((Double(channel.effect) * weight * fit * 100 + 0.5 + 1e-7).rounded(.down))
    }
  }

  /// The greatest sum of values within the budget, by a table over all budgets.
  func best(_ values: [Int], budget: Int) -> Int {
    var table = Array(repeating: 0, count: budget + 1)
    table.withUnsafeMutableBufferPointer { table in
      for (channel, value) in zip(channels, values) where channel.cost <= budget {
        for room in stride(from: budget, through: channel.cost, by: -1) {
          table[room] = max(table[room], table[room - channel.cost] + value)
        }
      }
    }
    return table[budget]
  }
}
