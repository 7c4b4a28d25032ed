import Chance

/// What counts when applications are screened: one screening sheet with its numbers.
///
/// The words are in `task_hub/resume_select/sheet.mustache`; change both together.
struct ScreeningRules: Hashable, Sendable {
  /// Which degrees' fields count.
  enum FieldRule: Hashable, Sendable { case highest, any }
  /// Where a skill must be shown.
  enum SkillRule: Hashable, Sendable, CaseIterable { case listed, used, either }

  /// How many halves of a month one month of work counts, by kind of contract.
  let halves: [JobKind: Int]
  let fieldRule: FieldRule
  /// For how many months after the present one a degree that is expected counts like a completed one; 0 for never.
  let grace: Int
  let skillRule: SkillRule
  /// Whether skills that are marked as basic count where the skills section does.
  let basicCounts: Bool
  /// Whether projects count where jobs do.
  let projectsCount: Bool

  /// Draws a sheet.
  init(drawing chance: Chance) {
    var chance = chance
    halves = [
      .fullTime: 2, .partTime: chance.choice([0, 1, 1]), .freelance: chance.choice([0, 1, 2]),
      .internship: chance.choice([0, 0, 1]), .assistantship: chance.choice([0, 1, 2]),
    ]
    fieldRule = chance.choice([FieldRule.highest, .any])
    grace = chance.choice([0, 0, 4, 5, 6, 8, 9])
    skillRule = chance.choice(SkillRule.allCases)
    basicCounts = chance.boolean(probability: 0.3)
    projectsCount = chance.boolean()
  }

  /// Whether a mention at that place proves a skill.
  func counts(_ place: SkillPlace) -> Bool {
    switch place {
    case .listed: skillRule != .used
    case .basic: skillRule != .used && basicCounts
    case .job: skillRule != .listed
    case .project: skillRule != .listed && projectsCount
    case .course: false
    }
  }

  /// Whether a degree counts in that month.
  func counts(_ degree: Degree, in month: CalendarMonth) -> Bool {
    switch degree.status {
    case .completed: true
    case .expected(let expected): grace > 0 && expected <= month + grace
    case .discontinued: false
    }
  }

  /// The work that counts, in halves of a month, through the month before `month`.
  ///
  /// Of jobs at the same time the one that counts most does.
  func experience(_ jobs: [Job], before month: CalendarMonth) -> Int {
    var best: [CalendarMonth: Int] = [:]
    for job in jobs {
      var current = job.start
      while current <= job.end ?? month - 1 {
        best[current] = max(best[current] ?? 0, halves[job.kind] ?? 0)
        current = current + 1
      }
    }
    return best.values.reduce(0, +)
  }
}
