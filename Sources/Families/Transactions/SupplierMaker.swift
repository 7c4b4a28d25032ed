import Chance
import Workplace

/// Draws suppliers: names, addresses, and who in the company deals with them.
struct SupplierMaker {
  private let company: Company
  private let limits: ApprovalLimits
  private let policy: ReviewPolicy
  private var chance: Chance
  private var heads: [String]
  private var takenIDs: Set<Int> = []

  /// Creates a maker whose draws come from `chance`.
  init(company: Company, limits: ApprovalLimits, policy: ReviewPolicy, chance: Chance) {
    self.company = company
    self.limits = limits
    self.policy = policy
    self.chance = chance
    // Each first word serves once, so no two suppliers of a ledger can be taken for one another.
    var names = chance.stream("names")
    heads = names.shuffled(SupplierWords.heads)
  }

  /// Draws the next supplier.
  mutating func supplier(_ pattern: SupplierPattern) -> Supplier {
    let entry = department(pattern)
    let staff = company.people.filter { $0.department == entry.department }
    let managers = staff.filter(\.isManager).map(\.name)
    let others = staff.filter { !$0.isManager }.map(\.name)
    let approver = chance.choice(managers)
    let head = heads.popLast() ?? "Supplier \(takenIDs.count)"
    let field = chance.choice(SupplierWords.fields)
    let given = chance.choice(SupplierWords.givenNames)
    let family = chance.choice(SupplierWords.familyNames)
    return Supplier(
      id: nextID(), name: "\(head) \(field) \(chance.choice(SupplierWords.forms))",
      rating: pattern.isRated ? chance.choice(["A", "B", "C"]) : nil, contact: "\(given) \(family)",
      address: address(), phone: phone(), email: mail(given: given, family: family, head: head),
      product: chance.choice(SupplierWords.products), department: entry.department,
      applicant: others.isEmpty ? approver : chance.choice(others), approver: approver, limit: entry.amount)
  }

  /// A department; one with a lower limit elsewhere where the pattern depends on that.
  private mutating func department(_ pattern: SupplierPattern) -> ApprovalLimits.Entry {
    guard pattern == .otherLimit else { return chance.choice(limits.entries) }
    return chance.choice(limits.entries.filter { !limits.distinctlyBelow($0, margin: policy.margin).isEmpty })
  }

  private mutating func nextID() -> String {
    "S-\(takenIDs.drawNew(&chance) { $0.integer(in: 1000...9999) })"
  }

  private mutating func address() -> String {
    let street = "\(chance.integer(in: 10...990)) \(chance.choice(SupplierWords.streets))"
    let (city, state, zip) = chance.choice(SupplierWords.cities)
    return "\(street), \(city), \(state) \(zip)\(chance.integer(in: 10...99))"
  }

  private mutating func phone() -> String {
    // 555-01xx is set aside for invented numbers.
    "(\(chance.integer(in: 201...989))) 555-01\(chance.integer(in: 10...99))"
  }

  private func mail(given: String, family: String, head: String) -> String {
    let domain = head.lowercased().filter { $0 != " " }
    return "\(given.prefix(1)).\(family)@\(domain).example".lowercased()
  }
}
