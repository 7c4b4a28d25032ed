/// An exact rational number, so that rounding happens only where a manual asks for it.
///
/// Written numbers have at most twelve significant digits here, which keeps the few operations of any relation within 128 bits.
struct Ratio: Hashable, Comparable, Sendable {
  /// The numerator; carries the sign.
  let numerator: Int128
  /// The denominator, always positive and in lowest terms.
  let denominator: Int128

  init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a ratio needs a denominator")
    let divisor = Ratio.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// Reads decimal notation: `12`, `-0.50`, `4523.1`.
  /// - Returns: `nil` for anything else and for more than twelve digits on either side of the point.
  init?(_ text: some StringProtocol) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), halves[0].count <= 12, halves.count == 1 || halves[1].count <= 12,
      let whole = Ratio.digits(halves[0]), let fraction = halves.count == 2 ? Ratio.digits(halves[1]) : 0
    else { return nil }
    let scale = Ratio.powerOfTen(halves.count == 2 ? halves[1].count : 0)
    self.init((isNegative ? -1 : 1) * (whole * scale + fraction), over: scale)
  }

  private static func digits(_ text: some StringProtocol) -> Int128? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int128(String(text))
  }

  static func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self.init(Int128(value)) }

  static func + (left: Ratio, right: Ratio) -> Ratio {
    let shared = Ratio.commonDivisor(left.denominator.magnitude, right.denominator.magnitude)
    let scale = right.denominator / Int128(shared)
    return Ratio(
      left.numerator * scale + right.numerator * (left.denominator / Int128(shared)), over: left.denominator * scale)
  }

  static prefix func - (value: Ratio) -> Ratio { Ratio(-value.numerator, over: value.denominator) }
  static func - (left: Ratio, right: Ratio) -> Ratio { left + -right }
  static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient, or `nil` when the divisor is zero.
  func divided(by divisor: Ratio) -> Ratio? {
    guard divisor.numerator != 0 else { return nil }
    return Ratio(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }

  static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Ratio {
  /// What to do with a digit 5 that is followed by nothing.
  enum Tie: Hashable, Sendable {
    /// Away from zero, as taught at school.
    case up
    /// To the even neighbour, as banks do.
    case even
  }

  /// The nearest multiple of 10 to the power of `-places`.
  func rounded(places: Int, tie: Tie) -> Ratio {
    let scale = Ratio.powerOfTen(places)
    let scaled = numerator.magnitude * UInt128(scale)
    var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
    let twice = remainder * 2
    if twice > denominator.magnitude || twice == denominator.magnitude && (tie == .up || quotient % 2 == 1) {
      quotient += 1
    }
    remainder = 0
    return Ratio(numerator < 0 ? -Int128(quotient) : Int128(quotient), over: scale)
  }

  /// The number with exactly `places` decimals, a tie rounded as told.
  func text(places: Int, tie: Tie) -> String {
    let scaled = rounded(places: places, tie: tie) * Ratio(Ratio.powerOfTen(places))
    var digits = String(scaled.numerator.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = scaled.numerator < 0 ? "-" : ""
    return places == 0 ? sign + digits : sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// The nearest floating-point number.
  var double: Double { Double(numerator) / Double(denominator) }
}
