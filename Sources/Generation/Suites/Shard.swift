/// One of `count` equal parts of a suite: the scenarios whose index is `index` modulo `count`.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// This part, from 0.
  package let index: Int
  /// The number of parts.
  package let count: Int

  /// The only part of an undivided suite.
  package static let whole = Shard(index: 0, count: 1)

  private init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// Reads `2/8`: the second of eight parts.
  /// - Returns: `nil` unless both are whole numbers with 1 ≤ part ≤ parts.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let count = numbers[1], part >= 1, part <= count else {
      return nil
    }
    self.init(index: part - 1, count: count)
  }

  /// Whether the scenario at that index belongs to this part.
  package func contains(_ scenario: Int) -> Bool { scenario % count == index }

  package var description: String { "\(index + 1)/\(count)" }
}
