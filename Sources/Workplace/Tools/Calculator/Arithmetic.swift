/// The calculator's arithmetic.
///
///     sum     = product { ("+" | "-") product }
///     product = signed { ("*" | "/") signed }
///     signed  = { "+" | "-" } atom
///     atom    = number | "(" sum ")"
///     number  = digits [ "." [ digits ] ] | "." digits
enum Arithmetic {
  /// Why there is no value, as a clause.
  struct Fault: Error, Equatable, CustomStringConvertible {
    let description: String
  }

  /// The most characters of an expression.
  static let longest = 4_000
  /// The deepest nesting of parentheses: deeper ones are a slip, or an attempt at our stack.
  static let deepest = 100

  /// The value of an expression.
  /// - Throws: `Fault` when it is none, divides by zero, or is too large for a double.
  static func value(of expression: String) throws(Fault) -> Double {
    var reader = Reader(bytes: Array(expression.utf8))
    let value = try reader.sum()
    guard let rest = reader.peek() else { return value }
    throw rest == UInt8(ascii: ")")
      ? Fault(description: "a ')' has no '('")
      : Fault(description: "an operator is missing at place \(reader.index + 1)")
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0
    var depth = 0

    /// The next byte that is no space; nil at the end.
    mutating func peek() -> UInt8? {
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
      return index < bytes.count ? bytes[index] : nil
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard peek() == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func sum() throws(Fault) -> Double {
      var value = try product()
      while true {
        if take("+") {
          value = try checked(value + product())
        } else if take("-") {
          value = try checked(value - product())
        } else {
          return value
        }
      }
    }

    mutating func product() throws(Fault) -> Double {
      var value = try signed()
      while true {
        if take("*") {
          value = try checked(value * signed())
        } else if take("/") {
          let divisor = try signed()
          guard divisor != 0 else { throw Fault(description: "it divides by zero") }
          value = try checked(value / divisor)
        } else {
          return value
        }
      }
    }

    mutating func signed() throws(Fault) -> Double {
      var isNegative = false
      while true {
        if take("-") { isNegative.toggle() } else if !take("+") { break }
      }
      let value = try atom()
      return isNegative ? -value : value
    }

    mutating func atom() throws(Fault) -> Double {
      guard take("(") else { return try number() }
      depth += 1
      guard depth <= deepest else { throw Fault(description: "parentheses are nested deeper than \(deepest) levels") }
      let value = try sum()
      guard take(")") else {
        throw peek() == nil
          ? Fault(description: "a '(' has no ')'") : Fault(description: "an operator is missing at place \(index + 1)")
      }
      depth -= 1
      return value
    }

    mutating func number() throws(Fault) -> Double {
      guard peek() != nil else { throw Fault(description: "a number is missing at the end") }
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
      var digits = index - start
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        index += 1
        let point = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        digits += index - point
      }
      // Swift reads no "5.": an appended zero makes every form one that it reads.
      let text =
        "0" + String(decoding: bytes[start..<index], as: UTF8.self) + (bytes[start..<index].contains(0x2E) ? "0" : "")
      guard digits > 0, let value = Double(text) else {
        throw Fault(description: "a number is missing at place \(start + 1)")
      }
      return try checked(value)
    }

    private func checked(_ value: Double) throws(Fault) -> Double {
      guard value.isFinite else { throw Fault(description: "a number in it is too large") }
      return value
    }
  }
}

extension Arithmetic {
  /// A value as the calculator shows it: whole numbers without decimals, others with up to 15 significant digits.
  static func text(of value: Double) -> String {
    if value == 0 { return "0" }
    if let whole = Int(exactly: value) { return String(whole) }
    return Decimal15(value).text
  }

  /// A double rounded to 15 significant decimal digits, which hides the rounding errors of binary fractions.
  private struct Decimal15 {
    /// The digits, without zeros at the end.
    var digits: [UInt8]
    /// The power of ten of the first digit.
    var exponent: Int
    let isNegative: Bool

    init(_ value: Double) {
      isNegative = value < 0
      let parts = value.magnitude.description.lowercased().split(separator: "e")
      let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      let fraction = mantissa.count > 1 ? mantissa[1] : ""
      let all = (mantissa[0] + fraction).utf8.map { $0 - UInt8(ascii: "0") }
      let zeros = all.prefix { $0 == 0 }.count
      digits = Array(all.dropFirst(zeros))
      exponent = mantissa[0].utf8.count - 1 - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
      round()
      while digits.last == 0 { digits.removeLast() }
    }

    private mutating func round() {
      guard digits.count > 15 else { return }
      let isUp = digits[15] >= 5
      digits.removeSubrange(15...)
      guard isUp else { return }
      var place = 14
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits = [1]
        exponent += 1
      }
    }

    var text: String {
      let sign = isNegative ? "-" : ""
      let shown = digits.map { String($0) }
      if exponent < -5 || exponent >= 21 {
        let fraction = shown.dropFirst().joined()
        return sign + shown[0] + (fraction.isEmpty ? "" : "." + fraction) + "e" + String(exponent)
      }
      if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + shown.joined() }
      if shown.count <= exponent + 1 {
        return sign + shown.joined() + String(repeating: "0", count: exponent + 1 - shown.count)
      }
      return sign + shown[...exponent].joined() + "." + shown[(exponent + 1)...].joined()
    }
  }
}
