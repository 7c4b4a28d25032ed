package import Desk
import Notation

/// Every tool of the workplace.
enum Toolbox {
  /// The tools in the order in which a trainee is told of them.
  static let all: [Tool] = [
    .openFolderInCloudDisk, .downloadFileFromCloudDisk,
    .listUsers, .sendMessage, .createChatGroup, .listChatGroups, .sendGroupMessage,
    .getAvailableRooms, .bookMeeting, .attendMeeting, .cancelMeeting,
    .listFiles, .readFile, .writeFile, .readAsDataURL, .executeCommand, .calculator,
    .getHistoricalLoadTimes, .getRealTimeSystemHealth, .listMonitoredServices, .getPerformanceSummary, .getErrorLogs,
    .rebootServer,
    .jumpTime, .allTasksDone,
  ]

  /// The tools of a day's trade-data service.
  private static let trade: [Tool] = [.getTaskInfo, .fetchPage, .submitResults]

  /// The tools of a day, in the order in which its trainee is told of them.
  static func tools(of bundle: DayBundle) -> [Tool] { bundle.trade == nil ? all : all + trade }

  private static let byName = Dictionary(uniqueKeysWithValues: (all + trade).map { ($0.name, $0) })
  private static let tradeNames = Set(trade.map(\.name))

  /// The tool of that name.
  /// - Throws: `Refusal` that suggests what may have been meant.
  static func tool(named name: String, on bundle: DayBundle) throws(Refusal) -> Tool {
    if let tool = byName[name], bundle.trade != nil || !tradeNames.contains(name) { return tool }
    let shown = name.excerpt
    throw Refusal("there is no tool '\(shown)'; \(Spelling.remedy(for: shown, among: tools(of: bundle).map(\.name)))")
  }
}

extension World {
  /// The names of all tools, in the order in which a trainee is told of them.
  package static let toolNames = Toolbox.all.map(\.name)

  /// What there is to be said of every tool, given what calls cost.
  package static func tools(costs: [String: Int], defaultCost: Int) -> [ToolDescription] {
    Toolbox.all.map { $0.description(cost: costs[$0.name] ?? defaultCost) }
  }
}
