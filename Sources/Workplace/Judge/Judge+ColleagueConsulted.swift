import MetaTasks

extension Judge {
  func colleagueConsulted(_ test: Checkpoint.ColleagueConsulted) -> Finding {
    let booking = test.beforeBooking.flatMap(lastBooking) ?? .max
    let told = test.clues.count { clue in
      evidence.record.told["\(evidence.task)/\(clue)"].map { $0 < booking } ?? isFamiliar(clue, to: test)
    }
    return test.any == true ? .whether(told > 0) : .part(told, of: test.clues.count)
  }

  /// Whether the clue is known from earlier days. What must be asked before a meeting is about that very hour, whatever words
  /// it is told in: there an earlier day's answer says nothing.
  private func isFamiliar(_ clue: String, to test: Checkpoint.ColleagueConsulted) -> Bool {
    test.beforeBooking == nil && evidence.familiar.clues.contains("\(evidence.task)/\(clue)")
  }

  /// Where in the ledger the trainee last booked exactly this window, cancelled bookings aside.
  private func lastBooking(of window: Checkpoint.Window) -> Int? {
    let trainee = Wording.folded(evidence.trainee)
    let booking = evidence.record.bookings.last { booking in
      let meeting = booking.meeting
      return meeting.start == window.start && meeting.end == window.end && Wording.folded(meeting.applicant) == trainee
    }
    return booking?.place
  }
}
