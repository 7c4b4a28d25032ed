import MetaTasks
import Notation
import Workplace

/// The company in which the labelled questions are asked: a dozen people and what they know.
struct ColleagueCompany {
  /// The colleagues by the role names that the questions use.
  let colleagues: [String: Colleague]

  init() {
    var table: [String: Colleague] = [:]
    for role in ColleagueCompany.roles {
      table[role.key] = Colleague(
        person: role.person, knowledge: ColleagueCompany.knowledge(of: role.person), manners: ColleagueCompany.manners)
    }
    colleagues = table
  }

  /// What small talk and declining sound like here, so that tests can tell them apart.
  static let manners = Manners(
    smallTalk: ["Hello!", "Nice to hear from you."], declines: ["Not my business.", "I can't help there."],
    oneThingAtATime: ["One thing at a time."])

  static let roles: [(key: String, person: Person)] = [
    ("finance_manager", person("Dana Brooks", "Finance", "Finance Manager")),
    ("accountant", person("Peter Lang", "Finance", "Accountant")),
    ("analyst", person("Rita Moss", "Finance", "Financial Analyst")),
    ("sales_rep", person("Sam Cole", "Sales_1", "Sales Representative")),
    ("sales_manager", person("Vera Hart", "Sales_2", "Sales Manager")),
    ("marketing_manager", person("Karen Wells", "Marketing", "Marketing Manager")),
    ("creator", person("Olivia Grant", "Marketing", "Content Creator")),
    ("seo", person("Sofia Reyes", "Marketing", "SEO Specialist")),
    ("engineer", person("Ian Webb", "Engineering", "Software Engineer")),
    ("devops", person("Lena Frost", "Engineering", "DevOps Specialist")),
    ("hr", person("Paula Hunt", "Human Resources", "HR Generalist")),
  ]

  private static func person(_ name: String, _ department: String, _ position: String) -> Person {
    Person(name: name, department: department, position: position, isManager: position.hasSuffix("Manager"))
  }

  /// What a person knows of the clues, as generation would write it.
  static func knowledge(of person: Person) -> [Knowledge] {
    clues.compactMap { clue in
      let told = matches(clue.clue.holders, person)
      guard told || clue.clue.refers.map({ matches($0.from, person) }) == true else { return nil }
      return Knowledge(
        clue: "\(clue.task)/\(clue.clue.id)", kind: told ? .tells : .refers, topics: clue.clue.topics,
        synonyms: clue.synonyms, mentions: clue.clue.mentions ?? [],
        says: (told ? clue.clue.says : clue.clue.refers?.says ?? []).first ?? "", asksBack: clue.clue.asksBack?.first)
    }
  }

  private static func matches(_ holders: Clue.Holders, _ person: Person) -> Bool {
    holders.everyone == true || holders.people?.contains(person.name) == true
      || holders.positions?.contains(person.position) == true
      || person.department.map { holders.departments?.contains($0) == true } == true
  }
}
