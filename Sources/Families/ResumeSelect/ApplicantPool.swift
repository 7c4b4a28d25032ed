import Chance
import Notation
import Workplace

/// All applications for a vacancy: few that meet every criterion, and for each criterion some that fail it alone.
struct ApplicantPool {
  /// The applications, in the order in which they lie on file; of one person the one that came last counts.
  private(set) var applications: [Applicant] = []
  /// Those who should be on the list.
  private(set) var suitable: [Applicant.Identity] = []

  private var maker: ApplicantMaker
  private var chance: Chance
  private let today: Moment

  /// Draws applications.
  /// - Parameters:
  ///   - count: How many files.
  ///   - updates: How many people applied twice, as far as the files allow.
  init(count: Int, updates: Int, vacancy: Vacancy, rules: ScreeningRules, order: WorkOrder) throws {
    chance = order.chance.stream("pool")
    today = order.start.startOfDay
    maker = ApplicantMaker(
      vacancy: vacancy, rules: rules, today: order.start, chance: order.chance.stream("applicants"))
    let updates = max(0, min(updates, count - vacancy.criteria.count - 1))
    let faults = self.faults(count: count - updates, criteria: vacancy.criteria)
    var names = NameMaker(company: order.company, chance: order.chance.stream("names"))
    let twice = Set(chance.sample(0..<faults.count, count: updates))
    for (index, lacking) in faults.enumerated() {
      let identity = names.identity()
      try add(identity, lacking, before: twice.contains(index) ? earlier(lacking, vacancy.criteria) : nil)
      if lacking.isEmpty { suitable.append(identity) }
    }
    applications = chance.shuffled(applications)
    try check(vacancy, rules)
  }

  /// What each person lacks: nothing for a few, one thing for many, more for the rest.
  private mutating func faults(count: Int, criteria: [Criterion]) -> [Set<Criterion>] {
    let most = max(1, min(4, count / 3, count - criteria.count))
    let good = chance.boolean(probability: 0.1) ? 0 : chance.integer(in: 1...most)
    var faults = Array(repeating: Set<Criterion>(), count: min(good, count))
    faults += chance.shuffled(criteria).prefix(count - faults.count).map { [$0] }
    while faults.count < count {
      let number = chance.boolean(probability: 0.6) ? 1 : min(criteria.count, chance.integer(in: 2...3))
      faults.append(Set(chance.sample(criteria, count: number)))
    }
    return faults
  }

  /// What an application lacked that was replaced since: the opposite of what holds now.
  private mutating func earlier(_ lacking: Set<Criterion>, _ criteria: [Criterion]) -> Set<Criterion> {
    lacking.isEmpty ? [chance.choice(criteria)] : []
  }

  private mutating func add(_ identity: Applicant.Identity, _ lacking: Set<Criterion>, before: Set<Criterion>?) throws {
    let received = today + -chance.integer(in: 2...40) * 1440
    applications.append(try maker.applicant(identity, received: received, lacking: lacking))
    guard let before else { return }
    let earlier = received + -chance.integer(in: 15...120) * 1440
    applications.append(try maker.applicant(identity, received: earlier, lacking: before))
  }

  /// The drawn facts must give the intended list; a slip of the makers must never become a wrong truth.
  private func check(_ vacancy: Vacancy, _ rules: ScreeningRules) throws {
    let latest = Dictionary(applications.map { ($0.identity, $0) }) { $0.received > $1.received ? $0 : $1 }
    let found = latest.values.filter { vacancy.failures(of: $0, by: rules, in: maker.month).isEmpty }
    guard Set(found.map(\.identity)) == Set(suitable) else {
      throw Unbuildable(kitFault: "the drawn applicants do not fit the vacancy")
    }
  }
}

/// Draws names and numbers, none twice and none of the staff.
private struct NameMaker {
  var taken: Set<String>
  var chance: Chance

  init(company: Company, chance: Chance) {
    self.chance = chance
    taken = Set(company.everybody.map(\.name))
  }

  mutating func identity() -> Applicant.Identity {
    while true {
      let given = chance.choice(ApplicantWords.given)
      let family = chance.choice(ApplicantWords.family)
      let number = "A-\(chance.integer(in: 1000...9999))"
      // One family name a pool, so that nobody is taken for another.
      guard !taken.contains(family.0), !taken.contains(number), !taken.contains("\(given.0) \(family.0)") else {
        continue
      }
      taken.formUnion([family.0, number])
      return Applicant.Identity(
        number: number, shownName: "\(given.0) \(family.0)", plainName: "\(given.1) \(family.1)")
    }
  }
}
