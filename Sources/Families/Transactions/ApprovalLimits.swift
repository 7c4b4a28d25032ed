import Chance
import Notation
import Workplace

/// What managers may approve alone, by department.
struct ApprovalLimits: Hashable, Sendable {
  /// A department's limit in whole units.
  struct Entry: Hashable, Sendable {
    var department: String
    var amount: Int
  }

  /// The departments that have managers, in the company's order.
  let entries: [Entry]

  /// Draws a different round number for each department.
  /// - Throws: `Unbuildable` when the company has too few or too many departments with managers.
  init(company: Company, drawing chance: Chance) throws {
    let departments = company.people.filter(\.isManager).compactMap(\.department).uniqued()
    guard (2...ApprovalLimits.amounts.count).contains(departments.count) else {
      throw Unbuildable(
        "the company has \(departments.count) departments with a manager; a transaction review needs 2 to "
          + "\(ApprovalLimits.amounts.count), each with its own approval limit")
    }
    var chance = chance
    // The lowest and the highest must lie far enough apart that what is near one is not near the other.
    var amounts: [Int]
    repeat {
      amounts = chance.sample(ApprovalLimits.amounts, count: departments.count)
    } while (amounts.min() ?? 0) * 100 > (amounts.max() ?? 0) * 90
    entries = zip(departments, amounts).map { Entry(department: $0, amount: $1) }
  }

  private static let amounts = [
    6000, 6500, 7000, 7500, 8000, 9000, 10_000, 11_000, 12_000, 13_000, 14_000, 15_000, 16_000, 18_000, 20_000, 22_000,
    25_000,
  ]

  /// The limits of other departments whose near amounts stay clear of what is near this one.
  func distinctlyBelow(_ entry: Entry, margin: Int) -> [Int] {
    entries.map(\.amount).filter { $0 * 100 <= entry.amount * (100 - margin) }
  }

  /// `Engineering 12,000; Sales_1 8,000`, as Finance tells them.
  var text: String {
    entries.map { "\($0.department) \(Amount.grouped(units: $0.amount))" }.joined(separator: "; ")
  }
}
