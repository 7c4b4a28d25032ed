import Chance
import Notation
import Workplace

/// The people whom a meeting concerns, and who of them can take part.
struct Circle: Sendable {
  /// Somebody who was given other work and cannot say whether to attend.
  struct Undecided: Hashable, Sendable {
    /// Who.
    var name: String
    /// The manager who decides.
    var manager: String
    /// What the manager decides.
    var attends: Bool
  }

  /// The department, where the meeting is a department's.
  var department: String?
  /// Everybody concerned, in the company's order.
  var members: [Person]
  /// Those who say that they cannot come.
  var away: [String]
  /// Those about whom a manager decides, in the company's order so that it tells nothing.
  var undecided: [Undecided]

  /// Those who say that they can come.
  var free: [String] {
    members.map(\.name).filter { name in !away.contains(name) && !undecided.contains { $0.name == name } }
  }

  /// Those who must be invited.
  var expected: [String] { members.map(\.name).filter { !unavailable.contains($0) } }

  /// Those who must not be invited.
  var unavailable: [String] { away + undecided.filter { !$0.attends }.map(\.name) }
}

extension Circle {
  /// All managers of a company; `away` of them cannot come.
  static func managers(of company: Company, away: Int, drawing chance: Chance) throws -> Circle {
    let managers = company.people.filter(\.isManager)
    guard managers.count >= away + 2 else {
      throw Unbuildable(
        "the company has \(managers.count) managers; a managers' meeting without \(away) of them needs at least "
          + "\(away + 2)")
    }
    var chance = chance
    let missing = Set(chance.sample(managers, count: away).map(\.name))
    return Circle(members: managers, away: managers.map(\.name).filter(missing.contains), undecided: [])
  }

  /// A department of moderate size; managers decide about three or four of its members, and `away` of these stay away.
  ///
  /// At least one of the undecided attends and one member can say it without asking, so that no shortcut is right.
  static func team(of company: Company, away: Int, drawing chance: Chance) throws -> Circle {
    let undecidedCount = max(3, away + 1)
    let candidates = teams(of: company).filter { team in
      let staff = team.members.count { !$0.isManager }
      return team.members.contains(where: \.isManager) && (max(4, undecidedCount + 1)...7).contains(staff)
    }
    guard !candidates.isEmpty else {
      throw Unbuildable(
        "no department has a manager and \(max(4, undecidedCount + 1)) to 7 other members, as a department's meeting "
          + "with 'conflict_nums' \(away) needs; a company of 50 people has one")
    }
    var chance = chance
    let team = chance.choice(candidates)
    let manager = chance.choice(team.members.filter(\.isManager)).name
    let drawn = chance.sample(team.members.filter { !$0.isManager }.map(\.name), count: undecidedCount)
    let released = Set(drawn.prefix(away))
    let undecided = team.members.map(\.name).filter(drawn.contains).map {
      Undecided(name: $0, manager: manager, attends: !released.contains($0))
    }
    return Circle(department: team.name, members: team.members, away: [], undecided: undecided)
  }

  private static func teams(of company: Company) -> [(name: String, members: [Person])] {
    company.people.compactMap(\.department).uniqued().map { name in
      (name, company.people.filter { $0.department == name })
    }
  }
}
