import Notation

/// A number of two decimals, kept as whole hundredths.
struct Hundredths: Hashable, Sendable {
  let count: Int

  init(_ count: Int) { self.count = count }

  /// `812.50`.
  var text: String { Figures.fullText(count, places: 2) }

  var json: JSON { .number(Double(count) / 100) }
}
