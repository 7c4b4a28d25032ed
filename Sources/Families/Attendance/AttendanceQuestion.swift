import Notation
import Workplace

/// What is asked about a month's attendance.
enum AttendanceQuestion: Hashable, Sendable {
  /// Which of the two offences against the hours is meant.
  enum Offence: String, Sendable {
    case late, early
  }

  case extreme(Offence, isMost: Bool)
  case top(percent: Int, Offence)
  case statistics
  case averageDays
  case anyLateOrEarly
  case absenceDays
  case overtimeHours
  case mostRemote
  case perfect

  /// Reads the arguments of a task.
  /// - Throws: `Unbuildable`, naming the argument that is at fault.
  init(_ arguments: JSON) throws {
    let given = arguments["task_params"]
    self =
      switch arguments["task_type_name"]?.string {
      case "late_early_employee": try AttendanceQuestion.extreme(mode: given?["mode"]?.string)
      case "top_percent_employees":
        .top(
          percent: try Int(given?["percent"], named: "percent", in: 1...100),
          try AttendanceQuestion.offence(given?["metric"]?.string))
      case "attendance_statistics": .statistics
      case "avg_late_early_days": .averageDays
      case "has_late_or_early": .anyLateOrEarly
      case "total_absence_days": .absenceDays
      case "average_overtime_hours": .overtimeHours
      case "employees_with_most_remote_days": .mostRemote
      case "employees_with_perfect_attendance": .perfect
      default: throw Unbuildable("'task_type_name' names no kind of attendance question")
      }
  }

  private static func extreme(mode: String?) throws -> AttendanceQuestion {
    let parts = (mode ?? "").split(separator: "_")
    guard parts.count == 2, ["most", "least"].contains(parts[0]) else {
      throw Unbuildable("'mode' must be most_late, least_late, most_early or least_early")
    }
    return .extreme(try offence(String(parts[1])), isMost: parts[0] == "most")
  }

  private static func offence(_ name: String?) throws -> Offence {
    guard let offence = name.flatMap(Offence.init(rawValue:)) else {
      throw Unbuildable("the metric must be 'late' or 'early'")
    }
    return offence
  }
}
