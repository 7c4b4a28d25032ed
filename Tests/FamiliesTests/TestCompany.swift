import Chance
import Workplace

/// A company of 50 people with the published departments and positions; names depend on the seed.
func testCompany(seed: Int) -> Company {
  var chance = Chance(seed: seed).stream("company")
  let given = ["Ann", "Ben", "Cara", "Dan", "Eva", "Finn", "Gina", "Hank", "Ivy", "Jack", "Kim"]
  let family = ["Abel", "Bond", "Cole", "Dunn", "Egan", "Ford", "Gray", "Hale", "Irwin"]
  var names = chance.shuffled(given.flatMap { name in family.map { "\(name) \($0)" } })
  let people = testPositions.flatMap { department, positions in
    positions.flatMap { position, count in
      (0..<count).map { _ in
        Person(
          name: names.removeLast(), department: department, position: position,
          isManager: position.hasSuffix("Manager"))
      }
    }
  }
  return Company(
    name: "Test House", people: people,
    trainee: Person(name: "Alice Smith", department: nil, position: "Intern", isManager: false),
    rooms: (1...10).map { $0 < 10 ? "Room_0\($0)" : "Room_\($0)" }, opens: 540, closes: 1020)
}

private let sales = [("Sales Manager", 1), ("Account Executive", 1), ("Sales Representative", 1)]

private let testPositions: [(String, [(String, Int)])] = [
  (
    "Executive",
    [
      ("Chief Executive Officer (CEO)", 1), ("Chief Technology Officer (CTO)", 1), ("Chief Operating Officer (COO)", 1),
      ("Chief Financial Officer (CFO)", 1),
    ]
  ),
  (
    "Engineering",
    [
      ("Engineering Manager", 3), ("Senior Software Engineer", 4), ("Software Engineer", 9), ("QA Engineer", 2),
      ("DevOps Specialist", 1),
    ]
  ),
  ("Sales_1", sales), ("Sales_2", sales), ("Sales_3", sales),
  (
    "Marketing",
    [("Marketing Manager", 1), ("SEO Specialist", 2), ("Content Creator", 2), ("Social Media Planner", 1)]
  ),
  ("Product", [("Product Manager", 1), ("Product Designer", 1), ("UX/UI Designer", 3)]),
  ("Human Resources", [("HR Manager", 1), ("Recruiter", 1), ("HR Generalist", 1)]),
  ("Finance", [("Finance Manager", 1), ("Accountant", 2), ("Financial Analyst", 1)]),
]
