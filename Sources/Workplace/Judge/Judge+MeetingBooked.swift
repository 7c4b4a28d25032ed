import MetaTasks

extension Judge {
  func meetingBooked(_ test: Checkpoint.MeetingBooked) -> Finding {
    let trainee = Wording.folded(evidence.trainee)
    let bookings = evidence.meetings.filter {
      $0.start == test.start && $0.end == test.end && Wording.folded($0.applicant) == trainee
    }
    // Of several bookings over the same window the best one counts.
    let shares = bookings.map { invitations(to: $0, by: trainee, share: test) }
    return Finding(share: shares.max() ?? 0)
  }

  private func invitations(to booking: Meeting, by trainee: String, share test: Checkpoint.MeetingBooked) -> Double {
    func folded(_ names: [String]) -> Set<String> { Set(names.map(Wording.folded)).subtracting([trainee]) }
    let invited = folded(booking.attendees)
    if let spares = test.spares, !invited.isDisjoint(with: folded(spares)) { return 0 }
    if let within = test.within, !invited.isSubset(of: folded(within)) { return 0 }
    let due = folded(test.invites ?? [])
    return due.isEmpty ? 1 : Double(due.intersection(invited).count) / Double(due.count)
  }
}
