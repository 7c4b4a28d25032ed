import Notation

/// What the minutes of a meeting say, and what they ask for.
struct PurchaseMinutes {
  struct Wish: Hashable {
    let name: String
    let item: String
    var quantity: Ratio
    var price: Ratio
  }

  /// The limits that a procurement sheet sets each person.
  struct Limits: Hashable {
    let pieces: Ratio
    let unit: Ratio
    let total: Ratio
  }

  /// In the order in which they were made, corrected.
  private(set) var wishes: [Wish] = []
  let file: String
  let isChecked: Bool
  let hasTotals: Bool
  let hasStatistics: Bool

  /// Reads minutes.
  /// - Throws: `Stuck` when they ask for nothing.
  init(reading text: String) throws {
    guard let file = Paths.files(".json", in: text).first else { throw Stuck("the minutes ask for no file") }
    self.file = Paths.plain(file)
    isChecked = text.contains("procurement rules")
    hasTotals = text.contains("\"total\"")
    hasStatistics = text.contains("\"statistics\"")
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("- ") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = Prose.trimmed(line[..<colon].dropFirst(2)).filter { $0 != "*" }
      read(String(line[line.index(after: colon)...]), by: name)
    }
    guard !wishes.isEmpty else { throw Stuck("the minutes tell no wishes") }
  }

  /// Reads what one person says: each item is between quotation marks, in a sentence of its own.
  private mutating func read(_ text: String, by name: String) {
    for sentence in Prose(text).sentences {
      let pieces = sentence.text.split(separator: "\"", omittingEmptySubsequences: false)
      guard pieces.count >= 3 else { continue }
      let item = String(pieces[1])
      let rest = Sentence(pieces[0] + " item " + pieces.dropFirst(2).joined(separator: " "))
      let prices = rest.numbers(of: ["apiece", "each"], reach: 1) + PurchaseMinutes.unitPrice(rest)
      let counts = rest.numbers.filter { !prices.contains($0) || rest.numbers.filter { prices.contains($0) }.count > 1 }
      let known = wishes.firstIndex { $0.name == name && $0.item == item }
      if let known {
        if let price = prices.first {
          wishes[known].price = price
        } else if let count = counts.first {
          wishes[known].quantity = count
        }
      } else if let price = prices.first, let count = counts.first {
        wishes.append(Wish(name: name, item: item, quantity: count, price: price))
      }
    }
  }

  /// The number right behind `unit price`.
  private static func unitPrice(_ sentence: Sentence) -> [Ratio] {
    guard let place = sentence.position(of: ["price"]), place + 1 < sentence.tokens.count,
      case .number(let number) = sentence.tokens[place + 1]
    else { return [] }
    return [number]
  }

  /// The JSON to hand in; with limits only of those who keep to them.
  func summary(within limits: Limits?) -> JSON {
    let recorded = wishes.filter { wish in
      limits.map { keeps(wishes.filter { $0.name == wish.name }, to: $0) } ?? true
    }
    var sum: Ratio = 0
    let entries = recorded.map { wish -> JSON in
      let total = wish.quantity.times(wish.price) ?? 0
      sum = sum.plus(total) ?? sum
      let (name, item) = (JSON.string(wish.name), JSON.string(wish.item))
      let quantity = JSON.integer(Int(wish.quantity.floor))
      let price = JSON.integer(Int(wish.price.floor))
      guard hasTotals else { return ["name": name, "item": item, "quantity": quantity, "unit_price": price] }
      return [
        "name": name, "item": item, "quantity": quantity, "unit_price": price, "total": .integer(Int(total.floor)),
      ]
    }
    return hasStatistics
      ? ["requirement": .array(entries), "statistics": .integer(Int(sum.floor))] : ["requirement": .array(entries)]
  }

  private func keeps(_ wishes: [Wish], to limits: Limits) -> Bool {
    let pieces = wishes.reduce(0 as Ratio) { $0.plus($1.quantity) ?? $0 }
    let total = wishes.reduce(0 as Ratio) { sum, wish in wish.quantity.times(wish.price).flatMap(sum.plus) ?? sum }
    return pieces <= limits.pieces && total <= limits.total && wishes.allSatisfy { $0.price <= limits.unit }
  }
}

extension PurchaseMinutes.Limits {
  /// Reads a procurement sheet.
  init(reading text: String) throws {
    let prose = Prose(text)
    // The last number of a rule: the first may be that of the list.
    func number(_ what: String, _ words: [String]) throws -> Ratio {
      guard let number = prose.sentences(with: words, ["most"]).lazy.compactMap(\.numbers.last).first else {
        throw Stuck("the procurement sheet sets no limit to \(what)")
      }
      return number
    }
    pieces = try number("pieces", ["pieces"])
    unit = try number("prices", ["single"])
    total = try number("totals", ["total"])
  }
}
