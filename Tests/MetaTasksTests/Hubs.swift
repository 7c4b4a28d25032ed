import Foundation
import MetaTasks
import Testing

/// Folders and hubs that the tests read.
enum Hubs {
  /// The package's root.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The project's task hub.
  static let real = package.appending(path: "task_hub")

  /// The published configs, where they are at hand.
  static let fixtures = package.deletingLastPathComponent().appending(path: "shared/fixtures")

  /// All families: the project's, and stand-ins for those that are not there.
  static let whole: Hub = {
    do {
      return try made(of: try FileManager.default.contentsOfDirectory(atPath: real.path())) { folder in
        for (family, text) in standIns where !exists(folder, "\(family)/rule.yaml") {
          try write(text, to: folder, "\(family)/rule.yaml")
        }
      }
    } catch { preconditionFailure("\(error)") }
  }()

  /// Reads a copy of some folders of the project's hub after changing it.
  static func made(of folders: [String] = ["company"], _ change: (URL) throws -> Void) throws -> Hub {
    try withFolder { folder in
      let copy = folder.appending(path: "hub")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in folders {
        try FileManager.default.copyItem(at: real.appending(path: name), to: copy.appending(path: name))
      }
      try change(copy)
      return try Hub(at: copy.path())
    }
  }

  /// Lends a new folder.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "metatasks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func write(_ text: String, to folder: URL, _ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static func exists(_ folder: URL, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path())
  }

  private static let standIns = [
    "transactions": """
    family: transactions
    title: Transaction Data Review
    domain: information
    effort: 60
    arguments:
      - {name: num_normal_transactions, type: integer, required: true, minimum: 1, maximum: 12, sample: [2, 3, 4, 5]}
      - {name: num_abnormal_transactions, type: integer, required: true, minimum: 0, maximum: 6, sample: [0, 1, 2]}
    """,
    "meeting_book": """
    family: meeting_book
    title: Meeting Book
    domain: scheduling
    effort: 60
    arguments:
      - {name: task_type, type: string, values: [department, manager], required: true}
      - name: start_time
        type: moment
        required: true
        sample: ["2025-10-01T13:00:00", "2025-10-01T14:30:00", "2025-10-01T15:00:00"]
      - {name: last_time, type: number, default: 1.0, minimum: 0.25, maximum: 8, sample: [0.5, 1.0, 1.5, 2.0]}
      - {name: conflict_nums, type: integer, values: [1, 2, 3], default: 3}
    """,
    "data_completion": """
    family: data_completion
    title: Data Completion
    domain: information
    effort: 60
    arguments:
      - {name: domain, type: string, values: [sales, transactions, inventory, finance, logistics, web], required: true}
      - {name: task_type, type: string, values: [quarter_from_months, qoq_rate], required: true, when: {domain: sales}}
      - {name: task_type, type: string, values: [tax_fee, total_from_items], required: true, when: {domain: transactions}}
      - {name: task_type, type: string, values: [ending_from_flow, daily_interpolation], required: true, when: {domain: inventory}}
      - {name: task_type, type: string, values: [account_balance_from_details, depreciation_straight_line], required: true, when: {domain: finance}}
      - {name: task_type, type: string, values: [eta_distance_sla, segment_time_sum], required: true, when: {domain: logistics}}
      - {name: task_type, type: string, values: [rolling_avg, funnel], required: true, when: {domain: web}}
      - {name: difficulty, type: string, values: [very_easy, easy, medium, hard, very_hard], default: medium}
      - {name: rows, type: integer, minimum: 8, maximum: 2000, sample: never}
    """,
  ]
}
