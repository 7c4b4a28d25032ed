import Chance
import Workplace

/// Somebody who sold something last year.
struct Seller: Hashable, Sendable {
  /// The full name, unique.
  let name: String
  /// Whether the staff list calls this person a manager.
  let isManager: Bool
  /// The department in each quarter; `nil` where the person did not sell.
  let posts: [String?]

  /// The id in the extracts.
  var id: String { name.lowercased().split(separator: " ").joined(separator: "_") }
}

/// Who sold for which department in which quarter: today's staff, and people who have left since.
struct SalesRoster: Sendable {
  let sellers: [Seller]

  /// Draws a roster.
  /// - Throws: `Unbuildable` when nobody sells or too few names can be made.
  init(company: Company, drawing chance: Chance) throws {
    var chance = chance
    var strangers = company.strangers(drawing: chance.stream("strangers"))
    let staff = company.people.filter { SalesQuestion.allDepartments.contains($0.department ?? "") }
    guard !staff.isEmpty, strangers.count >= 20 else {
      throw Unbuildable("the company has too few people in \(SalesQuestion.allDepartments.joined(separator: ", "))")
    }
    var sellers = staff.map {
      Seller(name: $0.name, isManager: $0.isManager, posts: Array(repeating: $0.department, count: 4))
    }
    for department in SalesQuestion.allDepartments {
      for number in 0..<chance.integer(in: 5...6) {
        guard let name = strangers.popLast() else { continue }
        let posts = number < 4 ? Array(repeating: department, count: 4) : SalesRoster.career(from: department, &chance)
        sellers.append(Seller(name: name, isManager: false, posts: posts))
      }
    }
    self.sellers = sellers
  }

  /// The quarters of somebody who came, went or moved on in the course of the year.
  private static func career(from department: String, _ chance: inout Chance) -> [String?] {
    let turn = chance.integer(in: 1...3)
    let other: String? = chance.choice(SalesQuestion.allDepartments.filter { $0 != department })
    let ways: [(before: String?, after: String?)] = [(department, nil), (nil, department), (department, other)]
    let way = chance.choice(ways)
    return (0..<4).map { $0 < turn ? way.before : way.after }
  }
}
