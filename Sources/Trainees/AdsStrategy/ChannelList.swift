import Notation

/// The channels on offer, as the list gives them.
struct ChannelList {
  /// One channel.
  struct Channel {
    let id: String
    let type: String
    let column: Int
    let row: Int
    let cost: Int
    let effect: Ratio
  }

  let channels: [Channel]

  /// Reads the list.
  /// - Throws: `Stuck` when a column is missing or a row makes no sense.
  init(reading text: String) throws {
    guard let table = CSV(parsing: text) else { throw Stuck("the channel list is no table") }
    let places = try ["id", "type", "grid_i", "grid_j", "cost", "base_effect"].map { name in
      guard let place = table.column(name) else { throw Stuck("the channel list has no column '\(name)'") }
      return place
    }
    channels = try table.rows.map { row in
      guard row.count == table.header.count, let column = Int(row[places[2]]), let line = Int(row[places[3]]),
        let cost = Int(row[places[4]]), let effect = Ratio(row[places[5]])
      else { throw Stuck("a row of the channel list makes no sense") }
      return Channel(
        id: row[places[0]], type: row[places[1]], column: column, row: line, cost: cost, effect: effect)
    }
  }
}
