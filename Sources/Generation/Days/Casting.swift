import Chance
import MetaTasks
import Workplace

/// Finds the people whom a config describes by their place in the company.
struct Casting {
  let company: Company

  /// The person meant.
  /// - Parameters:
  ///   - requester: Who wants the task done, for words that go by them; `nil` without a task.
  ///   - chance: The task's stream; the same words mean the same person in all of a task.
  /// - Throws: `Unbuildable` when there is nobody.
  func person(_ who: ScenarioConfig.Who, requester: Person?, _ chance: Chance) throws -> Person {
    func need() throws -> Person {
      guard let requester else { throw Unbuildable("name the 'task' by whose requester somebody is meant") }
      return requester
    }
    switch who {
    case .requester: return try need()
    case .manager: return try superior(of: try need(), chance.stream("manager"))
    case .peer: return try peer(of: try need(), chance.stream("peer"))
    case .anybody(let position, let department):
      let people = company.people.filter { person in
        (position.map { $0 == person.position } ?? true)
          && (department.map { $0 == person.department } ?? (position != nil || person.department != "Executive"))
      }
      let label = "\(position ?? "any") in \(department ?? "any")"
      let complaint = "nobody here is \(position ?? "anybody") in \(department ?? "any department")"
      return try draw(people, complaint, chance.stream(label))
    }
  }

  /// A manager of the person's department, or somebody above when they manage it alone.
  func superior(of person: Person, _ chance: Chance) throws -> Person {
    let others = company.people.filter { $0.name != person.name }
    let managers = others.filter { $0.isManager && $0.department == person.department }
    let above = others.filter { $0.department == "Executive" }
    return try draw(managers.isEmpty ? above : managers, "\(person.name) has nobody above", chance)
  }

  /// Another member of the person's department, no manager where there is one; whoever has none to themselves turns to anybody
  /// below the executives.
  func peer(of person: Person, _ chance: Chance, except names: Set<String> = []) throws -> Person {
    let others = company.people.filter {
      $0.department == person.department && $0.name != person.name && !names.contains($0.name)
    }
    let plain = others.filter { !$0.isManager }
    let elsewhere = company.people.filter {
      $0.department != "Executive" && $0.name != person.name && !names.contains($0.name)
    }
    return try draw([plain, others, elsewhere].first { !$0.isEmpty } ?? [], "\(person.name) has no colleagues", chance)
  }

  private func draw(_ people: [Person], _ complaint: String, _ chance: Chance) throws -> Person {
    guard !people.isEmpty else { throw Unbuildable(complaint) }
    var chance = chance
    return chance.choice(people)
  }
}
