import Chance
import Workplace

/// Draws who owns charts, and lets some of them leave.
struct ChartOwners {
  /// The department that knows who took over from whom.
  static let personnel = "Human Resources"

  private let candidates: [String]
  /// Names that nobody has, of which those of departed owners are taken.
  private var strangers: [String]
  private var chance: Chance
  /// Owners who left, and who took over from each.
  private(set) var departed: [(name: String, successor: String)] = []

  /// Finds everybody who may own charts: all but the executives.
  init(company: Company, drawing chance: Chance) throws {
    candidates = company.people.filter { $0.department != "Executive" }.map(\.name)
    self.chance = chance
    strangers = company.strangers(drawing: chance.stream("strangers"))
    guard candidates.count >= 2 else {
      throw Unbuildable("the company has \(candidates.count) people who can own charts; two are needed at least")
    }
    guard company.people.contains(where: { $0.department == ChartOwners.personnel }) else {
      throw Unbuildable("the company has nobody in \(ChartOwners.personnel), who know what became of chart owners")
    }
  }

  /// Draws different owners.
  mutating func owners(_ count: Int) -> [String] { chance.sample(candidates, count: min(count, candidates.count)) }

  /// Draws an owner who is no longer there; `nil` when every name is somebody's.
  mutating func departedOwner() -> String? {
    guard let name = strangers.popLast() else { return nil }
    departed.append((name, chance.choice(candidates)))
    return name
  }

  /// Who knows about an owner's charts.
  func keeper(of owner: String) -> String { departed.first { $0.name == owner }?.successor ?? owner }
}
