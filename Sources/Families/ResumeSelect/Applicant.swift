import Notation

/// How high a degree is.
enum DegreeLevel: Int, Comparable, Sendable, CaseIterable {
  case bachelor, master, doctoral

  static func < (left: DegreeLevel, right: DegreeLevel) -> Bool { left.rawValue < right.rawValue }
}

/// A degree, finished or not.
struct Degree: Hashable, Sendable {
  /// How far the studies got.
  enum Status: Hashable, Sendable {
    case completed
    /// Still going on.
    case expected(CalendarMonth)
    case discontinued
  }

  var level: DegreeLevel
  var field: String
  var institution: String
  /// The year in which the studies began.
  var start: Int
  /// The year in which they ended; of no matter while they go on.
  var end: Int
  var status: Status
}

/// By what kind of contract somebody works.
enum JobKind: Int, Sendable, CaseIterable {
  case fullTime, partTime, freelance, internship, assistantship

  /// As résumés and screening sheets call it.
  var name: String { ["full-time", "part-time", "freelance", "internship", "assistantship"][rawValue] }
}

/// A job, from its first month through its last; `nil` for one that goes on.
struct Job: Hashable, Sendable {
  var title: String
  var employer: String
  var city: String
  var kind: JobKind
  var start: CalendarMonth
  var end: CalendarMonth?
}

/// Where a résumé shows a skill.
enum SkillPlace: Hashable, Sendable, CaseIterable {
  /// In the skills section, and there marked as basic.
  case listed, basic
  case job, project, course

  /// Whether it is a line of the skills section.
  var isInSkillsSection: Bool { self == .listed || self == .basic }
}

/// One place at which a résumé shows a skill, by the name that it uses.
struct SkillMention: Hashable, Sendable {
  var name: String
  var place: SkillPlace
}

/// Somebody who applies, as the application shows it.
struct Applicant: Hashable, Sendable {
  /// Who it is: the same in all applications of one person.
  struct Identity: Hashable, Sendable {
    /// The applicant's number, for example `A-4821`.
    var number: String
    /// The full name.
    var shownName: String
    /// The same in plain letters.
    var plainName: String
  }

  var identity: Identity
  /// The day on which the application came in.
  var received: Moment
  /// The position applied for.
  var position: String
  /// What the applicant is called in the present position; proves nothing.
  var headline: String
  /// Latest first.
  var degrees: [Degree]
  /// Latest first.
  var jobs: [Job]
  var skills: [SkillMention]
  /// The months of notice.
  var notice: Int
}
