import Desk
import Notation

/// Screens applications: the sheet from Human Resources, the hiring manager's wishes, then one application after the other.
struct ResumeSelectPlaybook: Playbook {
  let title = "Resume Select"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let posting = try Posting(reading: task.objective)
    let sheet = try await office.attempt { try await self.sheet(office) }
    let wishes = try await office.attempt { try await self.wishes(for: posting, office) }
    let applications = try await office.applications(in: posting.folder)
    let date = office.now.date
    let screening = Screening(
      posting: posting, sheet: try sheet.get(), wishes: try wishes.get(), month: date.year * 12 + date.month - 1)
    try await office.write(screening.list(applications), to: posting.output)
  }

  private func sheet(_ office: Office) async throws -> ScreeningSheet {
    let path = try await office.learnRule(
      from: try await office.members(of: "Human Resources"),
      "Which screening sheet applies to the resumes for this vacancy?",
      details: "I mean the written rules by which the applications are screened.",
      understand: { Paths.files(".md", in: $0).first { !$0.contains("intern") } })
    return try ScreeningSheet(reading: try await office.consult(path))
  }

  private func wishes(for posting: Posting, _ office: Office) async throws -> HiringWishes {
    let managers = try await office.colleagues().filter { $0.isManager && $0.department == "Engineering" }.map(\.name)
    return try await office.learnRule(
      from: managers, "Which equivalent fields and skills do you accept for the vacancy?",
      details: "I am to screen the applications for \(posting.positions.joined(separator: " or ")).",
      understand: { HiringWishes(reading: $0, for: posting) })
  }
}

/// Screens by what everybody takes for granted, asking nobody.
struct ResumeSelectGuess: Playbook {
  let title = "Resume Select"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let posting = try Posting(reading: task.objective)
    let date = office.now.date
    let screening = Screening(
      posting: posting, sheet: .assumed, wishes: HiringWishes(), month: date.year * 12 + date.month - 1)
    try await office.write(
      screening.list(try await office.applications(in: posting.folder)), to: posting.output)
  }
}

extension Screening {
  /// The file to hand in; blank when nobody is suitable.
  fileprivate func list(_ applications: [Application]) -> String {
    suitable(applications).map { $0 + "\n" }.joined()
  }
}

extension Office {
  /// The names of a department's people.
  fileprivate func members(of department: String) async throws -> [String] {
    try await colleagues().filter { $0.department == department }.map(\.name)
  }

  /// Reads all applications of a folder.
  fileprivate func applications(in path: String) async throws -> [Application] {
    var applications: [Application] = []
    for name in try await folder(path) where !name.hasSuffix("/") {
      applications.append(try Application(reading: try await study(Paths.plain(path) + "/" + name)))
    }
    return applications
  }
}
