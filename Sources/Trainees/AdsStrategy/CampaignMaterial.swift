/// The files of a campaign: the channels on offer, and one density map for each group of people.
struct CampaignMaterial {
  let list: ChannelList
  /// The maps' paths, by the name of the group.
  private let maps: [(group: String, path: String)]

  /// Opens the folder, or the one in which a named file lies.
  init(in path: String, _ office: Office) async throws {
    let plain = Paths.plain(path)
    let folder = plain.hasSuffix("/") ? plain : Paths.folder(of: plain) + "/"
    let names = try await office.folder(folder).map(Paths.name)
    guard let file = names.first(where: { $0.hasSuffix(".csv") }) else { throw Stuck("\(folder) has no channel list") }
    list = try ChannelList(reading: try await office.study(folder + file))
    maps = names.filter { $0.hasSuffix(".png") }.map { name in
      (group: String(name.dropLast(".png".count).trimmingPrefix("target_user_density_")), path: folder + name)
    }
  }

  /// What each channel is worth to the audience that somebody described, in hundredths.
  func exposures(to audience: String, by handbook: AdvertisingHandbook, _ office: Office) async throws -> [Int] {
    let words = Set(Self.words(of: audience))
    // Of groups of which all words were said the one with most words is meant.
    let meant = maps.filter { Self.words(of: $0.group).allSatisfy(words.contains) }
    guard let (group, path) = meant.max(by: { Self.words(of: $0.group).count < Self.words(of: $1.group).count }) else {
      throw Stuck("there is no map of '\(audience)'")
    }
    let map = try HeatMap(reading: try await office.look(path))
    return try list.channels.map { channel in
      guard let density = map.density(column: channel.column, row: channel.row) else {
        throw Stuck("\(channel.id) does not stand on the map")
      }
      return try handbook.exposure(effect: channel.effect, density: density, type: channel.type, group: group)
    }
  }

  /// The map of some group, for whoever does not know which.
  func someMap(_ office: Office) async throws -> HeatMap {
    guard let map = maps.first else { throw Stuck("there is no map") }
    return try HeatMap(reading: try await office.look(map.path))
  }

  /// Whether an answer describes people rather than puts somebody off.
  static func speaksOfPeople(_ answer: String) -> Bool {
    Prose(answer).sentences.contains { $0.mentions(["want", "audience", "meant", "settled", "reach", "agreed"]) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0 != "plus" }
  }
}
