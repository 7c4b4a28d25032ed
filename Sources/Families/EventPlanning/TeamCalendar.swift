import Chance
import Notation
import Workplace

/// When the members of a department can go on an outing: each on days in a row, all of them on some.
struct TeamCalendar: Sendable {
  /// One member's days of the month.
  struct Member: Hashable, Sendable {
    let name: String
    let days: ClosedRange<Int>
  }

  let month: CalendarMonth
  /// The third of the month in which all of it happens.
  let third: MonthThird
  let members: [Member]

  /// The days that suit everybody.
  var common: ClosedRange<Int> {
    (members.map(\.days.lowerBound).max() ?? 1)...(members.map(\.days.upperBound).min() ?? month.length)
  }

  /// Draws the days of a department.
  ///
  /// The common days are drawn first. One member has none before them and one, if possible another, none after them, so that
  /// they are all there is in common.
  init(of team: [String], in month: CalendarMonth, drawing chance: Chance) {
    var chance = chance
    self.month = month
    third = chance.choice(MonthThird.allCases)
    let period = third.days(ofMonth: month.length)
    let length = chance.integer(in: 1...min(3, period.count - 2))
    let first = chance.integer(in: period.lowerBound...period.upperBound - length + 1)
    let common = first...first + length - 1
    let bounding = chance.sample(Array(team.indices), count: min(2, team.count))
    var members: [Member] = []
    for (index, name) in team.enumerated() {
      var before = min(chance.integer(in: 0...5), common.lowerBound - period.lowerBound)
      var after = min(chance.integer(in: 0...5), period.upperBound - common.upperBound)
      if index == bounding.first { before = 0 }
      if index == bounding.last { after = 0 }
      members.append(Member(name: name, days: common.lowerBound - before...common.upperBound + after))
    }
    self.members = members
  }

  /// Midnight of a day of the month.
  func moment(_ day: Int) -> Moment { month.moment(day: day) ?? Moment(minutes: 0) }
}
