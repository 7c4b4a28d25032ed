import Chance
import Foundation
import MetaTasks
import Notation
import Testing

@Suite struct CompanyRuleTests {
  let company: CompanyRule

  init() throws { company = Hubs.whole.company }

  @Test func `fifty people make the published company`() {
    var counts: [String: Int] = [:]
    for seat in company.roster(headcount: 50, chance: Chance(seed: 1)) {
      counts["\(seat.department)/\(seat.position)", default: 0] += 1
    }
    #expect(
      counts == [
        "Executive/Chief Executive Officer (CEO)": 1, "Executive/Chief Technology Officer (CTO)": 1,
        "Executive/Chief Operating Officer (COO)": 1, "Executive/Chief Financial Officer (CFO)": 1,
        "Engineering/Engineering Manager": 3, "Engineering/Senior Software Engineer": 4,
        "Engineering/Software Engineer": 9, "Engineering/QA Engineer": 2, "Engineering/DevOps Specialist": 1,
        "Sales_1/Sales Manager": 1, "Sales_1/Account Executive": 1, "Sales_1/Sales Representative": 1,
        "Sales_2/Sales Manager": 1, "Sales_2/Account Executive": 1, "Sales_2/Sales Representative": 1,
        "Sales_3/Sales Manager": 1, "Sales_3/Account Executive": 1, "Sales_3/Sales Representative": 1,
        "Marketing/Marketing Manager": 1, "Marketing/SEO Specialist": 2, "Marketing/Content Creator": 2,
        "Marketing/Social Media Planner": 1, "Product/Product Manager": 1, "Product/Product Designer": 1,
        "Product/UX/UI Designer": 3, "Human Resources/HR Manager": 1, "Human Resources/Recruiter": 1,
        "Human Resources/HR Generalist": 1, "Finance/Finance Manager": 1, "Finance/Accountant": 2,
        "Finance/Financial Analyst": 1,
      ])
  }

  @Test(arguments: [10, 11, 12, 13, 25, 50, 120, 199])
  func `the head-count is met exactly, each name once`(_ headcount: Int) {
    let roster = company.roster(headcount: headcount, chance: Chance(seed: 7))
    #expect(roster.count == headcount)
    #expect(Set(roster.map(\.name)).count == headcount)
    #expect(!roster.contains { $0.name.hasPrefix("Alice ") })
    #expect(roster.contains { $0.position == "Software Engineer" })
    // Published exceptions: the smallest companies have no second and third sales team.
    let departments = Set(roster.map(\.department))
    #expect(departments.contains("Sales_2") == (headcount >= 12))
    #expect(departments.contains("Sales_3") == (headcount >= 13))
  }

  @Test func `people stand in the order of departments and names`() {
    let roster = company.roster(headcount: 50, chance: Chance(seed: 3))
    let order = ["Executive"] + company.departments.map(\.name)
    let keys = roster.map { seat in (order.firstIndex(of: seat.department) ?? -1, seat.name) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `names are drawn, positions are not`() {
    let one = company.roster(headcount: 50, chance: Chance(seed: 1))
    let other = company.roster(headcount: 50, chance: Chance(seed: 2))
    #expect(one.map(\.name) != other.map(\.name))
    #expect(one == company.roster(headcount: 50, chance: Chance(seed: 1)))
    #expect(one.map(\.position).sorted() == other.map(\.position).sorted())
  }

  @Test func `a message to many costs more for each beyond five`() {
    #expect([1, 5, 6, 49].map(company.groups.extra(forReaching:)) == [0, 0, 1, 44])
  }

  @Test func `the trainee is told the time, the office hours and whom to ask`() throws {
    let start = company.firstDay + company.dayStart
    let text = try company.instructions(start: start)
    for part in ["Alice Smith", "2025-10-01 08:00:00", "09:00 to 17:00", "at most 3 calls", "manuals_for_intern.md"] {
      #expect(text.contains(part), "\(part)")
    }
    let greeting = try company.greeting(
      start: start, tasks: [["title": "A & B", "objective": "Do `x` <now>.", "deadline_text": "20:00"]])
    #expect(greeting.contains("## Task 1: A & B\n\nDo `x` <now>.\n\nPlease have this finished before **20:00**.\n"))
    #expect(!greeting.contains("Nothing yet."))
    #expect(try company.greeting(start: start, tasks: []).hasSuffix("desk today:\n\nNothing yet.\n"))
    let handbook = try company.handbook()
    #expect(handbook.path == "manuals_for_intern.md")
    for part in ["HR Generalist", "Finance Manager", "data review", "IT services"] {
      #expect(handbook.text.contains(part), "\(part)")
    }
  }

  static let spoilt: [(right: String, wrong: String, message: String)] = [
    ("headcount: 50", "headcount: 5", "5 is out of range; expected 10 to 1000"),
    ("day_end: \"23:00\"", "day_end: \"25:00\"", "'25:00' is not a time like '09:30'"),
    ("first_day: \"2025-10-01\"", "first_day: \"2025-10-04\"", "2025-10-04 is no working day"),
    ("SendMessage: 5", "SendMessage: five", "expected a whole number, found 'five'"),
    ("Adam, Amber", "Amber, Amber", "a name of 'given_names' stands twice"),
    ("Adam, Amber", "Alice, Amber", "'Alice' is the trainee's name"),
    ("share: 0.41", "share: 0", "the share of 'Engineering' must be more than 0"),
    ("handbook.mustache", "handbok.mustache", "there is no template 'handbok.mustache'; did you mean"),
    ("default_cost: 1", "default_costs: 1", "unknown key 'default_costs'; did you mean 'default_cost'?"),
  ]

  @Test(arguments: spoilt.indices)
  func `a mistake in the company is a sentence`(_ index: Int) throws {
    let (right, wrong, message) = Self.spoilt[index]
    let error = #expect(throws: Problems.self) {
      try Hubs.made { folder in
        let file = folder.appending(path: "company/company.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(right))
        try Hubs.write(text.replacing(right, with: wrong, maxReplacements: 1), to: folder, "company/company.yaml")
      }
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
