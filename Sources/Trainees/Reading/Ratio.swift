/// An exact rational number, so that rounding happens only where a manual asks for it.
///
/// Arithmetic that would leave 128 bits has no value: what comes from a file must never bring a trainee down.
struct Ratio: Hashable, Sendable {
  private let top: Halves
  private let bottom: Halves

  /// The numerator; carries the sign.
  var numerator: Int128 { top.whole }
  /// The denominator, always positive and in lowest terms.
  var denominator: Int128 { bottom.whole }

  /// An `Int128` in two words. Swift 6.3 crashes when a value that needs 16-byte alignment crosses an asynchronous generic call
  /// in a tuple, so none is stored.
  private struct Halves: Hashable, Sendable {
    let high: Int64
    let low: UInt64

    init(_ whole: Int128) {
      high = Int64(truncatingIfNeeded: whole >> 64)
      low = UInt64(truncatingIfNeeded: whole)
    }

    var whole: Int128 { Int128(high) << 64 | Int128(low) }
  }

  /// The quotient of two whole numbers, or `nil` for a zero divisor.
  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Int128(Ratio.commonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    top = Halves(sign * numerator / divisor)
    bottom = Halves(sign * denominator / divisor)
  }

  /// A whole number.
  init(_ whole: Int) {
    top = Halves(Int128(whole))
    bottom = Halves(1)
  }

  /// Reads decimal notation: `12`, `-0.50`, `4523.1`.
  /// - Returns: `nil` for anything else and for more than fifteen digits on either side of the point.
  init?(_ text: some StringProtocol) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let whole = Ratio.digits(halves[0]),
      let fraction = halves.count == 2 ? Ratio.digits(halves[1]) : 0
    else { return nil }
    let scale = Ratio.powerOfTen(halves.count == 2 ? halves[1].count : 0)
    self.init((isNegative ? -1 : 1) * (whole * scale + fraction), over: scale)
  }

  private static func digits(_ text: some StringProtocol) -> Int128? {
    guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int128(String(text))
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self.init(value) }

  /// The sum, or `nil` when it is out of range.
  func plus(_ other: Ratio) -> Ratio? {
    let shared = Int128(Ratio.commonDivisor(denominator.magnitude, other.denominator.magnitude))
    guard let left = Ratio.product(numerator, other.denominator / shared),
      let right = Ratio.product(other.numerator, denominator / shared),
      let scale = Ratio.product(denominator, other.denominator / shared)
    else { return nil }
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? nil : Ratio(sum, over: scale)
  }

  /// The difference, or `nil` when it is out of range.
  func minus(_ other: Ratio) -> Ratio? { Ratio(-other.numerator, over: other.denominator).flatMap(plus) }

  /// The product, or `nil` when it is out of range.
  func times(_ other: Ratio) -> Ratio? {
    // Crosswise reduction keeps the intermediate numbers as small as the result.
    let one = Int128(Ratio.commonDivisor(numerator.magnitude, other.denominator.magnitude))
    let two = Int128(Ratio.commonDivisor(other.numerator.magnitude, denominator.magnitude))
    guard let top = Ratio.product(numerator / one, other.numerator / two),
      let bottom = Ratio.product(denominator / two, other.denominator / one)
    else { return nil }
    return Ratio(top, over: bottom)
  }

  /// The quotient, or `nil` when the divisor is zero or the result out of range.
  func divided(by divisor: Ratio) -> Ratio? { Ratio(divisor.denominator, over: divisor.numerator).flatMap(times) }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, isOver) = left.multipliedReportingOverflow(by: right)
    return isOver ? nil : product
  }
}

extension Ratio: Comparable {
  static func < (left: Ratio, right: Ratio) -> Bool {
    guard let first = product(left.numerator, right.denominator),
      let second = product(right.numerator, left.denominator)
    else {
      return Double(left.numerator) / Double(left.denominator) < Double(right.numerator) / Double(right.denominator)
    }
    return first < second
  }

  /// The largest whole number that is not above this.
  var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The nearest real number, for where exactness does not matter.
  var approximation: Double { Double(numerator) / Double(denominator) }

  /// The decimal notation: exact where there is one within twelve places, else cut there.
  var decimalText: String {
    var places = 0
    var scale: Int128 = 1
    while places < 12, scale % denominator != 0 {
      scale *= 10
      places += 1
    }
    let scaled = numerator.magnitude.multipliedReportingOverflow(by: scale.magnitude)
    // Too large for that many places: the whole part alone.
    guard !scaled.overflow else { return String(numerator / denominator) }
    var digits = String(scaled.partialValue / denominator.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = numerator < 0 ? "-" : ""
    return places == 0 ? sign + digits : sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}
