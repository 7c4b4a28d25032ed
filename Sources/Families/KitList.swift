package import Workplace

/// All kits, by the names under which rules ask for them.
package enum Kits {
  /// The kits, in the order of their families' names.
  package static let all: [any Kit.Type] = [
    AdsStrategyKit.self,
    AttendanceKit.self,
    DataCompletionKit.self,
    EventPlanningKit.self,
    KBFixKit.self,
    MeetingAttendKit.self,
    MeetingBookKit.self,
    ResumeSelectKit.self,
    SalesKit.self,
    TradePullKit.self,
    TransactionsKit.self,
    WebsiteAnalysisKit.self,
  ]

  /// The kit of that name, or `nil` when there is none.
  package static func named(_ name: String) -> (any Kit.Type)? { all.first { $0.name == name } }
}
