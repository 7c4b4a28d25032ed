public import Desk
import Notation

extension World {
  /// What the trainee is told before the day begins: who it is, the tasks that are there, and the tools.
  public var briefing: Briefing {
    let day = stage.bundle.day
    return Briefing(
      trainee: day.company.trainee.name, instructions: day.instructions, greeting: day.greeting,
      tasks: day.waitingTasks.map {
        Briefing.Task(id: $0.id, title: $0.title, objective: $0.objective, deadline: $0.deadline)
      },
      tools: Toolbox.all.map { $0.description(cost: stage.cost(of: $0.name)) }, start: day.start,
      callsPerTurn: day.callsPerTurn)
  }

  /// A task that arrives later as the trainee reads it: a numbered heading, the objective, the deadline.
  func card(ofTaskAt place: Int) -> String {
    let task = stage.agenda[place]
    return """
      ## Task \(place + 1): \(task.title)

      \(task.objective)

      **This must be done by \(task.deadline.clockText).**
      """
  }
}
