import Chance
import Workplace

extension Company {
  /// Names in the company's manner that nobody in it has, in random order: those of people who left.
  func strangers(drawing chance: Chance) -> [String] {
    var chance = chance
    let names = everybody.map(\.name)
    let parts = people.map { $0.name.split(separator: " ") }.filter { $0.count > 1 }
    let given = Set(parts.map { $0[0] })
    let family = Set(parts.map { $0[$0.count - 1] })
    let combined = given.flatMap { first in family.map { "\(first) \($0)" } }
    return chance.shuffled(combined.filter { !names.contains($0) }.sorted())
  }
}
