import MetaTasks

extension Judge {
  func colleagueConsulted(_ test: Checkpoint.ColleagueConsulted) -> Finding {
    let booking = test.beforeBooking.flatMap(lastBooking) ?? .max
    let told = test.clues.count { clue in
      evidence.record.told["\(evidence.task)/\(clue)"].map { $0 < booking } ?? false
    }
    return test.any == true ? .whether(told > 0) : .part(told, of: test.clues.count)
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
