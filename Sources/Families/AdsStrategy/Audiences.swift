import Chance
import Notation
import Workplace

/// The groups of people of whom there are density maps, and the one that the campaign addresses.
struct Audiences: Sendable {
  /// Names such as `college_students_18_25` or `seniors_60_plus`, each once, in the order of the maps.
  let groups: [String]
  let target: String

  /// Takes the config's groups or draws three, two of which differ in age only.
  /// - Parameters:
  ///   - house: Draws the groups that the handbook knows.
  ///   - chance: Draws the one that is addressed.
  init(_ settings: CampaignSettings, house: Chance, drawing chance: Chance) throws {
    var (house, chance) = (house, chance)
    var groups = settings.groups.uniqued()
    if let target = settings.target, !groups.contains(target) { groups.insert(target, at: 0) }
    while settings.groups.isEmpty, groups.count < 3 {
      let kind = groups.count == 1 ? groups[0].split(separator: "_").filter { Int($0) == nil && $0 != "plus" } : []
      let group = Self.group(kind.isEmpty ? house.choice(Self.kinds) : kind.joined(separator: "_"), &house)
      if !groups.contains(group) { groups.append(group) }
    }
    for group in groups where !Self.isName(group) {
      throw Unbuildable("'\(group)' is no name of a group; expected one like 'college_students_18_25'")
    }
    guard groups.count <= 12 else { throw Unbuildable("there can be 12 'target_groups' at most") }
    target = settings.target ?? chance.choice(settings.groups.isEmpty ? Array(groups.prefix(2)) : groups)
    self.groups = settings.groups.isEmpty ? house.shuffled(groups) : groups
  }

  /// One group alone.
  init(target: String) {
    groups = [target]
    self.target = target
  }

  /// `college students aged 18 to 25`, `seniors aged 60 and over`.
  func label(of group: String) -> String {
    let words = group.split(separator: "_").map(String.init)
    let numbers = words.suffix(2)
    if numbers.count == 2, numbers.allSatisfy({ Int($0) != nil }), words.count > 2 {
      return words.dropLast(2).joined(separator: " ") + " aged \(words[words.count - 2]) to \(words[words.count - 1])"
    }
    if words.count > 2, words.last == "plus", Int(words[words.count - 2]) != nil {
      return words.dropLast(2).joined(separator: " ") + " aged \(words[words.count - 2]) and over"
    }
    return words.joined(separator: " ")
  }

  private static func group(_ kind: String, _ chance: inout Chance) -> String {
    let low = chance.integer(in: 16...66)
    return low >= 55 ? "\(kind)_\(low)_plus" : "\(kind)_\(low)_\(low + chance.integer(in: 5...14))"
  }

  private static func isName(_ text: String) -> Bool {
    (1...60).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      }
  }

  private static let kinds = [
    "college_students", "young_professionals", "seniors", "parents", "commuters", "cyclists", "night_shift_workers",
    "tourists", "pet_owners", "apprentices", "home_owners", "gamers", "gardeners", "football_fans", "shop_owners",
  ]
}
