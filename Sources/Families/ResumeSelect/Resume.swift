import Chance
import Notation

/// Writes an application as its applicant would: each in one of several layouts, with its own dates, headings and order.
struct Resume {
  /// How it is laid out.
  enum Layout: Int, CaseIterable { case classic, letter, tables, terse, plain }

  let applicant: Applicant
  private let month: CalendarMonth
  private let layout: Layout
  private let dialect: ResumeDialect
  private var chance: Chance

  /// Chooses a look.
  /// - Parameters:
  ///   - month: The present month, in which jobs that go on are counted no more.
  ///   - layouts: How many of the layouts may occur.
  init(_ applicant: Applicant, in month: CalendarMonth, layouts: Int, chance: Chance) {
    self.applicant = applicant
    self.month = month
    var look = chance.stream("look")
    layout = look.choice(Layout.allCases.prefix(layouts))
    dialect = ResumeDialect(drawing: &look)
    self.chance = chance
  }

  /// `.md`, or `.txt` for plain text.
  var fileExtension: String { layout == .plain ? "txt" : "md" }

  /// The text.
  func text() -> String {
    var writer = self
    var sections = [
      writer.section(0, writer.summary()), writer.section(1, writer.education()),
      writer.section(2, writer.experience()),
      writer.section(3, writer.skills()), writer.section(4, writer.projects()), writer.section(5, writer.courses()),
      writer.section(6, ["Notice period: \(applicant.notice) month\(applicant.notice == 1 ? "" : "s")."]),
    ]
    // The summary comes first, all else in any order.
    let rest = writer.chance.shuffled(Array(sections.dropFirst()))
    sections = [writer.header(), sections[0]] + rest
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func section(_ index: Int, _ lines: [String]) -> [String] {
    guard let last = lines.lastIndex(where: { !$0.isEmpty }) else { return [] }
    let lines = Array(lines[...last])
    let title = dialect.headings[index]
    switch layout {
    case .classic, .tables: return ["### \(title)", ""] + lines
    case .letter, .terse: return ["## \(title)", ""] + lines
    case .plain: return [title.uppercased(), String(repeating: "-", count: title.count)] + lines
    }
  }

  private func header() -> [String] {
    let who = applicant.identity
    let mail = who.plainName.lowercased().split(separator: " ").joined(separator: ".") + "@mail.example"
    let day = applicant.received.dateText
    switch layout {
    case .classic:
      return [
        "## \(who.shownName)", "*\(applicant.headline)*", "",
        "Position sought: \(applicant.position) | \(mail) | Application \(who.number), received \(day)",
      ]
    case .letter:
      return [
        "# \(who.shownName)", "\(applicant.headline) · \(mail)", "",
        "Application no. \(who.number) · received on \(day)",
        "", "**Applying for:** \(applicant.position)",
      ]
    case .tables:
      return [
        "## \(who.shownName)", "", "| | |", "|---|---|", "| Application | \(who.number) |", "| Received | \(day) |",
        "| Position applied for | \(applicant.position) |", "| At present | \(applicant.headline) |",
        "| E-mail | \(mail) |",
      ]
    case .terse:
      return ["# \(who.shownName)", "\(who.number) / received \(day) / \(mail) / currently \(applicant.headline)"]
    case .plain:
      return [
        "Name: \(who.shownName)", "Number: \(who.number)", "Received: \(day)", "E-mail: \(mail)",
        "Present title: \(applicant.headline)", "Applies for: \(applicant.position)",
      ]
    }
  }

  private mutating func summary() -> [String] {
    let months = applicant.jobs.reduce(0) { $0 + ($1.end ?? month - 1).ordinal - $1.start.ordinal + 1 }
    let claim = months >= 12 ? "more than \(max(1, months / 12)) years" : "\(months) months"
    let object = chance.choice(ApplicantWords.objects)
    let claims = [
      "\(applicant.headline) with \(claim) in various roles, most at home with \(object).",
      "I look back on \(claim) of work and like best what \(object) taught me.",
      "In \(claim) I have worked on all sorts of things, \(object) among them.",
    ]
    guard layout == .terse else { return [chance.choice(claims)] }
    return ["I am applying for the position of \(applicant.position).", chance.choice(claims)]
  }
}

// MARK: - Education and experience

extension Resume {
  private func education() -> [String] {
    let entries = applicant.degrees.map { degree in
      let name = "\(dialect.degree(degree.level)) in \(degree.field)"
      let years = dialect.years(degree)
      return switch layout {
      case .classic: "- **\(name)**, \(degree.institution), \(years)"
      case .letter: "**\(degree.institution)** — \(name) (\(years))\n"
      case .tables: "| \(name) | \(degree.institution) | \(years) |"
      case .terse: "- \(years): \(name), \(degree.institution)"
      case .plain: "* \(degree.institution): \(name) [\(years)]"
      }
    }
    return (layout == .tables ? ["| degree | institution | years |", "|---|---|---|"] : []) + entries
  }

