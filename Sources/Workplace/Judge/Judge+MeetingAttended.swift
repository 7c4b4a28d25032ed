import MetaTasks
import Notation

extension Judge {
  func meetingAttended(_ test: Checkpoint.MeetingAttended) -> Finding {
    let trainee = Wording.folded(evidence.trainee)
    return .whether(
      evidence.arrivals.contains { meeting, arrival in
        meeting.start == test.start && meeting.end == test.end && Judge.concerns(meeting, trainee)
          && Judge.isPunctual(arrival, for: test)
      })
  }

  private static func concerns(_ meeting: Meeting, _ trainee: String) -> Bool {
    ([meeting.applicant] + meeting.attendees).contains { Wording.folded($0) == trainee }
  }

  private static func isPunctual(_ arrival: Moment, for test: Checkpoint.MeetingAttended) -> Bool {
    (-max(0, test.early ?? 5)...max(0, test.late ?? 5)).contains(arrival - test.start)
  }
}
