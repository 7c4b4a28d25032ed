/// Measures applications against a posting.
struct Screening {
  let posting: VacancyOrder
  let sheet: ScreeningSheet
  let wishes: HiringWishes
  /// The present month since year 0.
  let month: Int

  /// The file to hand in; blank when nobody is suitable.
  func list(_ applications: [Application]) -> String { suitable(applications).map { $0 + "\n" }.joined() }

  /// The names of those who meet everything, of one person's applications the last.
  func suitable(_ applications: [Application]) -> [String] {
    let latest = Dictionary(applications.map { ($0.number, $0) }) { $0.received > $1.received ? $0 : $1 }
    return latest.values.filter(isSuitable).map(\.name).sorted()
  }

  private func isSuitable(_ application: Application) -> Bool {
    let degrees = application.degrees.filter {
      $0.expected.map { sheet.grace > 0 && $0 <= month + sheet.grace } ?? true
    }
    return posting.positions.contains { $0.lowercased() == application.position.lowercased() }
      && posting.level.map { level in degrees.contains { $0.level >= level } } ?? true
      && hasField(degrees)
      && experience(application.jobs) >= Ratio(posting.months)
      && posting.skills.allSatisfy { shows(application, $0) }
      && wishes.notice.map { application.notice ?? 0 <= $0 } ?? true
  }

  private func hasField(_ degrees: [Application.Degree]) -> Bool {
    guard !posting.fields.isEmpty else { return true }
    let accepted = posting.fields.flatMap(wishes.names).map { $0.lowercased() }
    let top = degrees.map(\.level).max()
    return degrees.contains { (!sheet.onlyHighest || $0.level == top) && accepted.contains($0.field.lowercased()) }
  }

  /// The months that count.
  private func experience(_ jobs: [Application.Job]) -> Ratio {
    var best: [Int: Ratio] = [:]
    for job in jobs {
      let share = sheet.share(of: job.line)
      for current in stride(from: job.start, through: min(job.end ?? month - 1, month - 1), by: 1) {
        best[current] = max(best[current] ?? 0, share)
      }
    }
    return best.values.reduce(0) { $0.plus($1) ?? $0 }
  }

  private func shows(_ application: Application, _ skill: String) -> Bool {
    wishes.names(for: skill).contains { name in
      let isListed = application.skills.contains {
        $0.name.lowercased() == name.lowercased() && (sheet.basicCounts || !$0.isBasic)
      }
      return sheet.listedCounts && isListed
        || sheet.jobsCount && application.jobs.contains { $0.duties.contains { $0.names(name) } }
        || sheet.projectsCount && application.projects.contains { $0.names(name) }
    }
  }
}
