/// How numbers read in published files.
enum Figures {
  /// The shortest form that keeps the value; a number with decimal places keeps at least one (`5.0`, `4523.1`).
  /// - Parameter value: In units of the last of the places.
  static func text(_ value: Int, places: Int) -> String {
    places == 0 ? String(value) : trimmed(value, places: places, keeping: 1)
  }

  /// The shortest form of all (`5`, `0.25`).
  static func shortText(_ value: Int, places: Int) -> String { trimmed(value, places: places, keeping: 0) }

  /// All the places (`5.00`).
  static func fullText(_ value: Int, places: Int) -> String { trimmed(value, places: places, keeping: places) }

  /// A whole number with leading zeros (`007`).
  static func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func trimmed(_ value: Int, places: Int, keeping least: Int) -> String {
    var value = value
    var places = places
    while places > least, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    let digits = padded(abs(value), to: places + 1)
    let sign = value < 0 ? "-" : ""
    return sign + (places > 0 ? "\(digits.dropLast(places)).\(digits.suffix(places))" : digits)
  }
}
