import MetaTasks
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
      tools: Toolbox.tools(of: stage.bundle).map { $0.description(cost: stage.cost(of: $0.name)) }, start: day.start,
      callsPerTurn: day.callsPerTurn)
  }

  /// How the trainee hears of a task that arrives later.
  func arrival(ofTaskAt place: Int) -> String {
    let task = stage.agenda[place]
    let requester = task.requester.flatMap(stage.person(named:))
    let words =
      switch (task.way, requester) {
      case (.message, let person?): "Message from \(person.name) (\(person.position)): I have a task for you."
      case (.visit, let person?): "\(person.name) (\(person.position)) comes to your desk and hands you a task."
      default: "A new task has arrived."
      }
    return words + "\n\n"
      + task.card(number: place + 1, standing: stage.bundle.day.standing(of: task, at: now, by: [.told]))
  }
}

extension Day.Task {
  /// The task as the trainee reads it: a numbered heading, the objective, the deadline.
  package func card(number: Int, standing: Day.Standing) -> String {
    """
    ## Task \(number): \(title)

    \(standing.objective)

    **This must be done by \(standing.deadline.clockText).**
    """
  }
}
