/// An exact fraction, in units of the last published place of the column that it is for.
///
/// It is never reduced: 128 bits hold the longest chain (a total through three growth rates of six places) with room to spare.
struct Ratio: Hashable, Sendable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// Creates a fraction.
  /// - Precondition: The denominator is not zero.
  init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction of nothing")
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  /// Creates a fraction of whole numbers.
  init(_ numerator: Int, _ denominator: Int = 1) { self.init(Int128(numerator), Int128(denominator)) }

  /// The multiples of `step` on both sides of the value (as counts of steps), and how far above the lower one it lies.
  func position(step: Int) -> (lower: Int128, rest: Int128, whole: Int128) {
    let whole = denominator * Int128(step)
    var (lower, rest) = numerator.quotientAndRemainder(dividingBy: whole)
    if rest < 0 {
      lower -= 1
      rest += whole
    }
    return (lower, rest, whole)
  }
}
