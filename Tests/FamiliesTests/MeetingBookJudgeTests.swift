import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// Bookings of all kinds, judged by the family's checkpoints.
@Suite struct MeetingBookJudgeTests {
  /// What somebody did about a meeting; at first all of it right.
  private struct Course {
    let task: RuledTask
    var bookings: [Meeting] = []
    var lateness = 0
    var told: [String]
    var toldAfterwards: [String] = []

    init(seed: Int) throws {
      task = try RuledTask(MeetingBookTests.order(seed: seed), family: "meeting_book")
      told = task.blueprint.clues.map { "meeting_book/" + $0.id }
      let start = try #require(task.facts["start"]?.string.flatMap { Moment($0) })
      let end = try #require(task.facts["end"]?.string.flatMap { Moment($0) })
      bookings = [
        Meeting(
          room: "Room 1", start: start, end: end, applicant: task.order.company.trainee.name,
          attendees: names("expected"))
      ]
    }

    func names(_ fact: String) -> [String] {
      task.facts[fact]?.array?.compactMap { $0.string ?? $0["name"]?.string } ?? []
    }

    /// The checkpoints that fall short.
    var lost: [String] {
      let events =
        [answer(told)] + bookings.map { .booked($0) } + [answer(toldAfterwards)]
      let evidence = Evidence(
        task: "meeting_book", trainee: task.order.company.trainee.name, meetings: bookings,
        arrivals: Dictionary(bookings.map { ($0, $0.start + lateness) }, uniquingKeysWith: { first, _ in first }),
        record: .init(events.map { Ledger.Entry(at: task.order.start, event: $0) }))
      let checkpoints = task.blueprint.checkpoints
      return zip(checkpoints, Judge(evidence).earned(checkpoints)).filter { $0.points != $1 }.map(\.0.id)
    }

    private func answer(_ clues: [String]) -> Ledger.Event {
      .answered(by: "Somebody", message: "", told: clues, referred: [], group: nil)
    }
  }

  private static let shapes: [@Sendable (inout Course) -> Void] = [
    { _ in }, { $0.bookings[0].attendees.reverse() }, { $0.bookings[0].room = "Another" },
    { $0.bookings[0].attendees = $0.bookings[0].attendees.map { " " + $0.uppercased() } },
    { $0.bookings[0].attendees.append($0.bookings[0].applicant) }, { $0.lateness = 5 }, { $0.lateness = -5 },
    { course in
      var other = course.bookings[0]
      (other.start, other.end) = (other.end, other.end + 30)
      course.bookings.append(other)
    },
  ]

  @Test(arguments: shapes.indices, 0..<4) func `a right booking counts in any shape`(index: Int, seed: Int) throws {
    var course = try Course(seed: seed)
    Self.shapes[index](&course)
    #expect(course.lost.isEmpty)
  }

  private static let elsewhere = ["booked", "invited", "attended"]
  private static let mistakes: [(spoil: @Sendable (inout Course) -> Void, costs: [String])] = [
    ({ $0.bookings = [] }, elsewhere), ({ $0.bookings[0].start = $0.bookings[0].start + 30 }, elsewhere),
    ({ $0.bookings[0].start = $0.bookings[0].start + -30 }, elsewhere),
    ({ $0.bookings[0].end = $0.bookings[0].end + 15 }, elsewhere),
    ({ $0.bookings[0].end = $0.bookings[0].end + -15 }, elsewhere),
    (
      { ($0.bookings[0].start, $0.bookings[0].end) = ($0.bookings[0].start + 1440, $0.bookings[0].end + 1440) },
      elsewhere
    ),
    (
      { ($0.bookings[0].start, $0.bookings[0].end) = ($0.bookings[0].start + -720, $0.bookings[0].end + -720) },
      elsewhere
    ),
    ({ ($0.bookings[0].start, $0.bookings[0].end) = ($0.bookings[0].start + 1, $0.bookings[0].end + 1) }, elsewhere),
    ({ $0.bookings[0].attendees = [] }, ["invited"]), ({ $0.bookings[0].attendees.removeLast() }, ["invited"]),
    ({ $0.bookings[0].attendees.removeFirst() }, ["invited"]),
    ({ $0.bookings[0].attendees.append(contentsOf: $0.names("unavailable").prefix(1)) }, ["invited"]),
    ({ $0.bookings[0].attendees = $0.names("requested") }, ["invited"]),
    ({ $0.bookings[0].attendees = $0.names("unavailable") }, ["invited"]),
    ({ $0.bookings[0].attendees = $0.task.order.company.people.map(\.name) }, ["invited"]),
    ({ $0.bookings[0].attendees.append("Nobody Known") }, ["invited"]),
    ({ $0.bookings[0].attendees = [$0.bookings[0].attendees.joined(separator: ", ")] }, ["invited"]),
    ({ $0.bookings[0].attendees = $0.bookings[0].attendees.map { String($0.split(separator: " ")[0]) } }, ["invited"]),
    ({ $0.lateness = 6 }, ["attended"]), ({ $0.lateness = -6 }, ["attended"]), ({ $0.lateness = 60 }, ["attended"]),
    (
      { course in
        let clue = course.told.firstIndex { $0.hasPrefix("meeting_book/availability/") } ?? 0
        course.toldAfterwards = [course.told.remove(at: clue)]
      }, ["asked", "invited"]
    ),
  ]

  @Test(arguments: mistakes.indices, 0..<4) func `a wrong booking costs what it gets wrong`(index: Int, seed: Int)
    throws
  {
    var course = try Course(seed: seed)
    #expect(Self.mistakes.count >= 20 && Self.shapes.count >= 5)
    Self.mistakes[index].spoil(&course)
    #expect(course.lost == Self.mistakes[index].costs)
  }

  @Test(arguments: 0..<4) func `the trainee's own booking is judged, and nobody else's`(seed: Int) throws {
    var course = try Course(seed: seed)
    course.bookings[0].applicant = try #require(course.names("expected").first)
    #expect(course.lost.contains("booked") && course.lost.contains("invited"))
  }

  @Test(arguments: 0..<4) func `who asks nobody books in vain`(seed: Int) throws {
    var course = try Course(seed: seed)
    course.told = []
    #expect(course.lost == course.task.blueprint.checkpoints.map(\.id))
  }
}
