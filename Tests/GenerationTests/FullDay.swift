import Foundation
import MetaTasks
import Testing
import Workplace

/// A generated day that holds many families at once, as questions about them see it: who can tell what, and what fills the gaps of a
/// question.
struct FullDay {
  /// What somebody was asked, and what came of it.
  struct Exchange {
    var text: String
    var person: Person
    var answer: Colleague.Answer
    /// The clue that is due; `nil` if none is.
    var due: String?

    var answersDue: Bool { due.map { answer.told.contains($0) } ?? false }
  }

  private let bundle: DayBundle
  private let number: Int
  private let colleagues: [String: Colleague]
  /// Those who can tell a clue, by clue.
  private let tellers: [String: [Person]]
  /// The clues of which nobody speaks before others were told, with these.
  private let after: [String: [String]]
  private let fills: [String: String]

  init(_ bundle: DayBundle, number: Int) throws {
    self.bundle = bundle
    self.number = number
    let people = bundle.day.company.people
    colleagues = Dictionary(
      uniqueKeysWithValues: people.map {
        let knowledge = bundle.knowledge[$0.name] ?? []
        return ($0.name, Colleague(person: $0, knowledge: knowledge, manners: bundle.day.manners))
      })
    var tellers: [String: [Person]] = [:]
    var after: [String: [String]] = [:]
    for person in people {
      for entry in bundle.knowledge[person.name] ?? [] where entry.kind == .tells {
        tellers[entry.clue, default: []].append(person)
        after[entry.clue] = entry.after
      }
    }
    self.tellers = tellers
    self.after = after
    let told = bundle.knowledge.sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.kind == .tells }
    fills = try FullDay.fills(bundle.day).merging(FullDay.fills(told)) { $1 }
  }

  /// Asks somebody who can tell the due clue: a different one on each day.
  func ask(_ question: FamilyQuestionsTests.Question, of family: String, number: Int) -> Exchange? {
    guard let clue = clue(of: question, in: family, number: number), let tellers = tellers[clue] else { return nil }
    return exchange(question, clue: clue, with: tellers[(number + self.number) % tellers.count], of: family)
  }

  /// Asks somebody who cannot tell the due clue.
  func askStranger(_ question: FamilyQuestionsTests.Question, of family: String, number: Int) -> Exchange? {
    // A pasted objective asks for more than one clue.
    guard let clue = clue(of: question, in: family, number: number), !question.text.contains("{paste}") else {
      return nil
    }
    // Whoever can say the same of themselves is no stranger.
    let clues =
      question.due == "availability" ? tellers.keys.filter { FullDay.isKind($0, "availability", of: family) } : [clue]
    let knowing = Set(clues.flatMap { tellers[$0] ?? [] }.map(\.name))
    let strangers = bundle.day.company.people.filter { !knowing.contains($0.name) }
    guard !strangers.isEmpty else { return nil }
    return exchange(question, clue: clue, with: strangers[(7 * number + self.number) % strangers.count], of: family)
  }

  /// Asks somebody something that must not be answered with any clue.
  func askUndue(_ question: FamilyQuestionsTests.Question, of family: String, number: Int) -> Exchange? {
    let id = chart(number)
    let gaps = fills.merging(["id": id, "owner": departed(number)]) { $1 }
    let without = question.without.map { FullDay.filled($0, with: gaps) }
    let people = bundle.day.company.people.filter { person in
      let told = (bundle.knowledge[person.name] ?? []).filter { $0.kind == .tells }.map(\.clue)
      return (question.to.map { kind in told.contains { FullDay.isKind($0, kind, of: family) } } ?? true)
        && !(without.map { prefix in told.contains { $0.hasPrefix(prefix) } } ?? false)
    }
    guard !people.isEmpty else { return nil }
    var exchange = exchange(question, clue: "", with: people[(number + self.number) % people.count], of: family)
    exchange.due = nil
    return exchange
  }

  /// Whether somebody is told who knows a clue when asking this person.
  func refers(_ person: Person, to clue: String) -> Bool {
    (bundle.knowledge[person.name] ?? []).contains { $0.kind == .refers && $0.clue == clue }
  }

  // MARK: Who and what

  private func exchange(
    _ question: FamilyQuestionsTests.Question, clue: String, with person: Person, of family: String
  ) -> Exchange {
    let last = clue.split(separator: "/").last.map(String.init) ?? ""
    let number = abs(question.text.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 9973 })
    var gaps = fills
    gaps["id"] = question.due == nil ? chart(number) : last
    gaps["owner"] = question.due == "successor" ? last : departed(number)
    gaps["person"] = clue.hasPrefix("meeting_book/decision/") ? last : subordinate(number)
    gaps["me"] = String(person.name.prefix { $0 != " " })
    gaps["paste"] = pasted(family)
    let text = FullDay.filled(question.text, with: gaps)
    let answer = colleagues[person.name]?.answer(text, known: Set(after[clue] ?? [])) ?? Colleague.Answer(text: "")
    return Exchange(text: text, person: person, answer: answer, due: clue)
  }

  /// Which of the clues of a kind a question is about.
  private func clue(of question: FamilyQuestionsTests.Question, in family: String, number: Int) -> String? {
    guard let kind = question.due else { return nil }
    let clues = tellers.keys.filter { clue in
      let isLater = after[clue]?.isEmpty == false
      return kind == "renewed"
        ? isLater && FullDay.isKind(clue, "chart", of: family)
        : (!isLater || kind != "chart") && FullDay.isKind(clue, kind, of: family)
    }.sorted()
    return clues.isEmpty ? nil : clues[(number + self.number) % clues.count]
  }

  private static func isKind(_ clue: String, _ kind: String, of family: String) -> Bool {
    clue == "\(family)/\(kind)" || clue.hasPrefix("\(family)/\(kind)/")
  }

  private func chart(_ number: Int) -> String { last("kb_fix/chart/", number) { after[$0]?.isEmpty == true } }

  private func departed(_ number: Int) -> String { last("kb_fix/successor/", number) { _ in true } }

  private func subordinate(_ number: Int) -> String { last("meeting_book/decision/", number) { _ in true } }

  private func last(_ prefix: String, _ number: Int, where fits: (String) -> Bool) -> String {
    let clues = tellers.keys.filter { $0.hasPrefix(prefix) && fits($0) }.sorted()
    return clues.isEmpty ? "" : String(clues[(number + self.number) % clues.count].dropFirst(prefix.count))
  }

  // MARK: Gaps

  /// What a trainee would paste of an objective: all up to the paragraph that says that there is something to ask for.
  private func pasted(_ family: String) -> String {
    let objective = bundle.day.tasks.first { $0.id == family }?.objective ?? ""
    let paragraphs = objective.split(separator: "\n\n").map(String.init)
    let hints = [
      "attendance": "rules", "resume_select": "sheet", "ads_strategy": "Marketing", "event_planning": "outing",
      "meeting_attend": "room",
    ]
    let last = paragraphs.firstIndex { $0.contains(hints[family] ?? "") } ?? 0
    return paragraphs.prefix(last + 1).joined(separator: "\n\n")
  }

  private static func filled(_ text: String, with gaps: [String: String]) -> String {
    gaps.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// What stands in no objective, from the words that clues wait for or are told in.
  private static func fills(_ told: [Knowledge]) throws -> [String: String] {
    func entry(_ clue: String) throws -> Knowledge { try #require(told.first { $0.clue == clue }, "\(clue)") }
    let escalation = try entry("website_analysis/escalation").mentions
    let parameters = try entry("data_completion/parameters").says
    let currencies = try entry("sales/rates").says.matches(of: /\b[A-Z]{3}\b/).map { String($0.output) }
    let sheet = try #require(try entry("resume_select/sheet").says.firstMatch(of: /sheet_(.*?)\.md/))
    let isFees = !parameters.contains("handling")
    return [
      "sheet": String(sheet.output.1), "server": escalation[0][0], "fault": escalation[1][0],
      "measure": try entry("website_analysis/approval").mentions[1][0],
      "code": try entry("website_analysis/begun").mentions[0][0], "ccy2": currencies[0], "ccy": currencies[1],
      "domain": isFees ? "transactions" : "logistics",
      "figures": isFees ? "the fee rates by category" : "the speeds and handling times of the carriers",
    ]
  }

  /// What the objectives say about their tasks.
  private static func fills(_ day: Day) throws -> [String: String] {
    let objectives = Dictionary(uniqueKeysWithValues: day.tasks.map { ($0.id, $0.objective) })
    let searched: [(gap: String, task: String, pattern: String)] = [
      ("month", "attendance", "\\*\\*([A-Z][a-z]+ [0-9]{4})\\*\\*"),
      ("adept", "attendance", "(?:people in|the department) \\*\\*(.*?)\\*\\*"),
      ("q", "sales", "Q([1-4])"), ("year", "sales", "_Q[1-4]_([0-9]{4})\\.csv|of ([0-9]{4})"),
      ("sdept", "sales", "(Sales_[1-3])"),
      ("position", "resume_select", "[Pp]osition:? \\*\\*(.*?)\\*\\*"),
      ("client", "ads_strategy", "our client ([^(]+) \\(|channel plan for (.*?)\\?|^(.*?) has asked"),
      ("product", "ads_strategy", "\\(([^)]+)\\)\\. The budget|campaign for (.*?) in|to advertise (.*?) in"),
      ("city", "ads_strategy", "(Beijing|Wuhan|Nanjing|Shanghai)"), ("budget", "ads_strategy", "\\$([0-9,]+)"),
      ("edept", "event_planning", "\\*\\*(.*?)\\*\\*"), ("emonth", "event_planning", "([A-Z][a-z]+ 20[0-9]{2})"),
      ("organiser", "meeting_attend", "that (.*?) has called|and ([^,]*?) leads it|with ([A-Z][a-z]+ [A-Z][a-z]+)"),
      ("topic", "meeting_attend", "meeting about (.*?) that|subject is (.*?), and|others, about (.*?)\\. Your"),
      ("mstart", "meeting_attend", "([0-9]{2}:[0-9]{2})"),
      ("mend", "meeting_attend", "[0-9]{2}:[0-9]{2}.*?([0-9]{2}:[0-9]{2})"),
      ("bstart", "meeting_book", "([0-9]{2}:[0-9]{2})"),
      ("bend", "meeting_book", "[0-9]{2}:[0-9]{2}.*?([0-9]{2}:[0-9]{2})"),
      ("bsubject", "meeting_book", "about (.*?)(?: for the whole|, and it falls)"),
    ]
    var fills: [String: String] = [:]
    for (gap, task, pattern) in searched {
      let objective = try #require(objectives[task])
      let match = try #require(
        try objective.firstMatch(of: Regex(pattern).anchorsMatchLineEndings()), "\(gap): \(objective)")
      fills[gap] = match.output.dropFirst().lazy.compactMap(\.substring).first.map(String.init)
    }
    return fills
  }
}
