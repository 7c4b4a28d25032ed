import Notation

extension ConfigReader {
  /// A time of day on a day of a config.
  func moment(_ minuteOfDay: Int, _ day: DayOfConfig) -> Moment {
    Config.date(ofDay: day.number, from: hub.company.firstDay) + minuteOfDay
  }

  /// Something begins while the day lasts.
  mutating func checkBeginning(_ at: Moment?, _ node: SourceNode?, _ day: DayOfConfig) {
    guard let at, let node else { return }
    let (begin, end) = (moment(hub.company.dayStart, day), moment(hub.company.dayEnd, day))
    if at < begin {
      findings.error("the day has not begun by then", at: node.place, remedy: "expected \(begin.timeText) or later")
    } else if at >= end {
      findings.error("the day is over by then", at: node.place, remedy: "expected before \(end.timeText)")
    }
  }

  /// A meeting must be in the hours of rooms, and not before the day begins.
  /// - Parameter named: The time that the config gives for it, its beginning or its end.
  mutating func checkMeeting(from start: Moment, named: Moment, at place: Problem.Place, _ day: DayOfConfig) {
    let opens = moment(max(hub.company.opens, hub.company.dayStart), day)
    let closes = moment(hub.company.closes, day)
    let end = start + Config.meeting
    guard start < opens || end > closes else { return }
    let least = opens + (named - start)
    let most = closes + (named - end)
    findings.error(
      "its meeting would be from \(start.timeText) to \(end.timeText), and rooms can be used from \(opens.timeText) to "
        + closes.timeText, at: place, remedy: "expected \(least.timeText) to \(most.timeText)")
  }
}

extension ScenarioConfig {
  /// How long meetings take that a config calls, in minutes.
  package static let meeting = 15
}
