import Chance

/// How one résumé words what all have: headings, degrees, dates.
struct ResumeDialect {
  /// Summary, education, experience, skills, projects, courses, notice.
  let headings: [String]
  /// What marks a skill of which one knows a little.
  let basic: String
  private let degrees: [DegreeLevel: String]
  private let monthStyle: Int
  private let yearStyle: Int
  private let present: String

  init(drawing chance: inout Chance) {
    headings = ResumeDialect.headings.map { chance.choice($0) }
    basic = chance.choice(["basic", "basic knowledge", "basics only"])
    degrees = [
      .bachelor: chance.choice(["Bachelor of Science", "B.Sc.", "Bachelor's degree"]),
      .master: chance.choice(["Master of Science", "M.Sc.", "Master's degree"]),
      .doctoral: chance.choice(["Doctorate", "Ph.D.", "Doctoral degree"]),
    ]
    monthStyle = chance.integer(in: 0...3)
    yearStyle = chance.integer(in: 0...1)
    present = chance.choice(["present", "today", "now"])
  }

  private static let headings = [
    ["Summary", "Profile", "About me", "In short"], ["Education", "Degrees", "Studies", "Academic background"],
    ["Experience", "Employment", "Work history", "Professional experience"],
    ["Skills", "Technical skills", "Skills and tools", "Competences"],
    ["Projects", "Selected projects", "Side projects"],
    ["Courses", "Coursework", "Further courses"], ["Availability", "Notice", "Earliest start"],
  ]

  /// What a degree of that level is called.
  func degree(_ level: DegreeLevel) -> String { degrees[level] ?? "" }

  /// The years of a degree, and what became of it.
  func years(_ degree: Degree) -> String {
    let dash = yearStyle == 0 ? "–" : " to "
    return switch degree.status {
    case .completed: "\(degree.start)\(dash)\(degree.end)"
    case .expected(let month): "since \(degree.start), expected \(monthText(month))"
    case .discontinued: "\(degree.start)\(dash)\(degree.end), not completed"
    }
  }

  /// The first and last month of a job.
  func months(_ job: Job) -> String {
    let join = [" – ", " - ", " to ", " until "][monthStyle]
    return monthText(job.start) + join + (job.end.map(monthText) ?? present)
  }

  private func monthText(_ month: CalendarMonth) -> String {
    let digits = Figures.padded(month.index + 1, to: 2)
    return switch monthStyle {
    case 0: "\(month.name.prefix(3)) \(month.year)"
    case 1: "\(digits)/\(month.year)"
    case 2: "\(month.year)-\(digits)"
    default: month.text
    }
  }
}
