import Notation
import Testing

@testable import Trainees

@Suite struct MeetingBookTests {
  private static let staff = Colleague.table(
    """
    Ann Lee | Marketing | Marketing Manager
    Bob Ray | Marketing | SEO Specialist
    Cem Oz | Engineering | Engineering Manager
    Dan Fox | Engineering | QA Engineer
    Eve Kim | Executive | Chief Executive Officer (CEO)
    """)
  private static let today = Moment("2025-10-01T08:00") ?? Moment(minutes: 0)

  @Test(arguments: [
    (
      "Set up a meeting about Engineering for the whole **Marketing** department: today (2025-10-01) from 13:00 to 14:30.",
      ["Ann Lee", "Bob Ray"]
    ),
    ("The Marketing department meets 13:00 to 14:30, its manager too.", ["Ann Lee", "Bob Ray"]),
    (
      "Invite the Marketing Manager and the Engineering Manager, however many: 1:00 pm to 2:30 pm.",
      ["Ann Lee", "Cem Oz"]
    ),
    ("All managers are to meet on 1 October 2025, 13:00 to 14:30.", ["Ann Lee", "Cem Oz"]),
  ])
  func `the objective says who and when`(objective: String, people: [String]) throws {
    let request = try MeetingOrder(reading: objective, today: MeetingBookTests.today, staff: MeetingBookTests.staff)
    #expect(request.people == people)
    #expect([request.start.description, request.end.description] == ["2025-10-01T13:00:00", "2025-10-01T14:30:00"])
  }

  @Test(arguments: ["Meet with **Marketing**.", "**Marketing**, 13:00 to 12:00", "Somebody, 13:00 to 14:00"])
  func `an unclear objective is refused`(objective: String) {
    #expect(throws: Stuck.self) {
      try MeetingOrder(reading: objective, today: MeetingBookTests.today, staff: MeetingBookTests.staff)
    }
  }

  @Test(arguments: [
    ("Yes, I can attend from 13:00 to 14:30. You can invite me.", Availability.comes),
    ("13:00 to 14:30 suits me; I can attend.", .comes),
    ("I am available then, so please invite me.", .comes), ("I'm free, count me in.", .comes),
    ("I cannot attend at 13:00, because I have guests. Please do not invite me.", .staysAway),
    ("Sorry, no time then. Leave me out.", .staysAway),
    ("I am not available.", .staysAway),
    (
      "My manager Ann Lee has given me other work for that time. Ann Lee decides whether I attend.",
      .dependsOn("Ann Lee")
    ),
    (
      "I am not sure, for Ann Lee wants something else from me then. Please ask Ann Lee whether I attend.",
      .dependsOn("Ann Lee")
    ),
    ("That is up to my manager.", .dependsOn(nil)),
  ])
  func `an answer is understood`(answer: String, expected: Availability) {
    #expect(Availability.ofSpeaker(answer, others: ["Ann Lee", "Cem Oz"]) == expected)
  }

  @Test(arguments: ["Which time do you mean?", "Good morning!", "Free for what?", "Can you say when? That depends."])
  func `an answer that says nothing is not guessed at`(answer: String) {
    #expect(Availability.ofSpeaker(answer, others: ["Ann Lee"]) == nil)
  }

  @Test(arguments: [
    ("Bob Ray should attend: the other work can wait, so invite Bob Ray.", Availability.comes),
    ("Please invite Bob Ray. Dan Fox cannot come.", .comes),
    ("Do not invite Bob Ray, whom I need. Invite Dan Fox.", .staysAway),
    ("I can attend myself. Bob Ray stays with the other job and cannot attend.", .staysAway),
  ])
  func `a decision is read for the person it names`(answer: String, expected: Availability) {
    #expect(Availability.of("Bob Ray", in: answer) == expected)
  }

  @Test func `a decision about somebody else is none`() {
    #expect(Availability.of("Bob Ray", in: "Please invite Dan Fox.") == nil)
  }
}
