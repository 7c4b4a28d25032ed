import Chance

/// What is said at the meeting, line by line, and what it comes to in the end.
struct Discussion {
  /// Somebody who asks for something.
  struct Speaker {
    var name: String
    var requests: [PurchaseRequest]
    var conforms: Bool
  }

  /// Who asks for what, corrections made.
  let speakers: [Speaker]
  /// Who said what, in order.
  private(set) var lines: [(name: String, text: String)] = []

  private let level: Int
  private var chance: Chance

  /// Draws a discussion; at `level` people exceed a limit, and the higher it is, the more people speak, the more they ask
  /// for and the more often they change their minds.
  init(level: Int, names: [String], limits: PurchaseLimits, chance: Chance) throws {
    self.level = level
    self.chance = chance
    var maker = RequestMaker(limits: limits, chance: chance.stream("requests"))
    var kinds = chance.stream("kinds")
    let exceeded = kinds.shuffled(PurchaseLimits.Limit.allCases).prefix(level).map { Optional($0) }
    let plan = kinds.shuffled(exceeded + Array(repeating: nil, count: names.count - level))
    speakers = try zip(names, plan).map { name, limit in
      let items = level > 1 && kinds.boolean() ? 2 : 1
      return Speaker(name: name, requests: try maker.requests(exceeding: limit, items: items), conforms: limit == nil)
    }
    speak()
  }

  private mutating func speak() {
    let corrected = level > 2 ? Set(chance.sample(Array(speakers.indices), count: 2)) : []
    var corrections: [(String, String)] = []
    for (index, speaker) in speakers.enumerated() {
      var texts: [String] = []
      for (number, request) in speaker.requests.enumerated() {
        guard corrected.contains(index), number == 0 else {
          texts.append(wish(request))
          continue
        }
        let (first, correction) = changed(request)
        texts.append(wish(first))
        corrections.append((speaker.name, correction))
      }
      lines.append((speaker.name, texts.joined(separator: " ")))
    }
    lines += corrections.map { (name: $0.0, text: $0.1) }
  }

  private mutating func wish(_ request: PurchaseRequest) -> String {
    let item = "\"\(request.item)\""
    let count = count(request.quantity)
    return chance.choice([
      "I need \(count) of the \(item), at \(request.price) apiece.",
      "Please put me down for \(count) of the \(item) for \(request.price) each.",
      "I would like the \(item), unit price \(request.price), and \(count) of them.",
      "My wish is the \(item): \(count) piece\(request.quantity == 1 ? "" : "s") at \(request.price) apiece.",
    ])
  }

  /// What somebody says first, and how it is corrected to what is meant.
  private mutating func changed(_ request: PurchaseRequest) -> (PurchaseRequest, String) {
    var first = request
    if chance.boolean() {
      first.quantity = request.quantity + (request.quantity > 1 ? chance.choice([-1, 1]) : 1)
      return (first, "On second thoughts, make that \(count(request.quantity)) of the \"\(request.item)\".")
    }
    first.price = max(1, request.price + chance.choice([-7, -4, 3, 6]))
    return (first, "I looked it up again: the \"\(request.item)\" costs \(request.price) each.")
  }

  private mutating func count(_ quantity: Int) -> String {
    level > 1 && quantity < RequestWords.numbers.count && chance.boolean()
      ? RequestWords.numbers[quantity] : String(quantity)
  }
}
