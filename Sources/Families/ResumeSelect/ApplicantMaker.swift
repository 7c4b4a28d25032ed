import Chance
import Notation
import Workplace

/// Draws applicants who meet a vacancy's criteria, all or all but some.
struct ApplicantMaker {
  let vacancy: Vacancy
  let rules: ScreeningRules
  /// The month of the screening.
  let month: CalendarMonth
  private var chance: Chance

  init(vacancy: Vacancy, rules: ScreeningRules, today: Moment, chance: Chance) {
    self.vacancy = vacancy
    self.rules = rules
    self.chance = chance
    month = CalendarMonth(of: today)
  }

  /// Draws an application that fails exactly these criteria.
  mutating func applicant(_ identity: Applicant.Identity, received: Moment, lacking: Set<Criterion>) throws
    -> Applicant
  {
    for _ in 0..<500 {
      let draft = draft(identity, received, lacking)
      if fits(draft, lacking) { return draft }
    }
    throw Unbuildable(kitFault: "no applicant fails just \(lacking)")
  }

  private mutating func draft(_ identity: Applicant.Identity, _ received: Moment, _ lacking: Set<Criterion>)
    -> Applicant
  {
    let others = ApplicantWords.otherPositions.filter { !vacancy.positions.contains($0) }
    let applies = chance.choice(lacking.contains(.position) ? others : vacancy.positions)
    // Who applies for something else often holds the position at present, and the other way round.
    let headline = chance.choice(lacking.contains(.position) ? vacancy.positions : ApplicantWords.titles)
    var career = Career(month: month, rules: rules, chance: chance.stream("career").stream(chance.bits()))
    let jobs = career.jobs(needed: vacancy.months, isEnough: !lacking.contains(.years))
    var studies = Studies(
      vacancy: vacancy, rules: rules, month: month, chance: chance.stream("studies").stream(chance.bits()))
    let degrees = studies.degrees(
      reached: !lacking.contains(.degree), inField: !lacking.contains(.field),
      before: jobs.map(\.start).min() ?? month)
    let limit = vacancy.notice ?? 5
    return Applicant(
      identity: identity, received: received, position: applies, headline: headline, degrees: degrees, jobs: jobs,
      skills: skills(isComplete: !lacking.contains(.skills)),
      notice: lacking.contains(.notice) ? limit + chance.integer(in: 1...3) : chance.integer(in: 0...limit))
  }

  /// Whether nothing but these criteria fails, and no way of counting months could decide.
  private func fits(_ applicant: Applicant, _ lacking: Set<Criterion>) -> Bool {
    let failures = vacancy.failures(of: applicant, by: rules, in: month)
    // Without a degree there is no field either.
    let allowed = lacking.contains(.degree) ? lacking.union([.field]) : lacking
    guard failures.isSuperset(of: lacking), failures.isSubset(of: allowed) else { return false }
    let margin = vacancy.months.map { abs(rules.experience(applicant.jobs, before: month) - 2 * $0) } ?? 8
    return margin >= 8 && !applicant.jobs.isEmpty
  }
}

// MARK: - Skills

extension ApplicantMaker {
  private mutating func skills(isComplete: Bool) -> [SkillMention] {
    let missing = isComplete ? nil : vacancy.skills.isEmpty ? nil : chance.choice(vacancy.skills)
    var mentions: [SkillMention] = []
    for skill in vacancy.skills { mentions += skill == missing ? unproven(skill) : proven(skill) }
    let taken = Set(mentions.map(\.name) + vacancy.skills.flatMap { vacancy.names(for: $0) })
    let drawable = SkillNames.shown.values.sorted().filter { !taken.contains($0) }
    for name in chance.sample(drawable, count: min(drawable.count, 3)) + chance.sample(SkillNames.others, count: 6) {
      mentions.append(
        SkillMention(name: name, place: chance.choice([.listed, .listed, .basic, .job, .project, .course])))
    }
    return chance.shuffled(mentions)
  }

  private mutating func proven(_ skill: String) -> [SkillMention] {
    let names = vacancy.names(for: skill)
    let name = chance.boolean(probability: 0.6) ? skill : chance.choice(names)
    let places = SkillPlace.allCases.filter(rules.counts)
    let another = chance.boolean() ? [SkillMention(name: name, place: chance.choice(SkillPlace.allCases))] : []
    let place = chance.choice(places)
    // The skills section names nothing twice: whether what is listed plain and as basic counts nobody could say.
    return [SkillMention(name: name, place: place)]
      + another.filter { !rules.counts($0.place) && !(place.isInSkillsSection && $0.place.isInSkillsSection) }
  }

  /// Shown where it does not count, under a name that does not, or not at all.
  private mutating func unproven(_ skill: String) -> [SkillMention] {
    var useless = SkillPlace.allCases.filter { !rules.counts($0) }
    if useless.count(where: \.isInSkillsSection) > 1 {
      let left = chance.choice(useless.filter(\.isInSkillsSection))
      useless.removeAll { $0 == left }
    }
    let near = vacancy.skillSubstitutes.filter { $0.stands == skill && !$0.isAccepted }.map(\.name)
    let counting = SkillPlace.allCases.filter(rules.counts)
    switch chance.integer(in: 0...5) {
    case 0: return []
    case 1, 2: return near.isEmpty ? [] : [SkillMention(name: chance.choice(near), place: chance.choice(counting))]
    default:
      let name = chance.choice(vacancy.names(for: skill))
      return chance.sample(useless, count: min(2, useless.count)).prefix(chance.integer(in: 1...2)).map {
        SkillMention(name: name, place: $0)
      }
    }
  }
}
