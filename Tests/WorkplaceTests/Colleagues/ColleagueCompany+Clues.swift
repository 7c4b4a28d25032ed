import MetaTasks
import Notation
import Workplace

/// A clue with the task and the synonyms of its rule.
struct RuledClue {
  var task: String
  var synonyms: [String: [String]]
  var clue: Clue
}

extension ColleagueCompany {
  /// The clues of three families, and of some more that were made up to see whether the matching carries over.
  static let clues: [RuledClue] = transactions + meetingBook + dataCompletion + invented

  private static let transactions = [
    Clue(
      id: "review_policy", holders: .init(departments: ["Finance"]),
      topics: [
        "transaction review policy", "transaction data review", "review transactions", "abnormal supplier",
        "suspicious transaction",
      ], says: ["The policy is at CloudDisk:financial/review.md."],
      refers: Clue.Referral(from: .init(everyone: true), says: ["Finance knows how payments are reviewed."])),
    Clue(
      id: "approval_limits", holders: .init(positions: ["Finance Manager", "Accountant"]),
      topics: ["approval limit", "approver limit", "approve amount"], says: ["Marketing 5000, Engineering 9000."],
      refers: Clue.Referral(from: .init(departments: ["Finance"]), says: ["The Finance Manager has the limits."])),
    Clue(
      id: "invoices", holders: .init(departments: ["Finance"]), topics: ["invoice", "approval form"],
      says: ["Invoices and approval forms are in CloudDisk:financial/."]),
  ].map {
    RuledClue(
      task: "transactions",
      synonyms: [
        "transaction": ["payment", "purchase", "ledger"], "supplier": ["vendor"],
        "abnormal": ["suspicious", "unusual"],
      ],
      clue: $0)
  }

  private static let start = Moment("2025-10-01T13:00:00").map(Spellings.time) ?? []
  private static let undecided = ["Olivia Grant", "Will Harper", "Noah Stone"]
  private static let marketing = undecided + ["Karen Wells", "Sofia Reyes"]

  private static let meetingBook =
    marketing.map { name in
      RuledClue(
        task: "meeting_book", synonyms: [:],
        clue: Clue(
          id: "availability/\(name)", holders: .init(people: [name]),
          topics: ["you available", "your availability", "you attend", "suit you"], says: ["\(name) on 13:00."],
          mentions: [start], asksBack: ["Which time do you mean?"]))
    }
    + undecided.map { name in
      RuledClue(
        task: "meeting_book", synonyms: [:],
        clue: Clue(
          id: "decision/\(name)", holders: .init(people: ["Karen Wells"]), topics: ["attend", "invite", "decision"],
          says: ["The decision on \(name)."], mentions: [Spellings.person(name, among: marketing)],
          asksBack: ["Whom do you mean?"],
          refers: Clue.Referral(from: .init(departments: ["Marketing"]), says: ["Karen Wells decides that."])))
    }

  private static let dataCompletion = [
    Clue(
      id: "handbook", holders: .init(everyone: true),
      topics: ["complete missing data", "data completion", "missing data", "fill blank", "fill gap"],
      says: ["Read CloudDisk:data_completion/manual.md."]),
    Clue(
      id: "parameters", holders: .init(departments: ["Finance"]),
      topics: ["tax rate", "fee rate", "tax parameter", "fee parameter", "calculate fee", "tax fee"],
      says: ["The rates are in CloudDisk:finance/rates.csv."],
      refers: Clue.Referral(from: .init(everyone: true), says: ["Finance has the rates."])),
    Clue(
      id: "service_levels", holders: .init(departments: ["Sales_1"]),
      topics: ["carrier service level", "carrier speed", "handling time", "carrier parameter", "carrier data"],
      says: ["X 60 km/h, Y 50 km/h, Z 70 km/h."],
      refers: Clue.Referral(from: .init(everyone: true), says: ["Sales_1 knows the carriers."])),
    Clue(
      id: "rounding", holders: .init(positions: ["Financial Analyst"]),
      topics: ["rounding convention", "round completed value", "round result", "decimal place", "how many decimals"],
      says: ["Round half up to the column's decimals."],
      refers: Clue.Referral(from: .init(everyone: true), says: ["The analyst in Finance looks after the numbers."])),
  ].map { RuledClue(task: "data_completion", synonyms: [:], clue: $0) }

  private static let invented: [RuledClue] = [
    invented(
      "hr", "leave_policy", "Human Resources",
      ["leave policy", "request leave", "vacation days", "sick leave", "annual leave"]),
    invented(
      "hr", "attendance_rules", "Human Resources",
      ["attendance rule", "attendance policy", "late arrival", "attendance statistics"]),
    invented("hr", "it_services", "Human Resources", ["IT services", "IT support", "in charge of IT"]),
    invented("finance", "reimbursement", "Finance", ["reimbursement", "expense claim"]),
    invented("it", "vpn", "Engineering", ["VPN"], position: "DevOps Specialist"),
    invented(
      "it", "website_maintainer", "Engineering", ["maintain website", "website problem"], position: "DevOps Specialist"),
    invented("sales", "data_location", "Sales_2", ["sales data", "sales table"]),
  ]

  private static func invented(
    _ task: String, _ id: String, _ department: String, _ topics: [String], position: String? = nil
  ) -> RuledClue {
    let holders =
      position.map { Clue.Holders(positions: [$0]) } ?? Clue.Holders(departments: [department])
    return RuledClue(
      task: task, synonyms: [:], clue: Clue(id: id, holders: holders, topics: topics, says: ["About \(id)."]))
  }
}
