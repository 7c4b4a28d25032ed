import Foundation
import MetaTasks
import Testing
import Workplace

@testable import Generation

/// Whether colleagues understand natural questions on days that hold many families at once, where the topics, synonyms and referrals of
/// one could get into the way of another's.
///
/// The questions of a family are in `Questions/families/`. They were written by somebody who had read objectives and manuals, but no
/// topics. Each is asked on every day below, with that day's names, ids and months, and of another person each time.
struct FamilyQuestionsTests {
  /// A question with gaps, and the kind of clue that is due.
  struct Question: Decodable {
    /// `rules`, `chart`, …: the clue's id without what follows a slash, or `renewed` for a chart with which the trainee comes back. Without
    /// one, nothing may be told.
    var due: String?
    /// What the person asked can tell, if nothing is due; `nil`: anybody.
    var to: String?
    /// The beginning of clues that the person asked cannot tell.
    var without: String?
    /// The family, in files that hold questions about several.
    var family: String?
    var text: String
  }

  static let families = [
    "ads_strategy", "attendance", "event_planning", "kb_fix", "meeting_attend", "resume_select", "sales",
    "trade_data_pull", "website_analysis",
  ]

  /// The least share of due questions that must be answered.
  private static let leastRecall = 0.95

  private static func questions(of family: String) throws -> [Question] {
    try questions(in: family, of: "Questions/families")
  }

  static func questions(in file: String, of folder: String) throws -> [Question] {
    let url = try #require(Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: folder))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Question.self, from: Data($0.utf8))
    }
  }

  // MARK: The days

  /// Days of all families.
  static let bundles = Result { try (0..<3).map(bundle) }

  static let days = Result { try bundles.get().enumerated().map { try FullDay($1, number: $0) } }

  private static func bundle(_ number: Int) throws -> DayBundle {
    func choice<Element>(_ elements: [Element]) -> Element { elements[number % elements.count] }
    let attended = choice(["check", "check_sum"])
    let tasks: [(name: String, arguments: String)] = [
      (
        "Attendance Statistics",
        "{task_params: {mode: most_late, department: \(choice(["Marketing", "Engineering", "Sales_1"]))}}"
      ),
      (
        "Sales Analysis",
        "{task_type: \(choice(["sales_statistics", "top_sales_employee"])), task_params: {department: Sales_\(number % 3 + 1)}}"
      ),
      ("KB Link Fix", "{task_params: {difficulty: \(choice(["medium", "hard"]))}}"),
      (
        "Resume Select",
        "{requirement: [[Master's], [Data Science], [3 years], [python, redis]], position: [\(choice(["Software Engineer", "Algorithm Researcher"]))], number_of_resumes: 6}"
      ),
      ("ADs Strategy Plan", "{task_params: {city: \(choice(["Beijing", "Wuhan", "Nanjing"])), difficulty: easy}}"),
      (
        "Event Planning",
        "{task_type_name: optimal_event_planning, task_params: {department: \(choice(["Marketing", "Human Resources", "Finance", "Sales_2"])), n_loc: 4, n_res: 3}}"
      ),
      ("Meeting Attend", "{meeting_start_time: \"2025-10-01T09:30:00\", task_type: \(attended)}"),
      (
        "Meeting Book",
        "{task_type: department, start_time: \"2025-10-01T13:00:00\", last_time: 1, conflict_nums: 2}"
      ),
      (
        "Data Completion",
        choice([
          "{domain: transactions, task_type: tax_fee, difficulty: easy}",
          "{domain: logistics, task_type: eta_distance_sla, difficulty: easy}",
        ])
      ),
      ("Transaction Data Review", "{num_normal_transactions: 2, num_abnormal_transactions: 1}"),
      ("Website Monitor", "null"),
      ("Trade Data Pull", "{trouble: \(choice(["rate_limits", "server_errors", "repeated_rows"])), difficulty: easy}"),
    ]
    let listed = tasks.map {
      "            - {name: \($0.name), arguments: \($0.arguments), deadline: \"2025-10-01T20:00:00\"}"
    }
    let yaml = """
      seed: \(number + 1)
      scenarios:
        - name: scenario_1
          days:
            - name: day_1
              tasks:
      \(listed.joined(separator: "\n"))
      """
    return try TestHub.builder(yaml: yaml).bundle(scenario: 0, day: 0)
  }

  // MARK: Due

  @Test(arguments: families)
  func `natural questions are answered on days full of other work`(_ family: String) throws {
    let questions = try Self.questions(of: family).filter { $0.due != nil }
    let counts = Dictionary(grouping: questions) { $0.due ?? "" }.mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 >= 15 }, "\(counts)")
    var (asked, told): ([String: Int], [String: Int]) = ([:], [:])
    var (missed, undue) = (Findings(), Findings())
    for day in try Self.days.get() {
      for (number, question) in questions.enumerated() {
        guard let kind = question.due, let exchange = day.ask(question, of: family, number: number) else { continue }
        asked[kind, default: 0] += 1
        if exchange.answersDue { told[kind, default: 0] += 1 } else { missed.note(exchange, question: number) }
        // A question may be told another clue of its own task besides, but none of another's.
        if exchange.answer.told.contains(where: { !$0.hasPrefix(family + "/") }) {
          undue.note(exchange, question: number)
        }
      }
    }
    let figures = asked.sorted { $0.key < $1.key }.map { "\($0.key) \(told[$0.key] ?? 0) of \($0.value)" }
    print("questions of \(family): \(figures.joined(separator: ", "))")
    #expect(Set(asked.keys) == Set(counts.keys))
    let least = asked.map { Double(told[$0.key] ?? 0) / Double($0.value) }.min() ?? 0
    #expect(least >= Self.leastRecall, "\(family): \(figures.joined(separator: ", "))\n\(missed)")
    #expect(undue.isEmpty, "\(undue)")
  }

  // MARK: Undue

  @Test(arguments: families)
  func `nothing is told by those who were not meant`(_ family: String) throws {
    let questions = try Self.questions(of: family)
    #expect(questions.count { $0.due == nil } >= 8)
    var (undue, unreferred) = (Findings(), Findings())
    var (asked, couldRefer) = (0, 0)
    for day in try Self.days.get() {
      for (number, question) in questions.enumerated() {
        let exchange =
          question.due == nil
          ? day.askUndue(question, of: family, number: number) : day.askStranger(question, of: family, number: number)
        guard let exchange else { continue }
        asked += 1
        // Who cannot tell what is due may help with another clue of the task: HR names the engineer to whoever reports an incident.
        let isUndue = exchange.answer.told.contains { exchange.due == nil || !$0.hasPrefix(family + "/") }
        if isUndue { undue.note(exchange, question: number) }
        guard let due = exchange.due, day.refers(exchange.person, to: due) else { continue }
        couldRefer += 1
        if !exchange.answer.referred.contains(due) { unreferred.note(exchange, question: number) }
      }
    }
    let figures = "undue \(undue.count) of \(asked), referred \(couldRefer - unreferred.count) of \(couldRefer)"
    print("strangers to \(family): \(figures)")
    #expect(undue.isEmpty, "\(family): \(figures)\n\(undue)")
    let isReferred = Double(unreferred.count) <= (1 - Self.leastRecall) * Double(couldRefer)
    #expect(isReferred, "\(family): \(figures)\n\(unreferred)")
  }
}

