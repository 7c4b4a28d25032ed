import Families
import MetaTasks
import Testing
import Workplace

/// A generated day as the real questions see it: who is who, and what fills the gaps of a question.
struct RealDay {
  private let bundle: DayBundle
  private let number: Int
  private let start: String
  /// Those about whom a manager decides.
  private let undecided: [String]
  private let decider: String
  private let clueIDs: Set<String>
  /// Everybody, made once: compiling what somebody knows takes longer than an answer.
  private let colleagues: [String: Colleague]
  private let parameters: [String: String]
  private let concerned: Set<String>

  init(_ bundle: DayBundle, start: String, number: Int) throws {
    self.bundle = bundle
    self.number = number
    self.start = start
    clueIDs = Set(bundle.knowledge.values.joined().map(\.clue))
    undecided = clueIDs.filter { $0.contains("/decision/") }.map { String($0.split(separator: "/")[2]) }.sorted()
    let holder = bundle.knowledge.first { $0.value.contains { $0.clue.contains("/decision/") } }
    decider = try #require(holder).key
    let people = bundle.day.company.people
    colleagues = Dictionary(
      uniqueKeysWithValues: people.map {
        let knowledge = bundle.knowledge[$0.name] ?? []
        return ($0.name, Colleague(person: $0, knowledge: knowledge, manners: bundle.day.manners))
      })
    let prefix = "meeting_book/availability/"
    concerned = Set(clueIDs.lazy.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    var parameters: [String: String] = [:]
    for person in people {
      guard let department = person.department, parameters[department] == nil else { continue }
      let entries = bundle.knowledge[person.name] ?? []
      parameters[department] = entries.first { $0.kind == .tells && $0.clue.hasSuffix("/parameters") }?.clue
    }
    self.parameters = parameters
  }

  /// Puts a question to whoever it is meant for.
  /// - Returns: The text, the answer, and the clues that are due.
  func ask(
    _ question: RealQuestionsTests.Question, number: Int
  ) throws -> (text: String, answer: Colleague.Answer, due: Set<String>) {
    let person = try #require(whoIs(question.to))
    let subject = MeetingBookKit.subjects[(number + 7 * self.number) % MeetingBookKit.subjects.count]
    let text = fills(person, subject: subject).reduce(question.text) {
      $0.replacing("{\($1.key)}", with: $1.value)
    }
    let colleague = try #require(colleagues[person.name])
    let due = question.due.flatMap { kind in clueIDs.filter { matches($0, kind, person) } }
    return (text, colleague.answer(text), Set(due))
  }

  private func matches(_ clue: String, _ kind: String, _ person: Person) -> Bool {
    switch kind {
    case "handbook": clue == "data_completion/handbook"
    case "fees": clue == parameters["Finance"]
    case "eta": clue == parameters["Sales_1"]
    case "availability": clue == "meeting_book/availability/" + person.name
    case "decision1", "decision2", "decision3":
      undecided.prefix(Int(kind.suffix(1)) ?? 0).contains { clue.hasSuffix("/decision/" + $0) }
    default: clue.hasSuffix("/" + kind)
    }
  }

  private func whoIs(_ role: String) -> Person? {
    let people = bundle.day.company.people
    switch role {
    case "manager": return people.first { $0.name == decider }
    case "wrong_manager": return people.first { $0.isManager && $0.name != decider && !isConcerned($0) }
    case "member": return people.first { isConcerned($0) && $0.name != decider }
    case "finance", "fees": return people.first { $0.department == "Finance" && $0.name != decider }
    case "sales": return people.first { $0.department == "Sales_1" && $0.name != decider }
    default:
      return people.first {
        $0.department != "Finance" && $0.department != "Sales_1" && !isConcerned($0) && !$0.isManager
      }
    }
  }

  private func isConcerned(_ person: Person) -> Bool { concerned.contains(person.name) }

  private func fills(_ person: Person, subject: String) -> [String: String] {
    let short = subject.replacing(/^the | (of|to|in) .*/, with: "")
    let hour = Int(start.prefix(2)) ?? 0
    let minutes = String(start.suffix(3))
    var fills = [
      "me": String(person.name.prefix { $0 != " " }), "subject": subject, "short": short, "mgr": decider,
      "team": bundle.day.company.people.first { $0.name == decider }?.department ?? "", "date": "2025-10-01",
      "start": start, "end": "\(hour + 1)\(minutes)", "start12": "\(hour - 12)\(minutes) PM",
      "end12": "\(hour - 11)\(minutes) PM",
    ]
    for (index, name) in undecided.enumerated() { fills["p\(index + 1)"] = name }
    for (folder, gap) in [("transactions", "feefile"), ("logistics", "etafile")] {
      let path = bundle.cloudDisk.paths.first { $0.hasPrefix("data_completion/\(folder)/") }
      guard let path else { continue }
      fills[gap] = "CloudDisk:" + path
      fills["file"] = "CloudDisk:" + path
    }
    for (index, name) in ["X", "Y", "Z"].enumerated() { fills["c\(index + 1)"] = name }
    for (index, name) in ["A", "B"].enumerated() { fills["k\(index + 1)"] = name }
    return fills
  }
}
