/// A local date and time in whole minutes, without a time zone.
///
/// The calendar is the proleptic Gregorian one; arithmetic is on a count of minutes since 1970-01-01T00:00.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01T00:00.
  public let minutes: Int

  /// Creates a moment from minutes since 1970-01-01T00:00.
  public init(minutes: Int) { self.minutes = minutes }

  /// Creates a moment from a calendar date and a time of day.
  /// - Returns: `nil` when there is no such date or time.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour), (0...59).contains(minute),
      day >= 1, day <= Moment.length(ofMonth: month, year: year)
    else { return nil }
    self.minutes = (Moment.dayNumber(year: year, month: month, day: day) * 24 + hour) * 60 + minute
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

  /// The moment that many minutes later (earlier when negative), or the last (first) there is when that is beyond it.
  public static func + (moment: Moment, minutes: Int) -> Moment {
    let (sum, overflows) = moment.minutes.addingReportingOverflow(minutes)
    return Moment(minutes: overflows ? (minutes > 0 ? .max : .min) : sum)
  }

  /// The minutes from the right moment to the left one.
  public static func - (left: Moment, right: Moment) -> Int { left.minutes - right.minutes }

  /// The number of days in a month of the Gregorian calendar.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Moment {
  /// Days since 1970-01-01.
  public var dayNumber: Int { Int((Double(minutes) / 1440).rounded(.down)) }
  /// Minutes since midnight, 0 to 1439.
  public var minuteOfDay: Int { minutes - dayNumber * 1440 }
  /// The hour of the day, 0 to 23.
  public var hour: Int { minuteOfDay / 60 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { minuteOfDay % 60 }
  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }
  /// Midnight at the start of this day.
  public var startOfDay: Moment { Moment(minutes: dayNumber * 1440) }
  /// The calendar date.
  public var date: (year: Int, month: Int, day: Int) { Moment.civil(dayNumber: dayNumber) }

  /// The moment at another time of the same day.
  public func at(minuteOfDay: Int) -> Moment { startOfDay + minuteOfDay }

  // Both conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), with years that
  // begin in March so that the leap day comes last.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Moment: CustomStringConvertible, Codable {
  /// `2025-10-01T13:00:00`.
  public var description: String { "\(dateText)T\(timeText):00" }
  /// `2025-10-01`.
  public var dateText: String {
    let (year, month, day) = date
    return "\(Moment.padded(year, 4))-\(Moment.padded(month))-\(Moment.padded(day))"
  }
  /// `13:00`.
  public var timeText: String { "\(Moment.padded(hour)):\(Moment.padded(minute))" }
  /// `2025-10-01 13:00:00`, the form of `[System Time]` lines.
  public var clockText: String { "\(dateText) \(timeText):00" }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads `2025-10-01T13:00`, `2025-10-01 13:00:00`, `2025-10-01T13:00:00.000` and the like, without a zone.
  ///
  /// Seconds, when given, must be zero: the world knows whole minutes only.
  public init?(_ text: String) {
    if let moment = Moment(canonical: text) {
      self = moment
      return
    }
    let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map(Moment.digits)
    let time = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard date.count == 3, (2...3).contains(time.count), halves[0].utf8.count == 10, let year = date[0],
      let month = date[1], let day = date[2], let hour = Moment.digits(time[0]), let minute = Moment.digits(time[1])
    else { return nil }
    if time.count == 3 {
      let seconds = time[2].split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(seconds.count), seconds.allSatisfy({ Moment.digits($0) == 0 }) else { return nil }
    }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  // The form that `description` writes, without the cost of splitting: worlds read it at nearly every calendar call.
  private init?(canonical text: String) {
    guard text.utf8.count == 19 else { return nil }
    let bytes = Array(text.utf8)
    let marks = [bytes[4], bytes[7], bytes[10], bytes[13], bytes[16]]
    guard marks.elementsEqual("--T::".utf8), let year = Moment.number(bytes[0..<4]),
      let month = Moment.number(bytes[5..<7]), let day = Moment.number(bytes[8..<10]),
      let hour = Moment.number(bytes[11..<13]), let minute = Moment.number(bytes[14..<16]),
      Moment.number(bytes[17..<19]) == 0
    else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ? Int(text) : nil
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a date and time like 2025-10-01T13:00:00")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
