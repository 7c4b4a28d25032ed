import MetaTasks
import Notation

/// What a day leaves to the next one of its scenario: the same company, and what the trainee made, learnt and wrote down.
///
/// Yesterday's files move to folders of their own, so that nothing of yesterday can pass for today's work, nor an old manual for
/// the one in force.
public struct CarryOver: Hashable, Sendable {
  /// The trainee's notebook, by path within the workspace.
  public var notebook: FileTree
  /// What is left of the days before, the latest last.
  public var days: [Leftover]
  /// What the trainee was told about its work.
  public var feedback: [String]
  /// Bookings for later days.
  public var bookings: [Meeting]
  /// The clues that the trainee was told on earlier days, in the words it heard.
  private var told: [String: Set<String>]
  /// The documents that it read on earlier days, as they were.
  private var read: [String: File]

  /// The files of an earlier day.
  public struct Leftover: Hashable, Sendable {
    /// The day's name.
    public var day: String
    /// The workspace as the trainee left it, the notebook aside.
    public var workspace: FileTree
    /// The cloud disk as it was in the end.
    public var cloudDisk: FileTree
    /// What was said.
    public var chat: File
  }

  /// Of how many days files are kept: those of a working week, so that a long scenario stays small.
  static let daysKept = 5

  /// Where the files of earlier days lie.
  static let folder = "earlier/"
  /// The trainee's own folder.
  static let notebookFolder = "notebook/"

  /// Takes what a day that is over leaves.
  /// - Parameter feedback: Whether the trainee is told how its work was received.
  public init(_ world: World, feedback givesFeedback: Bool) {
    let earlier = world.bundle.past
    notebook = world.workspace.subtree { $0.hasPrefix(CarryOver.notebookFolder) }
    let ownFiles = world.workspace.subtree {
      !$0.hasPrefix(CarryOver.notebookFolder) && !$0.hasPrefix(CarryOver.folder)
    }
    let leftover = Leftover(
      day: world.bundle.day.name, workspace: ownFiles,
      cloudDisk: world.cloudDisk.subtree { !$0.hasPrefix(CarryOver.folder) },
      chat: File(world.ledger.chat))
    days = Array(((earlier?.days ?? []) + [leftover]).suffix(CarryOver.daysKept))
    bookings = world.calendar.meetings.filter { $0.start >= world.bundle.day.end }
    feedback = givesFeedback ? Scorecard(judging: world).feedback(titles: world.bundle.day.titles) : []
    told = earlier?.told ?? [:]
    read = earlier?.read ?? [:]
    for entry in world.ledger.entries {
      switch entry.event {
      case .answered(let person, _, let clues, _, _):
        for clue in clues { told[clue, default: []].formUnion(world.bundle.sayings(of: clue, by: person)) }
      case .documentRead(let path): read[path] = world.cloudDisk[path]
      default: break
      }
    }
  }

  /// Takes away what the trainee knew of earlier days: notes, conversations, what it had learnt. The company stays.
  public mutating func wipe() {
    notebook = FileTree()
    (told, read) = ([:], [:])
    for index in days.indices { days[index].chat = File("") }
  }
}

extension DayBundle {
  /// The day as it begins for somebody who has lived through the days before.
  public func carrying(_ past: CarryOver) -> DayBundle {
    var bundle = self
    bundle.past = past
    for (path, file) in past.notebook.contents where bundle.workspace[path] == nil { bundle.workspace[path] = file }
    for day in past.days {
      let folder = CarryOver.folder + day.day + "/"
      for (path, file) in day.workspace.contents { bundle.workspace[folder + path] = file }
      if !day.chat.bytes.isEmpty { bundle.workspace[folder + "chat.md"] = day.chat }
      for (path, file) in day.cloudDisk.contents { bundle.cloudDisk[folder + path] = file }
    }
    let free = past.bookings.filter { booking in
      !bundle.day.meetings.contains { $0.room == booking.room && $0.start < booking.end && booking.start < $0.end }
    }
    bundle.day.meetings += free
    if !past.feedback.isEmpty {
      bundle.day.greeting +=
        "\n" + (["How your work of the last day was received:"] + past.feedback).joined(separator: "\n") + "\n"
    }
    return bundle
  }

  /// The clues that the trainee knows from earlier days because somebody would still tell them in the same words, or because
  /// the document that holds them has not changed since it was read.
  package var cluesKnown: Set<String> {
    guard let past else { return [] }
    let stillTold = knowledge.values.joined().filter { entry in
      entry.kind == .tells && past.heard(entry.clue, entry.says)
    }
    let stillWritten = sources.filter { $0.value.document.map(documentsKnown.contains) ?? false }
    return Set(stillTold.map(\.clue)).union(stillWritten.keys)
  }

  /// The documents that the trainee read on an earlier day and that have not changed since.
  package var documentsKnown: Set<String> { past?.unchanged(in: cloudDisk) ?? [] }

  fileprivate func sayings(of clue: String, by person: String) -> [String] {
    // Who stands in for somebody says what that person would.
    let own = (knowledge[person] ?? []).filter { $0.clue == clue && $0.kind == .tells }
    let all = own.isEmpty ? knowledge.values.joined().filter { $0.clue == clue && $0.kind == .tells } : own
    return all.map(\.says)
  }
}

extension CarryOver {
  fileprivate func heard(_ clue: String, _ words: String) -> Bool { told[clue]?.contains(words) ?? false }

  fileprivate func unchanged(in disk: FileTree) -> Set<String> {
    Set(read.lazy.filter { disk[$0.key] == $0.value }.map(\.key))
  }
}

extension Day {
  /// The tasks' titles by id.
  fileprivate var titles: [String: String] {
    Dictionary(tasks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Scorecard {
  /// What can be said of the work without giving answers away, a line each.
  fileprivate func feedback(titles: [String: String]) -> [String] {
    tasks.flatMap { task -> [String] in
      let title = titles[task.task] ?? task.family
      let lines = task.marks.filter { !$0.isFull }.map { "- \(title): \($0.feedback)" }
      return lines.isEmpty ? ["- \(title): all was right and in time."] : lines
    }
  }
}

extension Ledger {
  /// What was said, as the trainee may read it up.
  fileprivate var chat: String {
    entries.compactMap { entry -> String? in
      switch entry.event {
      case .said(let person, let message, _): "\(entry.at.clockText) to \(person): \(message)"
      case .answered(let person, let message, _, _, _): "\(entry.at.clockText) \(person): \(message)"
      default: nil
      }
    }.joined(separator: "\n")
  }
}
