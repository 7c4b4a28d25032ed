import Desk
import Notation
import Testing

@testable import Trainees

@Suite struct `What a trainee hears of changes` {
  private static func at(_ time: String) -> Moment { Moment("2025-10-01T\(time)") ?? Moment(minutes: 0) }

  private static let deadlines = ["Meeting Book": [at("17:00")], "KB Link Fix": [at("18:00")]]

  @Test(arguments: [
    "The task \"Meeting Book\" is now due by 2025-10-01 11:30:00; 2025-10-01 17:00:00 does not hold any more.",
    "The deadline of the task \"Meeting Book\" has moved from 2025-10-01 17:00:00 to 2025-10-01 11:30:00.",
    "Please note a new deadline for the task \"Meeting Book\": it is 2025-10-01 11:30:00 (it was 2025-10-01 17:00:00).",
    "- 2025-10-01 09:00:00, Ann Lee: The deadline of the task \"Meeting Book\" has moved from 2025-10-01 17:00:00 to 2025-10-01 11:30:00.",
  ]) func `a deadline, told for the first time and again`(text: String) {
    #expect(News.all(in: text, deadlines: Self.deadlines) == [.deadline(Self.at("11:30"), of: "Meeting Book")])
    let known = ["Meeting Book": [Self.at("17:00"), Self.at("11:30")]]
    #expect(News.all(in: text, deadlines: known) == [.deadline(Self.at("11:30"), of: "Meeting Book")])
  }

  @Test func `a withdrawn task, and one that stands`() {
    let text = "The task \"Meeting Book\" is withdrawn.\nNothing has changed about \"KB Link Fix\"."
    #expect(News.all(in: text, deadlines: Self.deadlines) == [.withdrawn("Meeting Book")])
    #expect(
      News.all(
        in: "The deadline of the task \"Meeting Book\" has passed; what comes later counts as late.",
        deadlines: Self.deadlines
      )
      .isEmpty)
  }

  @Test func `an amended task, among other news`() {
    let text = """
      The task "Meeting Book" has been amended:

      ## Task amended: Meeting Book

      Meet at 15:00. The deadline is tight.

      **This must be done by 2025-10-01 16:00:00.**
      - The task "KB Link Fix" is withdrawn.
      """
    let task = Briefing.Task(
      id: "Meeting Book", title: "Meeting Book", objective: "Meet at 15:00. The deadline is tight.",
      deadline: Self.at("16:00"))
    #expect(News.all(in: text, deadlines: Self.deadlines) == [.amended(task), .withdrawn("KB Link Fix")])
  }

  @Test func `the lines under an objective`() {
    let (objective, dossier) = Dossier.separate(
      """
      Fill the gaps.

      > Note on `CloudDisk:a/b.csv`: the transfer repeated some of its rows.
      > Note on `CloudDisk:a/c.csv`: it is not complete yet. The rest is delivered at 2025-10-01 10:30:00.
      > From Ann Lee (Accountant). Priority: high.
      """)
    #expect(objective == "Fill the gaps.")
    #expect(dossier.requester == "Ann Lee" && dossier.repeatedRows == ["a/b.csv"])
    #expect(dossier.notBefore == Self.at("10:30"))
    #expect(Dossier.separate("> a quotation\nDo it.").objective == "> a quotation\nDo it.")
  }

  @Test func `meetings and absences`() {
    let invitation = Invitation.appointment(
      in:
        "Ann Lee invites you to a meeting in Room_02 on 2025-10-01 from 09:30 to 09:45. The minutes go to those who attend."
    )
    #expect(invitation == Appointment(room: "Room_02", start: Self.at("09:30"), end: Self.at("09:45")))
    let lost = Invitation.lost(
      in: "Room_03 cannot be used on 2025-10-01, so your booking from 15:00 to 16:00 is cancelled.")
    #expect(lost == Appointment(room: "Room_03", start: Self.at("15:00"), end: Self.at("16:00")))
    let away = AutomaticReply(
      "Automatic reply: I am away until 11:00. Please turn to Bob Fox.", now: Self.at("09:00"), staff: ["Bob Fox"])
    #expect(away?.until == Self.at("11:00") && away?.standIn == "Bob Fox")
    #expect(AutomaticReply("I am busy until 11:00.", now: Self.at("09:00"), staff: []) == nil)
  }
}
