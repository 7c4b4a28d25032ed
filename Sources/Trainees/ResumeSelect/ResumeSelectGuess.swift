import Desk

/// Screens by what everybody takes for granted, asking nobody.
struct ResumeSelectGuess: Playbook {
  let title = "Resume Select"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let posting = try VacancyOrder(reading: task.objective)
    let applications = try await office.applications(in: posting.folder)
    let screening = Screening(
      posting: posting, sheet: .assumed, wishes: HiringWishes(), month: office.now.monthCount)
    try await office.write(screening.list(applications), to: posting.output)
  }
}
