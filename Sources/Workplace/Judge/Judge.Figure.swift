import Notation

extension Judge {
  /// Numbers and dates as they stand in deliverables.
  enum Figure {
    /// The number that a text writes in plain decimal or exponent form (`5`, `-0.50`, `1e-05`), white space around it aside.
    ///
    /// Thousands separators, percent signs, `NaN`, infinities and hexadecimal forms are no numbers, nor is what exceeds `Double`.
    static func number(in text: String) -> Double? {
      let text = Wording.trimmed(text)
      // No published number is that long, and a longer one only costs time.
      guard text.utf8.count <= 64, isDecimal(text.utf8), let value = Double(text), value.isFinite else { return nil }
      return value
    }

    private static func isDecimal(_ text: String.UTF8View) -> Bool {
      var rest = text[...]
      func dropDigits() -> Int {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest[digits.endIndex...]
        return digits.count
      }
      func drop(_ marks: Unicode.Scalar...) -> Bool {
        guard let first = rest.first, marks.contains(where: { UInt8(ascii: $0) == first }) else { return false }
        rest = rest.dropFirst()
        return true
      }
      _ = drop("+", "-")
      var digits = dropDigits()
      if drop(".") { digits += dropDigits() }
      guard digits > 0 else { return false }
      if drop("e", "E") {
        _ = drop("+", "-")
        guard dropDigits() > 0 else { return false }
      }
      return rest.isEmpty
    }

    /// Whether a number is within a tolerance of the expected one, a crumb for binary fractions granted.
    static func agrees(_ found: Double, with expected: Double, within tolerance: Double) -> Bool {
      guard found.isFinite, expected.isFinite else { return false }
      return abs(found - expected) <= max(0, tolerance) + max(1e-9, 4 * expected.ulp)
    }

    /// The number without the crumbs of binary arithmetic: to nine decimals, fewer for large ones. Equal values hash alike.
    static func tidied(_ value: Double) -> Double {
      guard value.isFinite, abs(value) < 1e15 else { return value }
      var scale = 1e9
      while abs(value) * scale > 1e15 { scale /= 10 }
      let tidy = (value * scale).rounded() / scale
      return tidy == 0 ? 0 : tidy  // −0 and 0 are the same number
    }

    /// The date and time that a text writes; a date alone means its midnight.
    static func moment(in text: String) -> Moment? {
      let text = Wording.trimmed(text)
      return Moment(text.utf8.count == 10 ? text + "T00:00" : text)
    }
  }
}
