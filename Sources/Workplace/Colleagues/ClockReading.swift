/// Times of day as people write them: `13:00`, `1 pm`, `1:00 p.m.`, `13h00`, `13.00`, `2025-10-01T13:00:00`, `from 1 to 2:30 pm`.
enum ClockReading {
  /// Reads a time that begins at a digit.
  /// - Returns: What it may mean and how many scalars it takes; `nil` when no time stands there.
  static func read(_ text: [Unicode.Scalar], at start: Int) -> (Message.Times, length: Int)? {
    var start = start
    // The T of an ISO date and time begins a word of its own.
    let hasT = text[start] == "T" && start > 0 && digit(text, start - 1) != nil
    let first = start
    if hasT { start += 1 }
    guard let hourDigits = digits(text, start), (1...2).contains(hourDigits.count), hourDigits.value < 24 else {
      return nil
    }
    if !hasT, start > 0, isJoined(text, start - 1) { return nil }
    var end = start + hourDigits.count
    var minute: Int?
    if let mark = scalar(text, end), ":.hH".unicodeScalars.contains(mark), let read = digits(text, end + 1),
      read.count == 2,
      read.value < 60
    {
      minute = read.value
      end += 3
      if scalar(text, end) == ":", let seconds = digits(text, end + 1), seconds.count == 2 { end += 3 }
    } else if let mark = scalar(text, end), mark == "h" || mark == "H", !isLetter(text, end + 1) {
      minute = 0
      end += 1
    }
    let half = halfOfDay(text, after: end)
    guard minute != nil || half != nil else { return nil }
    if let half { end = half.end }
    guard !isLetter(text, end), digit(text, end) == nil else { return nil }
    return (times(hour: hourDigits.value, minute: minute ?? 0, isAfternoon: half?.isAfternoon), end - first)
  }

  /// What an hour and a minute may mean: before noon and without `am`, also twelve hours later.
  static func times(hour: Int, minute: Int, isAfternoon: Bool?) -> Message.Times {
    switch isAfternoon {
    case true?: Message.Times(first: (hour % 12 + 12) * 60 + minute)
    case false?: Message.Times(first: hour % 12 * 60 + minute)
    case nil:
      Message.Times(first: hour * 60 + minute, second: (1..<12).contains(hour) ? (hour + 12) * 60 + minute : nil)
    }
  }

  /// Reads bare hours where the words around them make them times: `at 13`, `from 1 to 2:30`, `noon`, `one o'clock`.
  static func resolve(_ words: inout [Message.Word]) {
    for index in words.indices where words[index].times == nil && mayBeHour(words[index]) {
      words[index].times = times(at: index, in: words)
    }
  }

  private static func mayBeHour(_ word: Message.Word) -> Bool {
    word.classes.contains(.hour) || (word.text.utf8.count <= 4 && word.text.utf8.allSatisfy { (48...57).contains($0) })
  }

  private static func times(at index: Int, in words: [Message.Word]) -> Message.Times? {
    let text = words[index].text
    if text == "noon" { return Message.Times(first: 720) }
    let next = index + 1 < words.count ? words[index + 1].text : ""
    let isClock = clockWords.contains(next)
    let afternoon: Bool? = next == "pm" ? true : next == "am" ? false : nil
    if let hour = named[text] { return isClock ? times(hour: hour, minute: 0, isAfternoon: afternoon) : nil }
    guard let number = Int(text) else { return nil }
    let before = index > 0 ? words[index - 1].text : ""
    if text.utf8.count == 4 {
      let beginsDate = index + 1 < words.count && words[index + 1].followsDash
      guard number < 2400, number % 100 < 60, !beginsDate, isClock || atWords.contains(before) else { return nil }
      return Message.Times(first: number / 100 * 60 + number % 100)
    }
    let isTime =
      isClock || atWords.contains(before) || (rangeWords.contains(before) && hasTime(words, near: index))
      || isTied(words, index)
    return number < 24 && isTime ? times(hour: number, minute: 0, isAfternoon: afternoon) : nil
  }

  private static let clockWords: Set<String> = ["o'clock", "oclock", "o", "hours", "pm", "am"]

  /// Whether a dash ties the number to a time: `13-14:30`, `13:00-14`. In `2025-10-01 13:00` none does.
  private static func isTied(_ words: [Message.Word], _ index: Int) -> Bool {
    let after = index + 1 < words.count && words[index + 1].followsDash && words[index + 1].times != nil
    let before = index > 0 && words[index].followsDash && words[index - 1].times != nil
    return after || before
  }

  private static let atWords: Set<String> = ["at", "from", "between", "starting", "starts", "since", "by"]
  private static let rangeWords: Set<String> = ["to", "until", "till", "and"]
  private static let named: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
  ]

  private static func hasTime(_ words: [Message.Word], near index: Int) -> Bool {
    words[max(0, index - 3)..<index].contains { $0.times != nil }
  }

  private static func halfOfDay(_ text: [Unicode.Scalar], after start: Int) -> (isAfternoon: Bool, end: Int)? {
    var index = start
    if scalar(text, index) == " " || scalar(text, index) == "\u{A0}" || scalar(text, index) == "\u{202F}" { index += 1 }
    guard let letter = scalar(text, index), "aApP".unicodeScalars.contains(letter) else { return nil }
    index += 1
    let isDotted = scalar(text, index) == "."
    if isDotted { index += 1 }
    guard scalar(text, index) == "m" || scalar(text, index) == "M" else { return nil }
    index += 1
    if isDotted, scalar(text, index) == ".", !beginsSentence(text, index + 1) { index += 1 }
    guard !isLetter(text, index) else { return nil }
    return (letter == "p" || letter == "P", index)
  }

  private static func beginsSentence(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let next = scalar(text, index + 1) else { return true }
    return next.properties.isUppercase
  }

  /// Whether the scalar ties a following digit into a longer number, a date or an identifier.
  private static func isJoined(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    if Letters.isWordPart(text[index]) || text[index] == "_" || text[index] == "/" { return true }
    return (text[index] == "." || text[index] == ":") && digit(text, index - 1) != nil
  }

  private static func digits(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while let next = digit(text, start + count), count < 9 {
      value = value * 10 + next
      count += 1
    }
    return count == 0 ? nil : (value, count)
  }

  private static func digit(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    guard let scalar = scalar(text, index), (48...57).contains(scalar.value) else { return nil }
    return Int(scalar.value) - 48
  }

  private static func isLetter(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    scalar(text, index).map { Letters.isWordPart($0) && digit(text, index) == nil } ?? false
  }

  private static func scalar(_ text: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
    text.indices.contains(index) ? text[index] : nil
  }
}
