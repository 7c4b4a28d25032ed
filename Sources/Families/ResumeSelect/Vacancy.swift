import Chance
import Notation
import Workplace

/// What an applicant may lack.
enum Criterion: Hashable, Sendable, CaseIterable { case position, degree, field, years, skills, notice }

/// The position to be filled: what the config asks for, and what the hiring manager takes instead.
struct Vacancy: Hashable, Sendable {
  /// A name that may or may not be taken for a required one.
  struct Substitute: Hashable, Sendable {
    var name: String
    var stands: String
    var isAccepted: Bool
  }

  /// The positions of which one must be applied for.
  let positions: [String]
  /// The lowest degree that will do.
  let level: DegreeLevel?
  /// The fields of which one must be studied; `nil` when it does not matter.
  let fields: [String]?
  /// The months of experience that are needed.
  let months: Int?
  /// The skills that are needed, as résumés write them.
  let skills: [String]
  /// Names close to the required ones, of fields and skills.
  let fieldSubstitutes: [Substitute]
  let skillSubstitutes: [Substitute]
  /// The longest notice in months, where it matters.
  let notice: Int?

  /// Reads what the config asks for, and draws the rest.
  init(_ order: WorkOrder, drawing chance: Chance) throws {
    var chance = chance
    let requirement = order.arguments["requirement"]?.array ?? []
    func texts(_ index: Int) -> [String]? {
      let texts = index < requirement.count ? requirement[index].array?.compactMap(\.string) : nil
      return texts?.isEmpty == false ? texts : nil
    }
    positions = order.arguments["position"]?.array?.compactMap(\.string) ?? []
    guard !positions.isEmpty else { throw Unbuildable("'position' must name a position") }
    level = texts(0)?.compactMap { Vacancy.levels[$0] }.min()
    let fields = texts(1)
    self.fields = fields
    months = texts(2)?.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.min().map { $0 * 12 }
    let skills = (texts(3) ?? []).map { SkillNames.shown[$0] ?? $0 }
    self.skills = skills
    fieldSubstitutes = Vacancy.substitutes(FieldNames.near, for: fields ?? [], &chance)
    skillSubstitutes = Vacancy.substitutes(SkillNames.near, for: skills, &chance)
    notice = order.parameters["notice"] == true ? chance.integer(in: 2...4) : nil
  }

  private static let levels: [String: DegreeLevel] = [
    "Bachelor's": .bachelor, "Master's": .master, "Doctoral": .doctoral,
  ]

  /// Of the names close to each required one, one is accepted.
  private static func substitutes(
    _ near: [String: [String]], for required: [String], _ chance: inout Chance
  ) -> [Substitute] {
    required.flatMap { wanted in
      chance.shuffled(near[wanted] ?? []).enumerated().map {
        Substitute(name: $0.element, stands: wanted, isAccepted: $0.offset == 0)
      }
    }
  }

  /// The criteria that matter.
  var criteria: [Criterion] {
    Criterion.allCases.filter { criterion in
      switch criterion {
      case .position: true
      case .degree: level != nil
      case .field: fields != nil
      case .years: months != nil
      case .skills: !skills.isEmpty
      case .notice: notice != nil
      }
    }
  }

  /// All names by which a skill may be shown.
  func names(for skill: String) -> [String] {
    [skill] + skillSubstitutes.filter { $0.stands == skill && $0.isAccepted }.map(\.name)
  }

  /// All fields that will do.
  var acceptedFields: [String] { (fields ?? []) + fieldSubstitutes.filter(\.isAccepted).map(\.name) }

  /// The fields that are close but will not do.
  var nearFields: [String] {
    let accepted = acceptedFields
    return fieldSubstitutes.filter { !$0.isAccepted }.map(\.name).filter { !accepted.contains($0) }
  }
}

extension Vacancy {
  /// The criteria that an applicant fails.
  func failures(of applicant: Applicant, by rules: ScreeningRules, in month: CalendarMonth) -> Set<Criterion> {
    let degrees = applicant.degrees.filter { rules.counts($0, in: month) }
    return Set(
      criteria.filter { criterion in
        switch criterion {
        case .position: !positions.contains(applicant.position)
        case .degree: !degrees.contains { $0.level >= level ?? .bachelor }
        case .field: !hasField(degrees, by: rules)
        case .years: rules.experience(applicant.jobs, before: month) < 2 * (months ?? 0)
        case .skills: !skills.allSatisfy { isShown($0, by: applicant, rules) }
        case .notice: applicant.notice > notice ?? .max
        }
      })
  }

  private func hasField(_ degrees: [Degree], by rules: ScreeningRules) -> Bool {
    let highest = degrees.map(\.level).max()
    let counted = rules.fieldRule == .any ? degrees : degrees.filter { $0.level == highest }
    return counted.contains { acceptedFields.contains($0.field) }
  }

  private func isShown(_ skill: String, by applicant: Applicant, _ rules: ScreeningRules) -> Bool {
    let names = names(for: skill)
    return applicant.skills.contains { names.contains($0.name) && rules.counts($0.place) }
  }
}
