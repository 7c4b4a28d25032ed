import MetaTasks
import Notation
import OrderedCollections

/// A ledger read as work: which call took how long, and for which task it was made.
///
/// A call belongs to a task when it brings one of its clues, reads one of its documents, touches its meeting, or names
/// something that its objective or its checkpoints name: a path, a person. What fits several tasks belongs to each;
/// what fits none (the calculator, the directory) to none.
struct WorkLog {
  /// One call.
  struct Item {
    /// When it was begun.
    let from: Moment
    /// When it was done.
    let at: Moment
    /// The virtual minutes that it took; none for waiting.
    let minutes: Int
    /// The versions of tasks that it fits.
    let versions: Set<Int>
    /// Whether it took back a booking of the trainee's: what one does with what is not wanted any more.
    let isTidying: Bool
  }

  /// A task in one form that it takes: from its arrival or an amendment until the next one or its withdrawal.
  struct Version {
    let task: String
    let from: Moment
    let until: Moment?
    /// Texts, one of which a call that belongs to it has among its arguments.
    let names: Set<String>
    /// Cloud-disk documents.
    let documents: Set<String>
    let windows: [Window]

    func holds(at moment: Moment) -> Bool { from <= moment && (until.map { moment < $0 } ?? true) }
  }

  let versions: [Version]
  private(set) var items: [Item] = []

  /// Reads a world's ledger.
  init(of world: World) {
    let versions = world.bundle.day.tasks.flatMap { Version.all(of: $0, in: world.bundle) }
    self.versions = versions
    var before = world.bundle.day.start
    var touched: Set<Int> = []
    var isTidying = false
    func all(where fits: (Version) -> Bool) -> [Int] { versions.indices.filter { fits(versions[$0]) } }
    for entry in world.ledger.entries {
      switch entry.event {
      case .answered(_, _, let told, let referred, _):
        let tasks = Set((told + referred).map { clue in String(clue.prefix { $0 != "/" }) })
        touched.formUnion(all { tasks.contains($0.task) })
      case .documentRead(let path): touched.formUnion(all { $0.documents.contains(path) })
      case .booked(let meeting), .cancelled(let meeting), .attended(let meeting, _):
        if case .cancelled = entry.event { isTidying = meeting.applicant == world.trainee.name }
        touched.formUnion(all { $0.windows.contains { $0.start == meeting.start && $0.end == meeting.end } })
      case .called(let tool, let arguments, _, _):
        let texts = arguments.texts
        touched.formUnion(all { version in texts.contains { version.names.contains($0) } })
        let minutes = tool == Tool.jumpTime.name ? 0 : entry.at - before
        items.append(
          Item(from: before, at: entry.at, minutes: minutes, versions: touched, isTidying: isTidying))
        (before, touched, isTidying) = (entry.at, [], false)
      default: break
      }
    }
  }

  /// When the first call was done that was begun from a moment on and belongs to a task as it stands then.
  func firstWork(on task: String, from moment: Moment) -> Moment? {
    items.first { item in
      item.from >= moment && item.versions.contains { versions[$0].task == task && versions[$0].holds(at: item.at) }
    }?.at
  }

  /// The minutes of calls that fit nothing but tasks, or forms of tasks, that were not wanted any more when they were made; taking
  /// back what was booked for them aside.
  var wastedMinutes: Int {
    items.reduce(0) { sum, item in
      let isWasted =
        !item.isTidying && !item.versions.isEmpty
        && item.versions.allSatisfy { (versions[$0].until ?? item.at + 1) <= item.at }
      return isWasted ? sum + item.minutes : sum
    }
  }
}

extension WorkLog.Version {
  /// The forms that a task takes in the course of the day.
  fileprivate static func all(of task: Day.Task, in bundle: DayBundle) -> [WorkLog.Version] {
    var forms = [(objective: task.objective, answers: task.id, from: task.arrives)]
    var end: Moment?
    for (at, change) in bundle.day.changes(of: task) {
      switch change.effect {
      case .amended(let objective, let answers): forms.append((objective, answers, at))
      case .withdrawn: end = end ?? at
      case .deadline, .priority: break
      }
    }
    let documents = bundle.sources.filter { $0.key.hasPrefix(task.id + "/") }.compactMap(\.value.document)
    return forms.indices.map { place in
      let form = forms[place]
      var names = Set(form.objective.namedThings(among: bundle.day.company.people.map(\.name)))
      var read = Set(documents)
      var windows: [Window] = []
      for checkpoint in bundle.answers[form.answers] ?? [] {
        switch checkpoint.test {
        case .documentRead(let test): read.formUnion(test.documents)
        case .meetingBooked(let test): windows.append(Window(start: test.start, end: test.end))
        case .meetingAttended(let test): windows.append(Window(start: test.start, end: test.end))
        case .messageTold(let test): names.formUnion(test.to)
        default: if let file = checkpoint.test.file { names.insert(file) }
        }
      }
      return WorkLog.Version(
        task: task.id, from: form.from, until: place + 1 < forms.count ? forms[place + 1].from : end, names: names,
        documents: read, windows: windows)
    }
  }
}

extension String {
  /// The people whom a text names, and what stands in it between backquotes: paths.
  fileprivate func namedThings(among people: [String]) -> [String] {
    let spans = split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
    return people.filter { contains($0) } + spans.map { String($0.element) }
  }
}

extension JSON {
  /// All texts within a value.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.values.flatMap(\.texts)
    default: []
    }
  }
}
