import MetaTasks
import Notation
import Workplace

/// Looks through a day that was read from files for what no world can play.
struct DayCheck {
  private let folder: String
  private(set) var problems: [Problem] = []

  /// Checks a bundle.
  /// - Parameter folder: The day's folder as messages name it.
  init(_ bundle: DayBundle, folder: String) {
    self.folder = folder
    if let trade = bundle.trade, trade.environment == nil {
      let place = Problem.Place(file: folder + "/trade.json")
      problems.append(
        Problem(
          "there is no trade service '\(trade.task)' of level \(trade.level)", at: place,
          remedy: "generate the suite again"))
    }
    checkCosts(bundle.day)
    checkTimes(bundle.day)
    checkTasks(bundle.day.tasks, answers: Set(bundle.answers.keys), start: bundle.day.start)
  }

  private mutating func checkCosts(_ day: Day) {
    for (tool, minutes) in day.costs.sorted(by: { $0.key < $1.key }) {
      check(minutes, in: 0...1440, "/costs/" + DayCheck.escaped(tool))
    }
    check(day.defaultCost, in: 0...1440, "/default_cost")
    check(day.groupCost.freeMembers, in: 0...1000, "/group_messages/free_members")
    check(day.groupCost.extraCost, in: 0...1440, "/group_messages/extra_cost")
    check(day.callsPerTurn, in: 1...100, "/calls_per_turn")
  }

  private mutating func checkTimes(_ day: Day) {
    if !(1...1440).contains(day.end - day.start) {
      report("the day ends at \(day.end), which is not within a day after its start at \(day.start)", "/end")
    }
    check(day.company.opens, in: 0...1440, "/company/opens")
    check(day.company.closes, in: 0...1440, "/company/closes")
    if day.company.opens >= day.company.closes { report("rooms close before they open", "/company/closes") }
    for (index, event) in day.timeline.enumerated() { check(event.at, near: day.start, "/timeline/\(index)/at") }
    for (index, meeting) in day.meetings.enumerated() {
      check(meeting.start, near: day.start, "/meetings/\(index)/start")
      check(meeting.end, near: day.start, "/meetings/\(index)/end")
    }
  }

  private mutating func checkTasks(_ tasks: [Day.Task], answers: Set<String>, start: Moment) {
    var seen: Set<String> = []
    for (index, task) in tasks.enumerated() {
      let pointer = "/tasks/\(index)"
      let name = "'\(task.id.prefix(80))'"
      if !seen.insert(task.id).inserted { report("the task \(name) stands twice", pointer + "/id") }
      if !answers.contains(task.id) { report("answers.json says nothing of the task \(name)", pointer + "/id") }
      check(task.arrives, near: start, pointer + "/arrives")
      check(task.deadline, near: start, pointer + "/deadline")
    }
  }

  private mutating func check(_ number: Int, in range: ClosedRange<Int>, _ pointer: String) {
    guard !range.contains(number) else { return }
    report("\(number) is out of range, \(range.lowerBound) to \(range.upperBound)", pointer)
  }

  private mutating func check(_ moment: Moment, near start: Moment, _ pointer: String) {
    guard abs(moment - start) > 366 * 1440 else { return }
    report("\(moment) is more than a year from the day's start at \(start)", pointer)
  }

  private mutating func report(_ fault: String, _ pointer: String) {
    problems.append(
      Problem(fault, at: .init(file: folder + "/day.json", pointer: pointer), remedy: "generate the suite again"))
  }

  /// A member's name as JSON pointers write it.
  private static func escaped(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
