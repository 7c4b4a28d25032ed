import Notation
import Testing

@Suite struct MomentTests {
  @Test func `every day of eight centuries goes to text and back`() throws {
    let first = try #require(Moment(year: 1600, month: 1, day: 1))
    var expected = (year: 1600, month: 1, day: 1)
    // 1600-01-01 was a Saturday.
    for offset in 0..<292_194 {
      let moment = first + offset * 1440
      guard moment.date == expected, moment.weekday == (offset + 5) % 7 + 1, moment.minuteOfDay == 0,
        Moment(moment.description) == moment
      else {
        Issue.record("\(moment), expected \(expected)")
        return
      }
      expected.day += 1
      if expected.day > Moment.length(ofMonth: expected.month, year: expected.year) {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
    #expect(expected == (2400, 1, 1))
  }

  @Test func `every minute of a day goes to text and back`() throws {
    let midnight = try #require(Moment("2024-02-29T00:00"))
    for minute in 0..<1440 {
      let moment = midnight + minute
      #expect(Moment(moment.description) == moment && moment.minuteOfDay == minute && moment.startOfDay == midnight)
    }
    #expect((midnight + -1).description == "2024-02-28T23:59:00")
  }

  @Test(arguments: [
    ("1970-01-01T00:00", 0), ("1969-12-31T23:59", -1), ("2025-10-01T08:00:00", 29_321_760),
    ("0001-01-01T00:00", -1_035_593_280),
    ("2000-02-29 12:30:00", 15_863_790), ("2025-10-01T08:00:00.000000", 29_321_760),
  ])
  func `text means a count of minutes`(_ text: String, _ minutes: Int) { #expect(Moment(text)?.minutes == minutes) }

  @Test(arguments: [
    "", "2025-10-01", "2025-13-01T00:00", "2025-00-01T00:00", "2025-02-29T00:00", "1900-02-29T00:00",
    "2025-04-31T00:00", "2025-10-01T24:00",
    "2025-10-01T23:60", "2025-10-01T08:00:30", "2025-10-01T08:00Z", "2025-10-01T08:00+02:00", "25-10-01T08:00",
    "2025-10-1T08:00",
    "2025-10-01T08", "2025-10-01T-8:00", "0000-01-01T00:00", "2025-10-01T08:00:00:00", "2025/10/01T08:00",
    "２025-10-01T08:00", "2025-10-01T08:00 x",
  ])
  func `what is no local moment is refused`(_ text: String) { #expect(Moment(text) == nil) }

  @Test func `forms of text`() throws {
    let moment = try #require(Moment("2025-10-01T08:05:00"))
    #expect(moment.dateText == "2025-10-01" && moment.timeText == "08:05" && moment.clockText == "2025-10-01 08:05:00")
  }
}

@Suite struct SpellingTests {
  static let known = ["name", "arguments", "deadline", "Meeting Book"]

  @Test(arguments: [
    ("dedline", "deadline"), ("Deadline", "deadline"), ("argument", "arguments"), ("meeting bok", "Meeting Book"),
    ("nmae", "name"),
  ])
  func `a near name is suggested`(_ name: String, _ meant: String) {
    #expect(Spelling.remedy(for: name, among: Self.known) == "did you mean '\(meant)'?")
  }

  @Test func `otherwise all are listed`() {
    #expect(Spelling.remedy(for: "zzzzzz", among: Self.known) == "known are: name, arguments, deadline, Meeting Book")
  }
}
