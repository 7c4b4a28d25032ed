import Chance
import Workplace

/// Whose campaign it is, who in the house looks after this client, and where the material lies.
struct Client: Sendable {
  let name: String
  let product: String
  /// The department that knows what was agreed with the client.
  let team: String
  /// The campaign's folder on the cloud disk.
  let folder: String
  /// The colours of its maps.
  let ramp: ColorRamp
  private let otherFolder: String

  /// - Throws: `Unbuildable` when the company has no department that could look after clients.
  init(company: Company, drawing chance: Chance) throws {
    var chance = chance
    let teams = ["Sales_1", "Sales_2", "Sales_3", "Product"].filter { team in
      company.people.contains { $0.department == .some(team) }
    }
    guard !teams.isEmpty else {
      throw Unbuildable("the company has nobody in Sales or Product, who would know what the client wants")
    }
    let word = (0..<chance.integer(in: 2...4)).map { _ in chance.choice(Self.syllables) }.joined()
    name = word.prefix(1).uppercased() + word.dropFirst()
    product = chance.choice(Self.kinds)
    team = chance.choice(teams)
    let codes = chance.sample(Array(100...999), count: 2)
    let letters = chance.sample(Array("ABCDEFGHKLMNPRSTUVWXYZ"), count: 2)
    folder = "ads_strategy/\(letters[0])\(codes[0])"
    otherFolder = "ads_strategy/\(letters[1])\(codes[1])"
    ramp = chance.choice(ColorRamp.all)
  }

  /// The other client whose material lies beside this one's.
  var other: Client { Client(copying: self, folder: otherFolder) }

  private init(copying client: Client, folder: String) {
    name = client.name
    product = client.product
    team = client.team
    self.folder = folder
    otherFolder = client.folder
    ramp = client.ramp
  }

  private static let syllables = [
    "lu", "me", "ra", "ve", "no", "ti", "ka", "so", "be", "da", "mo", "pi", "zu", "fe", "lo", "ni", "ga", "ro", "wi",
    "te",
  ]

  private static let kinds = [
    "iced tea", "running shoes", "a phone plan", "a streaming service", "garden furniture", "sun cream", "an e-bike",
    "language courses", "a savings account", "oat yoghurt", "a puzzle game", "hearing aids", "rain jackets",
    "a food delivery service", "coffee machines", "city trips", "a dental insurance", "headphones",
  ]
}
