public import Desk
import Notation

extension World {
  /// The most calls that one turn executes.
  public static let callsPerTurn = 3

  /// What the trainee is told before the day begins: who it is, the tasks that are there, and the tools.
  public var briefing: Briefing {
    let day = stage.bundle.day
    let waiting = stage.agenda.prefix { $0.arrives <= day.start }
    return Briefing(
      trainee: day.company.trainee.name, instructions: day.instructions, greeting: greeting(tasks: waiting.count),
      tasks: waiting.map { Briefing.Task(id: $0.id, title: $0.title, objective: $0.objective, deadline: $0.deadline) },
      tools: Toolbox.all.map { $0.description(cost: stage.cost(of: $0.name)) }, start: day.start,
      callsPerTurn: World.callsPerTurn)
  }

  private func greeting(tasks count: Int) -> String {
    let day = stage.bundle.day
    let firstName = day.company.trainee.name.split(separator: " ").first.map(String.init) ?? day.company.trainee.name
    let hours = day.company.officeHours
    let opening = """
      Good morning, \(firstName)! It is \(day.start.clockText). Your day ends at \(day.end.timeText) at the latest; meeting \
      rooms can be used from \(hours).
      """
    let work = count == 0 ? "Nothing waits for you yet." : "This is your work for today."
    return ([opening + " " + work] + (0..<count).map { card(ofTaskAt: $0) }).joined(separator: "\n\n")
  }

  /// A task as the trainee reads it: a numbered heading, the objective, the deadline.
  func card(ofTaskAt place: Int) -> String {
    let task = stage.agenda[place]
    return """
      ## Task \(place + 1): \(task.title)

      \(task.objective)

      **This must be done by \(task.deadline.clockText).**
      """
  }
}
