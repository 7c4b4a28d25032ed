import Notation

/// Finds times and dates in a text.
enum Clockface {
  /// The times of day in minutes, in order: `13:00`, `1:30 pm`, `2025-10-01T13:00:00`.
  static func times(in text: String) -> [Int] {
    let characters = Array(text)
    var times: [Int] = []
    var index = 0
    while index < characters.count {
      guard characters[index] == ":", let hour = number(before: index, in: characters),
        let minute = number(after: index, in: characters), hour < 24, minute < 60
      else {
        index += 1
        continue
      }
      index += 3
      times.append(afternoonHour(hour, suffix: String(characters[index...].prefix(5))) * 60 + minute)
      // Seconds belong to the same time.
      if index < characters.count, characters[index] == ":", number(after: index, in: characters) != nil { index += 3 }
    }
    return times
  }

  private static func afternoonHour(_ hour: Int, suffix: String) -> Int {
    let suffix = Prose.trimmed(suffix).lowercased()
    if suffix.hasPrefix("pm") || suffix.hasPrefix("p.m") { return hour % 12 + 12 }
    if suffix.hasPrefix("am") || suffix.hasPrefix("a.m") { return hour % 12 }
    return hour
  }

  private static func number(before index: Int, in characters: [Character]) -> Int? {
    let digits = characters[..<index].suffix(2).reversed().prefix(while: \.isNumber).reversed()
    return Int(String(digits))
  }

  private static func number(after index: Int, in characters: [Character]) -> Int? {
    let digits = characters[(index + 1)...].prefix(2)
    return digits.count == 2 && digits.allSatisfy(\.isNumber) ? Int(String(digits)) : nil
  }

  /// The midnights of the dates, in order: `2025-10-01`, `1 October 2025`, `October 1, 2025`.
  static func dates(in text: String) -> [Moment] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map { $0.lowercased() }
    return words.indices.compactMap { index in
      let near = words[index...].prefix(3)
      return isoDate(words[index]) ?? (near.count == 3 ? spelledDate(Array(near)) : nil)
    }
  }

  private static func isoDate(_ word: String) -> Moment? { Moment(word.prefix(10) + "T00:00") }

  private static func spelledDate(_ words: [String]) -> Moment? {
    guard let year = Int(words[2]), year > 1900 else { return nil }
    for (dayWord, monthWord) in [(words[0], words[1]), (words[1], words[0])] {
      guard let month = month(monthWord), let day = Int(dayWord.prefix(while: \.isNumber)) else { continue }
      return Moment(year: year, month: month + 1, day: day)
    }
    return nil
  }

  /// The month that a word in lower case means, 0 for January: `march`, `mar`.
  static func month(_ word: String) -> Int? {
    word.count >= 3 ? months.firstIndex { $0.hasPrefix(word) } : nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

extension Moment {
  /// The calendar months since year 0.
  var monthCount: Int { date.year * 12 + date.month - 1 }
}
