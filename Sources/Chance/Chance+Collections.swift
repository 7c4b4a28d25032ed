extension Chance {
  /// Draws one element, each equally likely.
  /// - Precondition: `items` is not empty.
  public mutating func choice<Items: RandomAccessCollection>(_ items: Items) -> Items.Element {
    precondition(!items.isEmpty, "nothing to choose from")
    return items[items.index(items.startIndex, offsetBy: integer(in: 0...items.count - 1))]
  }

  /// Draws one element with a likelihood proportional to its weight.
  /// - Precondition: as many weights as items, none negative or infinite, at least one positive.
  public mutating func weightedChoice<Item>(_ items: [Item], weights: [Double]) -> Item {
    precondition(items.count == weights.count, "one weight an item")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights must be finite and not negative")
    let total = weights.reduce(0, +)
    precondition(total > 0, "one weight must be positive")
    var remaining = real() * total
    for (item, weight) in zip(items, weights) where weight > 0 {
      if remaining < weight { return item }
      remaining -= weight
    }
    // Rounding may leave a crumb beyond the last weight.
    return items[weights.lastIndex { $0 > 0 } ?? 0]
  }

  /// Draws `count` different elements in random order.
  /// - Precondition: `count` is between 0 and the number of items.
  public mutating func sample<Items: RandomAccessCollection>(_ items: Items, count: Int) -> [Items.Element] {
    precondition((0...items.count).contains(count), "cannot draw \(count) of \(items.count)")
    // Fisher and Yates' shuffle, of which only the places that were swapped are kept: few of many cost no more than few.
    var moved: [Int: Int] = [:]
    return (0..<count).map { position in
      let drawn = integer(in: position...items.count - 1)
      let taken = moved[drawn] ?? drawn
      moved[drawn] = moved[position] ?? position
      return items[items.index(items.startIndex, offsetBy: taken)]
    }
  }

  /// Returns the elements in random order, every order equally likely (Fisher and Yates).
  public mutating func shuffled<Items: RandomAccessCollection>(_ items: Items) -> [Items.Element] {
    sample(items, count: items.count)
  }
}