  private mutating func experience() -> [String] {
    let shown = applicant.skills.filter { $0.place == .job }.map(\.name)
    var duties = applicant.jobs.map { _ in [duty(nil)] }
    for name in shown { duties[chance.integer(in: 0...duties.count - 1)].append(duty(name)) }
    return zip(applicant.jobs, duties).flatMap { job, duties in
      let months = dialect.months(job)
      let kind = job.kind.name
      switch layout {
      case .classic:
        return ["#### \(job.title), \(job.employer)", "*\(months) | \(kind) | \(job.city)*", ""]
          + duties.map { "- \($0)" } + [""]
      case .letter:
        return ["**\(job.employer)** — \(job.title), \(job.city) (\(kind), \(months))", ""] + duties.map { "- \($0)" }
          + [""]
      case .tables:
        return ["#### \(months) · \(kind)", "\(job.title) at \(job.employer), \(job.city)", ""]
          + duties.map { "* \($0)" } + [""]
      case .terse:
        return ["- \(months): **\(job.title)**, \(job.employer), \(job.city) (\(kind))"] + duties.map { "  - \($0)" }
      case .plain:
        return ["\(job.title) (\(kind)), \(job.employer), \(job.city): \(months)"] + duties.map { "  * \($0)" }
      }
    }
  }

  private mutating func duty(_ skill: String?) -> String {
    let result = chance.choice(ApplicantWords.results).replacing("%", with: String(chance.integer(in: 3...60)))
    let work = "\(chance.choice(ApplicantWords.verbs)) \(chance.choice(ApplicantWords.objects))"
    guard let skill else { return "\(work); \(result)." }
    return chance.choice(["\(work) with \(skill); \(result).", "\(work), using \(skill), and \(result)."])
  }
}

// MARK: - Skills, projects, courses

extension Resume {
  private mutating func skills() -> [String] {
    let listed = applicant.skills.filter(\.place.isInSkillsSection)
    let entries = listed.map { mention in
      let isBasic = mention.place == .basic
      let grade = isBasic ? dialect.basic : chance.boolean(probability: 0.3) ? "advanced" : ""
      return (name: mention.name, grade: grade)
    }
    let items = entries.map { $0.grade.isEmpty ? $0.name : "\($0.name) (\($0.grade))" }
    guard !items.isEmpty else { return [] }
    switch layout {
    case .classic:
      let cut = items.count / 2
      let halves = [("Mostly", items[..<cut]), ("Also", items[cut...])]
      return halves.filter { !$0.1.isEmpty }.map { "- **\($0.0)**: " + $0.1.joined(separator: ", ") }
    case .letter: return [items.joined(separator: ", ")]
    case .tables:
      return ["| skill | grade |", "|---|---|"]
        + entries.map { "| \($0.name) | \($0.grade.isEmpty ? "good" : $0.grade) |" }
    case .terse: return items.map { "- \($0)" }
    case .plain: return [items.joined(separator: "; ")]
    }
  }

  private mutating func projects() -> [String] {
    let shown = applicant.skills.filter { $0.place == .project }.map(\.name)
    let names = chance.sample(ApplicantWords.projectNames, count: max(1, min(shown.count, 6)))
    guard !shown.isEmpty else { return [] }
    return zip(shown.indices, shown).map { index, skill in
      let name = names[index % names.count]
      let object = chance.choice(ApplicantWords.objects)
      return layout == .plain ? "* \(name): \(object) with \(skill)" : "- **\(name)**: \(object) with \(skill)"
    }
  }

  private mutating func courses() -> [String] {
    applicant.skills.filter { $0.place == .course }.map { mention in
      let title = chance.choice(ApplicantWords.courses).replacing("%", with: mention.name)
      return "\(layout == .plain ? "*" : "-") \(title) (\(chance.integer(in: 2012...2024)))"
    }
  }
}
