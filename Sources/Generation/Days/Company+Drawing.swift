import Chance
import MetaTasks
import Notation
import Workplace

extension Company {
  /// Draws the company of a scenario: its people and their positions.
  init(drawnBy rule: CompanyRule, chance: Chance) {
    let people = rule.roster(headcount: rule.headcount, chance: chance.stream("roster")).map { seat in
      Person(name: seat.name, department: seat.department, position: seat.position, isManager: seat.isManager)
    }
    self.init(
      name: rule.name, people: people,
      trainee: Person(name: rule.trainee, department: nil, position: rule.traineePosition, isManager: false),
      rooms: rule.rooms, opens: rule.opens, closes: rule.closes)
  }

  /// The company as rules' templates see it.
  var context: JSON {
    [
      "name": .string(name), "trainee": trainee.context, "people": .array(people.map(\.context)),
      "rooms": .array(rooms.map { .string($0) }),
    ]
  }
}

extension Person {
  /// The person as rules' templates see it.
  var context: JSON {
    [
      "name": .string(name), "first_name": .string(String(name.prefix { $0 != " " })),
      "department": department.map { .string($0) } ?? .null, "position": .string(position),
      "is_manager": .bool(isManager),
    ]
  }
}
