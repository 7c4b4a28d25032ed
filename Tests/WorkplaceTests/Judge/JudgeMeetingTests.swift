import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `Judging meetings` {
  private func meeting(
    _ attendees: [String], by applicant: String = "Alice Smith", from start: String = "2025-10-01T13:00",
    to end: String = "2025-10-01T14:00"
  ) throws -> Meeting {
    Meeting(
      room: "Room_01", start: try #require(Moment(start)), end: try #require(Moment(end)), applicant: applicant,
      attendees: attendees)
  }

  private static let booked: JSON = [
    "kind": "meeting_booked", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00",
    "invites": ["Ann Lee", "Bo Chen"], "spares": ["Cy Dent"], "within": ["Ann Lee", "Bo Chen", "Di Eden"],
  ]

  @Test(
    arguments: [
      (["Ann Lee", "Bo Chen"], 1.0), (["bo  chen", " ANN LEE", "Alice Smith"], 1),
      (["Ann Lee", "Bo Chen", "Di Eden"], 1),
      (["Ann Lee", "Ann Lee"], 0.5), ([], 0), (["Ann Lee", "Bo Chen", "Cy Dent"], 0),
      (["Ann Lee", "Bo Chen", "Ed Frost"], 0), (["Ann Lee, Bo Chen"], 0), (["Ann", "Bo"], 0),
    ] as [([String], Double)]) func `the right people share the points, a wrong one costs all`(
      attendees: [String], share: Double
    ) throws
  {
    #expect(try Docket(meetings: [meeting(attendees)]).share(Self.booked) == share)
  }

  @Test func `only the trainee's booking over the very window counts`() throws {
    let people = ["Ann Lee", "Bo Chen"]
    let near = try [
      meeting(people, by: "Ann Lee"), meeting(people, from: "2025-10-01T13:01"),
      meeting(people, to: "2025-10-01T13:59"),
      meeting(people, from: "2025-10-02T13:00", to: "2025-10-02T14:00"),
    ]
    #expect(try Docket(meetings: near).share(Self.booked) == 0)
    #expect(try Docket(meetings: near + [meeting(people, by: "alice smith")]).share(Self.booked) == 1)
    #expect(try Docket().share(Self.booked) == 0)
  }

  @Test func `of several bookings the best counts`() throws {
    let bookings = try [meeting(["Cy Dent"]), meeting(["Ann Lee", "Bo Chen"]), meeting(["Ann Lee"])]
    #expect(try Docket(meetings: bookings).share(Self.booked) == 1)
  }

  @Test func `a booking that need invite nobody is enough by itself`() throws {
    let test: JSON = ["kind": "meeting_booked", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00"]
    #expect(try Docket(meetings: [meeting([])]).share(test) == 1)
    #expect(try Docket().share(test) == 0)
  }

  @Test(arguments: [
    ("12:54", 0.0), ("12:55", 1), ("13:00", 1), ("13:05", 1), ("13:06", 0), ("08:00", 0), ("14:00", 0),
  ]) func `one attends from five minutes before to five after the start`(time: String, share: Double) throws {
    let arrival = try #require(Moment("2025-10-01T" + time))
    let test: JSON = ["kind": "meeting_attended", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00"]
    #expect(try Docket(arrivals: [meeting([]): arrival]).share(test) == share)
    #expect(try Docket(arrivals: [meeting(["alice smith"], by: "Ann Lee"): arrival]).share(test) == share)
    #expect(try Docket(arrivals: [meeting([], by: "Ann Lee"): arrival]).share(test) == 0)
    #expect(try Docket(arrivals: [meeting([], to: "2025-10-01T14:30"): arrival]).share(test) == 0)
    #expect(try Docket(meetings: [meeting([])]).share(test) == 0)
  }

  @Test func `early and late set the window`() throws {
    let test: JSON = [
      "kind": "meeting_attended", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00", "early": 0,
      "late": 60,
    ]
    for (time, share) in [("12:59", 0.0), ("13:00", 1), ("14:00", 1), ("14:01", 0)] {
      let arrival = try #require(Moment("2025-10-01T" + time))
      #expect(try Docket(arrivals: [meeting([]): arrival]).share(test) == share)
    }
  }
}
