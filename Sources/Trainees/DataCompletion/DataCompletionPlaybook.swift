import Desk
struct DataCompletionPlaybook: Playbook {
  let title = "Data Completion"
  func work(on task: Briefing.Task, in office: Office) async throws { throw Stuck("not written") }
}
struct DataCompletionGuess: Playbook {
  let title = "Data Completion"
  func work(on task: Briefing.Task, in office: Office) async throws { throw Stuck("not written") }
}
