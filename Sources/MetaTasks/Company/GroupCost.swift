/// What a message to a chat group costs beyond its tool's cost, so that asking everybody is no free substitute for asking
/// the right person.
public struct GroupCost: Codable, Hashable, Sendable {
  /// The most colleagues whom a message reaches without extra cost.
  public var freeMembers: Int
  /// Minutes for each colleague beyond.
  public var extraCost: Int

  enum CodingKeys: String, CodingKey {
    case freeMembers = "free_members"
    case extraCost = "extra_cost"
  }

  /// Creates a cost.
  public init(freeMembers: Int, extraCost: Int) {
    self.freeMembers = freeMembers
    self.extraCost = extraCost
  }

  /// What groups cost in worlds made by hand.
  public static let plain = GroupCost(freeMembers: 5, extraCost: 1)

  /// The minutes that a message to so many colleagues takes beyond the tool's cost.
  public func extra(forReaching colleagues: Int) -> Int {
    let paid = max(0, colleagues - max(0, freeMembers))
    let (minutes, overflows) = paid.multipliedReportingOverflow(by: max(0, extraCost))
    return overflows ? .max : minutes
  }
}
