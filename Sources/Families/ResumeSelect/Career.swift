import Chance

/// Draws somebody's jobs.
struct Career {
  let month: CalendarMonth
  let rules: ScreeningRules
  var chance: Chance

  /// Draws jobs that add up to distinctly more than the needed months as the rules count, or to distinctly less while it
  /// looks like enough. Latest first.
  mutating func jobs(needed: Int?, isEnough: Bool) -> [Job] {
    let needed = needed ?? 0
    var jobs: [Job] = []
    var cursor = month - 1 - (chance.boolean(probability: 0.7) ? 0 : chance.integer(in: 1...5))
    func work(_ months: Int, _ kind: JobKind) {
      guard months > 0 else { return }
      for length in pieces(months) {
        jobs.append(job(kind, from: cursor - (length - 1), through: cursor))
        cursor = cursor - length - chance.integer(in: 0...2)
      }
    }
    let uncounted = JobKind.allCases.filter { rules.halves[$0] == 0 }
    let half = JobKind.allCases.filter { $0 != .fullTime && rules.halves[$0] ?? 0 > 0 }
    if isEnough, !half.isEmpty, chance.boolean(probability: 0.4) {
      let kind = chance.choice(half)
      let months = chance.integer(in: 8...20)
      work(max(4, needed + 6 + chance.integer(in: 0...20) - months * (rules.halves[kind] ?? 0) / 2), .fullTime)
      work(months, kind)
    } else if isEnough {
      work(needed + 6 + chance.integer(in: 0...40), .fullTime)
    } else if !uncounted.isEmpty, chance.boolean() {
      // Enough but for jobs of a kind that does not count.
      let short = chance.integer(in: 6...12)
      work(max(0, needed - short), .fullTime)
      work(short + chance.integer(in: 4...10), chance.choice(uncounted))
    } else if chance.boolean() {
      // Enough if two jobs at the same time counted twice.
      let start = cursor
      work(needed - chance.integer(in: 5...8), .fullTime)
      cursor = start
      work(max(4, needed - chance.integer(in: 5...8)), chance.boolean() ? .freelance : .fullTime)
    } else {
      work(max(4, needed - chance.integer(in: 5...9)), .fullTime)
    }
    if chance.boolean(probability: 0.4) {
      cursor = (jobs.map(\.start).min() ?? cursor) - chance.integer(in: 3...14)
      work(chance.integer(in: 3...6), chance.choice([.internship, .assistantship, .internship]))
    }
    return jobs.sorted { ($0.start, $0.employer) > ($1.start, $1.employer) }
  }

  /// Splits a time into stretches that one stays in a job.
  private mutating func pieces(_ months: Int) -> [Int] {
    var rest = months
    var pieces: [Int] = []
    while rest > 0 {
      let length = min(rest, chance.integer(in: 9...34))
      let leftover = rest - length
      pieces.append(leftover < 5 ? rest : length)
      rest -= pieces[pieces.count - 1]
    }
    return pieces
  }

  private mutating func job(_ kind: JobKind, from start: CalendarMonth, through end: CalendarMonth) -> Job {
    Job(
      title: chance.choice(ApplicantWords.titles),
      employer: "\(chance.choice(ApplicantWords.employerHeads)) \(chance.choice(ApplicantWords.employerTails))",
      city: chance.choice(ApplicantWords.towns), kind: kind, start: start, end: end == month - 1 ? nil : end)
  }
}
