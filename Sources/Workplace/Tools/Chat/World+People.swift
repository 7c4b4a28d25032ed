import Notation

extension World {
  /// The trainee.
  var trainee: Person { stage.bundle.day.company.trainee }

  /// The person of that full name.
  /// - Throws: `Refusal` that suggests who may have been meant.
  func person(named name: String) throws(Refusal) -> Person {
    if let person = stage.person(named: name) { return person }
    let shown = name.excerpt
    let near = Spelling.nearest(to: shown, among: stage.bundle.day.company.people.map(\.name))
    throw Refusal(
      "nobody here is called '\(shown)'; " + (near.map { "did you mean '\($0)'?" } ?? "ListUsers shows everybody"))
  }

  /// The person of that full name who is not the trainee.
  func colleague(named name: String) throws(Refusal) -> Person {
    let person = try person(named: name)
    guard person.name != trainee.name else { throw Refusal("you cannot write to yourself; name a colleague") }
    return person
  }

  /// All people of those names, each once, in the order given.
  /// - Throws: `Refusal` that lists every name that is nobody's.
  func people(named names: [String]) throws(Refusal) -> [Person] {
    var found: [Person] = []
    var faults: [String] = []
    for name in names {
      do throws(Refusal) {
        let person = try person(named: name)
        if !found.contains(where: { $0.name == person.name }) { found.append(person) }
      } catch {
        faults.append(error.sentence)
      }
    }
    guard faults.isEmpty else { throw Refusal(faults.joined(separator: "; ")) }
    return found
  }
}