/// Whether those whom a referral or the handbook names are the ones who know.
struct PointerTests {
  @Test(arguments: 0..<3)
  func `whoever is named knows`(_ number: Int) throws {
    let bundle = try FamilyQuestionsTests.bundles.get()[number]
    let people = bundle.day.company.people
    func tells(_ person: Person, _ clue: String) -> Bool {
      (bundle.knowledge[person.name] ?? []).contains { $0.kind == .tells && $0.clue == clue }
    }
    for referral in Set(bundle.knowledge.values.joined().filter { $0.kind == .refers }) {
      // `Engineering Manager` names no department.
      let positions = Set(people.map(\.position)).sorted { $0.count > $1.count }
      let rest = positions.reduce(referral.says) { $0.replacing($1, with: "") }
      let named = people.filter { person in
        referral.says.contains(person.name) || referral.says.contains(person.position)
          || person.department.map { $0 != "Executive" && rest.contains($0) } ?? false
      }
      let meant = named.isEmpty ? people.filter { $0.isManager || $0.department?.hasPrefix("Sales") == true } : named
      #expect(meant.contains { tells($0, referral.clue) }, "\(referral.clue): \(referral.says)")
      let ignorant = named.filter { !tells($0, referral.clue) }.map(\.name)
      #expect(ignorant == [], "\(referral.clue): \(referral.says)")
    }
    let handbook: [(positions: [String], clues: [String])] = [
      (["Marketing Manager"], ["ads_strategy/handbook", "ads_strategy/material", "attendance/rules"]),
      (["Engineering Manager", "Finance Manager"], ["attendance/rules"]),
      (["Sales Manager"], ["attendance/rules", "sales/rates"]),
      (["HR Manager", "HR Generalist"], ["attendance/exempt", "resume_select/sheet"]),
      (["Accountant", "Finance Manager"], ["meeting_attend/rules", "transactions/policy", "transactions/limits"]),
    ]
    for (positions, clues) in handbook {
      for person in people where positions.contains(person.position) {
        for clue in clues { #expect(tells(person, clue), "\(person.position) and \(clue)") }
      }
    }
  }
}

/// Exchanges that went wrong, each question once.
struct Findings: CustomStringConvertible {
  private(set) var count = 0
  private var lines: [(question: Int, text: String, count: Int)] = []

  var isEmpty: Bool { count == 0 }

  var description: String { lines.map { "- \($0.count) × \($0.text)" }.joined(separator: "\n") }

  mutating func note(_ exchange: FullDay.Exchange, question: Int) {
    count += 1
    if let index = lines.firstIndex(where: { $0.question == question }) {
      lines[index].count += 1
    } else {
      lines.append((question, Findings.line(exchange), 1))
    }
  }

  private static func line(_ exchange: FullDay.Exchange) -> String {
    let text = exchange.text.replacing("\n", with: "⏎")
    let short = text.count > 260 ? "\(text.prefix(120)) … \(text.suffix(120))" : text
    return "\(exchange.person.position): \(short) → \(exchange.answer.text.prefix(100)) \(exchange.answer.told)"
  }
}
