import Chance
import Workplace

/// Draws what people ask for: close to the limits, on either side of them.
struct RequestMaker {
  let limits: PurchaseLimits
  private var chance: Chance
  private var taken: Set<String> = []

  init(limits: PurchaseLimits, chance: Chance) {
    self.limits = limits
    self.chance = chance
  }

  /// Draws a person's requests, which exceed just that limit, or none.
  mutating func requests(exceeding limit: PurchaseLimits.Limit?, items: Int) throws -> [PurchaseRequest] {
    for _ in 0..<400 {
      let figures = items > 1 ? pair(limit) : [single(limit)]
      let requests = figures.map { PurchaseRequest(item: "", quantity: $0.0, price: $0.1) }
      guard requests.allSatisfy({ $0.quantity > 0 && $0.price > 0 }) else { continue }
      guard limits.exceeded(by: requests) == Set(limit.map { [$0] } ?? []) else { continue }
      return requests.map { PurchaseRequest(item: item(price: $0.price), quantity: $0.quantity, price: $0.price) }
    }
    throw Unbuildable(kitFault: "no request exceeds just one limit")
  }

  private mutating func single(_ limit: PurchaseLimits.Limit?) -> (Int, Int) {
    switch limit {
    case .pieces:
      let count = limits.pieces + chance.integer(in: 1...2)
      return (count, chance.integer(in: 3...max(3, limits.total / count / 2)))
    case .unit: return (1, limits.unit + chance.choice([1, 2, 5, chance.integer(in: 6...60)]))
    case .total:
      let count = chance.integer(in: 2...limits.pieces)
      return (count, limits.total / count + chance.integer(in: 1...8))
    case nil:
      switch chance.integer(in: 0...4) {
      case 0: return (limits.pieces, chance.integer(in: 3...limits.total / limits.pieces))
      case 1: return (1, limits.unit - chance.choice([0, 0, 1]))
      case 2:
        let count = chance.integer(in: 2...limits.pieces)
        return (count, limits.total / count)
      default:
        let price = chance.integer(in: 4...limits.unit * 2 / 3)
        return (chance.integer(in: 1...max(1, min(limits.pieces, limits.total / price))), price)
      }
    }
  }

  private mutating func pair(_ limit: PurchaseLimits.Limit?) -> [(Int, Int)] {
    switch limit {
    case .pieces:
      let first = chance.integer(in: 1...limits.pieces)
      let most = max(4, limits.total / (limits.pieces + 1))
      return [(first, chance.integer(in: 3...most)), (limits.pieces + 1 - first, chance.integer(in: 3...most))]
    case .unit: return [(1, limits.unit + chance.integer(in: 1...9)), (1, chance.integer(in: 3...20))]
    case .total:
      let price = chance.integer(in: limits.total - limits.unit + 9...limits.unit)
      return [(1, price), (1, limits.total - price + chance.integer(in: 1...9))]
    case nil:
      let price = chance.integer(in: 10...limits.total / 2)
      let first = chance.integer(in: 1...limits.pieces - 1)
      return [
        (first, min(price / first, limits.unit)),
        (chance.integer(in: 1...limits.pieces - first), price / limits.pieces + 2),
      ]
    }
  }

  /// A name that nobody else asks for, of a thing that may cost that much.
  private mutating func item(price: Int) -> String {
    let things = price < 40 ? RequestWords.cheap : price < 180 ? RequestWords.medium : RequestWords.dear
    return taken.drawNew(&chance) { "\($0.choice(RequestWords.series)) \($0.choice(things))" }
  }
}

/// The words of which requests are made.
enum RequestWords {
  static let series = [
    "Alto", "Borealis", "Cobalt", "Dune", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Jasper", "Krill",
    "Lattice",
    "Mistral", "Nova", "Onyx", "Pioneer", "Quartz", "Ridge", "Sierra", "Tundra", "Umbra", "Vela", "Willow", "Zenith",
  ]
  static let cheap = [
    "Notebook", "Pen Set", "Mouse Pad", "Desk Tray", "Marker Pack", "Cable Kit", "Label Roll", "Desk Clock", "Mug",
    "Stapler",
  ]
  static let medium = [
    "Keyboard", "Mouse", "Webcam", "Desk Lamp", "Headset", "Docking Hub", "Seat Cushion", "Whiteboard", "Router",
    "Microphone",
  ]
  static let dear = [
    "Monitor", "Projector", "Office Chair", "Tablet", "Scanner", "Standing Desk", "Laser Printer", "Camera",
    "Workstation",
  ]
  static let topics = [
    "what the team needs in the coming quarter", "new equipment for the office", "replacing worn-out equipment",
    "the equipment of the new project room", "purchases before the end of the year", "the wish list of the team",
  ]
  static let numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
}
