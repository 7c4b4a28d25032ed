import Desk
import Notation

/// Screens applications: the sheet from Human Resources, the hiring manager's wishes, then one application after the other.
struct ResumeSelectPlaybook: Playbook {
  let title = "Resume Select"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let posting = try VacancyOrder(reading: task.objective)
    let sheet = try await office.attempt { try await self.sheet(office) }
    let wishes = try await office.attempt { try await self.wishes(for: posting, office) }
    let applications = try await office.applications(in: posting.folder)
    let screening = Screening(
      posting: posting, sheet: try sheet.get(), wishes: try wishes.get(), month: office.now.monthCount)
    try await office.write(screening.list(applications), to: posting.output)
  }

  private func sheet(_ office: Office) async throws -> ScreeningSheet {
    let text = try await office.consultManual(
      from: try await office.members(of: "Human Resources"),
      "Which screening sheet applies to the resumes for this vacancy?",
      details: "I mean the written rules by which the applications are screened.")
    return try ScreeningSheet(reading: text)
  }

  private func wishes(for posting: VacancyOrder, _ office: Office) async throws -> HiringWishes {
    let managers = try await office.colleagues().filter { $0.isManager && $0.department == "Engineering" }.map(\.name)
    return try await office.learnRule(
      from: managers, "Which equivalent fields and skills do you accept for the vacancy?",
      details: "I am to screen the applications for \(posting.positions.joined(separator: " or ")).",
      matter: (posting.positions + posting.fields + posting.skills).joined(separator: ", "),
      understand: { HiringWishes(reading: $0, for: posting) })
  }
}
