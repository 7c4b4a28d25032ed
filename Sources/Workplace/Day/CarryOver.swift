import MetaTasks
import Notation

/// What of a finished day is still there when the scenario's next day begins.
///
/// The trainee's `notebook/` stays where it is. Everything else of the workspace, and the cloud disk, moves to `earlier/DAY/`, so
/// that neither yesterday's deliverable counts for today nor a stale manual stands where today's does; what was said
/// in the chat lies beside it, as `earlier/DAY_chat.md`. Chat groups and bookings for later days go on. Colleagues
/// remember nothing. Files share their bytes with the finished day's, so a carry-over costs little.
public struct CarryOver: Hashable, Sendable {
  /// How many earlier days are kept: a working week, beyond which "yesterday" and "last time" do not reach. Without a
  /// bound a long scenario would carry every day's files in every snapshot, and into every sandbox.
  public static let daysKept = 5

  /// The most bytes and files of earlier days' workspaces, the notebook's included: half of what a workspace may hold, so that
  /// today's work has room. What does not fit is left behind, larger files first, and older days before newer ones.
  static let limits = (bytes: WorkspaceLimits.totalBytes / 2, files: WorkspaceLimits.files / 2)

  /// The folder of the trainee's notes, which stays in place.
  public static let notebook = "notebook/"
  private static let archive = "earlier/"

  /// The names of the earlier days whose files are kept, oldest first.
  public private(set) var days: [String]
  /// What lies in the workspace beside the new day's files: `notebook/…` and `earlier/…`.
  public private(set) var workspace: FileTree
  /// What lies on the cloud disk beside the new day's files: `earlier/…`.
  public private(set) var cloudDisk: FileTree
  /// The members of the trainee's chat groups, in the order of the groups.
  public private(set) var groups: [[String]]
  /// The trainee's bookings for later days.
  public private(set) var bookings: [Meeting]
  /// What the trainee has read and been told so far, as digests of the very texts: see `Lore`.
  package private(set) var lore: Lore

  /// Takes from a finished day what stays. Of a day that was itself carried on, what it was given stays as well.
  public init(of world: World) {
    let name = world.bundle.day.name
    let before = world.bundle.carried
    let known = (before?.days ?? []).filter { $0 != name }
    days = (known + [name]).suffix(CarryOver.daysKept)
    cloudDisk = CarryOver.moved(world.cloudDisk, to: name, known: known, keeping: days, staying: [])
    workspace = CarryOver.moved(
      world.workspace, to: name, known: known, keeping: days, staying: [CarryOver.notebook])
    if let log = world.chatLog { workspace[CarryOver.chatLog(of: name)] = File(log) }
    CarryOver.trim(&workspace, newestFirst: days.reversed())
    groups = world.groups.all.map(\.members)
    bookings = world.calendar.meetings.filter { meeting in
      meeting.applicant == world.trainee.name && meeting.start >= world.bundle.day.end
    }
    lore = (before?.lore ?? Lore()).union(Lore(of: world))
  }

  /// The same without what the trainee could have learnt: notebook, chat and lore are gone. What it handed in stays.
  public var wiped: CarryOver {
    var wiped = self
    let logs = days.map(CarryOver.chatLog)
    for path in workspace.paths where path.hasPrefix(CarryOver.notebook) || logs.contains(path) {
      wiped.workspace[path] = nil
    }
    wiped.lore = Lore()
    return wiped
  }
}

extension CarryOver {
  private static func folder(of day: String) -> String { "\(archive)\(day)/" }
  private static func chatLog(of day: String) -> String { "\(archive)\(day)_chat.md" }

  /// The folder of earlier days that a path lies in, if it is one of these days'.
  private static func day(of path: String, among days: [String]) -> String? {
    days.first { path.hasPrefix(folder(of: $0)) || path == chatLog(of: $0) }
  }

  private static func moved(
    _ tree: FileTree, to day: String, known: [String], keeping kept: [String], staying: [String]
  ) -> FileTree {
    var moved = FileTree()
    for (path, file) in tree.contents {
      if staying.contains(where: path.hasPrefix) {
        moved[path] = file
      } else if let earlier = self.day(of: path, among: known) {
        if kept.contains(earlier) { moved[path] = file }
      } else {
        let target = folder(of: day) + path
        // A path that nobody could name any more is as good as gone.
        if target.utf8.count <= VirtualPath.limits.path { moved[target] = file }
      }
    }
    return moved
  }

  private static func trim(_ tree: inout FileTree, newestFirst days: [String]) {
    guard tree.byteCount > limits.bytes || tree.count > limits.files else { return }
    func rank(_ path: String) -> Int {
      path.hasPrefix(notebook) ? -1 : self.day(of: path, among: days).flatMap(days.firstIndex) ?? days.count
    }
    let files = tree.contents.map { (rank: rank($0.path), size: $0.file.bytes.count, path: $0.path, file: $0.file) }
    var kept = FileTree()
    for file in files.sorted(by: { ($0.rank, $0.size, $0.path) < ($1.rank, $1.size, $1.path) }) {
      let fits = kept.byteCount + file.size <= limits.bytes && kept.count < limits.files
      if file.rank < 0 || fits { kept[file.path] = file.file }
    }
    tree = kept
  }
}

extension DayBundle {
  /// The day as it begins for a trainee whose days follow each other.
  /// - Parameter earlier: What comes from the day before; `nil` on the first day.
  public func carrying(_ earlier: CarryOver?) -> DayBundle {
    var bundle = self
    if let continuity = day.continuity { bundle.day.instructions += "\n\(continuity)" }
    guard let earlier else { return bundle }
    bundle.carried = earlier
    bundle.cloudDisk = cloudDisk.adding(earlier.cloudDisk)
    bundle.workspace = workspace.adding(earlier.workspace)
    for booking in earlier.bookings
    where !day.meetings.contains(where: { $0.room == booking.room && $0.window.overlaps(booking.window) }) {
      bundle.day.meetings.append(booking)
    }
    return bundle
  }
}

extension FileTree {
  /// Both trees' files; this one's where both have one, or where one has a folder and the other a file.
  fileprivate func adding(_ other: FileTree) -> FileTree {
    var sum = self
    for (path, file) in other.contents where self[path] == nil && !isFolder(path) && fileBlocking(path) == nil {
      sum[path] = file
    }
    return sum
  }
}

extension World {
  /// What was said in the chat, for reading; `nil` when nothing was.
  fileprivate var chatLog: String? {
    let lines = ledger.entries.compactMap { entry -> String? in
      switch entry.event {
      case .said(let person, let message, let group):
        "- \(entry.at.timeText) \(Self.heading(trainee.name, to: person, group)): \(message)"
      case .answered(let person, let message, _, _, let group):
        "- \(entry.at.timeText) \(Self.heading(person, to: trainee.name, group)): \(message)"
      default: nil
      }
    }
    guard !lines.isEmpty else { return nil }
    return "# Chat of \(bundle.day.start.dateText)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ speaker: String, to listener: String, _ group: Int?) -> String {
    "\(speaker) to \(listener)" + (group.map { " (group \($0))" } ?? "")
  }
}
