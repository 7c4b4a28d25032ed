import Notation

/// Somebody on the attendance roster.
struct Employee: Hashable, Sendable {
  /// How somebody is employed.
  enum Employment: String, Sendable, CaseIterable {
    case fullTime = "full_time"
    case intern
    case contract
  }

  /// The id, for example `E1042`; it says nothing of the person.
  var id: String
  /// The name, unique on the roster.
  var name: String
  var department: String
  var employment: Employment
  /// The last day at work of somebody who has left during the month; `nil` for everybody else.
  var lastDay: Moment?
  /// Whether Human Resources took the person out of this month's figures.
  var isExempt = false

  /// Whether the person still works here.
  var isActive: Bool { lastDay == nil }
}
