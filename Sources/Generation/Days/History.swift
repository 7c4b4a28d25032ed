import Chance
import MetaTasks
import Notation
import Workplace

/// A task in all the forms that it takes in the course of a day, the first one first.
struct History {
  /// One form of it.
  struct Version {
    var instance: TaskInstance
    /// When it holds.
    var span: Span
    /// The key of `answers.json` under which its checkpoints stand.
    var answers: String
  }

  var versions: [Version] = []
  /// What the card says about the state of the task's files.
  private(set) var notes: [String] = []
  private let task: ScenarioConfig.Task
  /// A table that is completed during the day.
  private var lateFile: (at: Moment, place: String, whole: File, notice: String)?

  /// Makes all versions of a task, with what the day's disruptions do to its files.
  init(_ order: TaskInstance.Order, disruptions: [ScenarioConfig.Disruption], announcer: Announcer) throws {
    task = order.task
    let family = order.rule.family
    var order = order
    versions = [Version(instance: try TaskInstance(order), span: .always, answers: family)]
    for change in order.task.circumstances.changes {
      switch change.effect {
      case .deadline(let moment): order.deadline = moment
      case .priority, .withdrawn: break
      case .arguments(let arguments, _):
        order.arguments = arguments
        versions[versions.count - 1].span.until = change.at
        versions.append(
          Version(
            instance: try TaskInstance(order), span: Span(from: change.at), answers: "\(family)@\(versions.count)"))
      }
    }
    for disruption in disruptions where disruption.family == family {
      try suffer(disruption, order, announcer)
    }
  }

  private mutating func suffer(
    _ disruption: ScenarioConfig.Disruption, _ order: TaskInstance.Order, _ announcer: Announcer
  ) throws {
    switch disruption.kind {
    case .superseded: try supersede(order, announcer)
    case .duplicateRows(let percent):
      try changeTable { lines, chance in
        Table.repeating(lines, percent: percent, chance)
      } note: { place in
        try announcer.text(.duplicateRows, [place], ["path": .string(place)])
      } chance: {
        order.chance.stream("duplicate rows")
      }
    case .lateRows(let percent):
      guard let at = disruption.at, at > order.task.arrives ?? order.start else { return }
      try delayRows(percent: percent, until: at, announcer)
    case .outage, .throttle, .absence, .roomWithdrawn, .incident: break
    }
  }
}

// MARK: Documents

extension History {
  /// Puts an old version in the place of every document that must be read, and the one in force beside it.
  ///
  /// The old version comes from another world of the same kind, so that its numbers are plausible and wrong.
  private mutating func supersede(_ order: TaskInstance.Order, _ announcer: Announcer) throws {
    for index in versions.indices {
      var earlier = order
      earlier.house = order.house.stream("superseded")
      let old = try TaskInstance(earlier, draws: "superseded")
      let read = versions[index].instance.blueprint.documentsToRead
      var moved = false
      for document in versions[index].instance.blueprint.documents where read.contains(document.path) {
        guard let stale = old.blueprint.documents.first(where: { $0.path == document.path }) else { continue }
        var chance = order.chance.stream("superseded on")
        let date = order.start + -1440 * chance.integer(in: 20...160)
        let place = History.dated(document.path, date)
        let words = try announcer.text(
          .superseded, [document.path],
          ["date": .string(date.dateText), "path": .string(String(place.dropFirst("cloud_disk/".count)))])
        versions[index].instance.blueprint.move(document.path, to: place, leaving: words + "\n\n" + stale.text)
        moved = true
      }
      guard moved else { throw Unbuildable("it has no document on the cloud disk that could be superseded") }
    }
  }

  /// `finance/policy.md` → `finance/policy_2025-08-14.md`.
  private static func dated(_ path: String, _ date: Moment) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path + "_" + date.dateText }
    return path[..<dot] + "_" + date.dateText + path[dot...]
  }
}

extension Blueprint {
  /// The documents made from templates that a checkpoint wants to be read, as `cloud_disk/…`.
  fileprivate var documentsToRead: Set<String> {
    Set(
      checkpoints.flatMap { checkpoint -> [String] in
        if case .documentRead(let test) = checkpoint.test { test.documents.map { "cloud_disk/" + $0 } } else { [] }
      })
  }

  /// Moves a document, in the checkpoints and clues as well, and leaves another text in its place.
  fileprivate mutating func move(_ path: String, to place: String, leaving text: String) {
    guard let index = documents.firstIndex(where: { $0.path == path }) else { return }
    let (old, new) = (String(path.dropFirst("cloud_disk/".count)), String(place.dropFirst("cloud_disk/".count)))
    documents.append(Document(path: place, text: documents[index].text))
    documents[index].text = text
    for index in checkpoints.indices {
      guard case .documentRead(var test) = checkpoints[index].test else { continue }
      test.documents = test.documents.map { $0 == old ? new : $0 }
      checkpoints[index].test = .documentRead(test)
    }
    for index in clues.indices where clues[index].holders.document == old { clues[index].holders.document = new }
  }
}

// MARK: Tables

extension History {
  /// Changes the lines of the task's table, in all versions.
  private mutating func changeTable(
    _ change: ([String], Chance) -> [String], note: (String) throws -> String, chance: () -> Chance
  ) throws {
    for index in versions.indices {
      let place = try table(of: versions[index].instance)
      guard let table = Table(versions[index].instance.files[place]) else { continue }
      versions[index].instance.replace(place, with: table.file(of: change(table.lines, chance())))
      if index == 0 { notes.append(try note(Table.shown(place))) }
    }
  }

  private mutating func delayRows(percent: Int, until moment: Moment, _ announcer: Announcer) throws {
    guard versions.count == 1 else { throw Unbuildable("the rows of a task that is amended cannot come late") }
    let place = try table(of: versions[0].instance)
    guard let table = Table(versions[0].instance.files[place]), let whole = versions[0].instance.files[place] else {
      return
    }
    let path = JSON.string(Table.shown(place))
    let kept = table.lines.count - max(1, table.lines.count * percent / 100)
    versions[0].instance.replace(place, with: table.file(of: Array(table.lines.prefix(kept))))
    let words: [String: JSON] = ["path": path, "moment": .string(moment.clockText)]
    notes.append(try announcer.text(.rowsMissing, [place], words))
    lateFile = (moment, place, whole, try announcer.text(.lateRows, [place], words))
  }

  /// The first table of an instance, of those that its work needs where the kit says which those are.
  private func table(of instance: TaskInstance) throws -> String {
    let needed = instance.product.tables.map { "cloud_disk/" + $0 }
    let places = needed.isEmpty ? instance.files.keys.filter { $0.hasSuffix(".csv") }.sorted() : needed
    guard let place = places.first(where: { Table(instance.files[$0]) != nil }) else {
      throw Unbuildable("it has no CSV table whose rows all differ")
    }
    return place
  }
}

/// A CSV file as a header and rows, a line each.
private struct Table {
  let header: String
  let lines: [String]
  private let lineEnd: String

  /// Reads a file; `nil` for one that is no such table, has few rows, equal ones, or rows that go over several lines.
  init?(_ file: File?) {
    guard let text = file?.text else { return nil }
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    let rows = text.split(whereSeparator: \.isNewline).map(String.init)
    guard rows.count > 8, Set(rows).count == rows.count,
      rows.allSatisfy({ row in row.count { $0 == "\"" }.isMultiple(of: 2) })
    else { return nil }
    header = rows[0]
    lines = Array(rows.dropFirst())
  }

  func file(of lines: [String]) -> File { File(([header] + lines).joined(separator: lineEnd) + lineEnd) }

  /// Repeats some rows, each somewhere below itself.
  static func repeating(_ lines: [String], percent: Int, _ chance: Chance) -> [String] {
    var chance = chance
    let count = max(1, lines.count * percent / 100)
    var result = lines
    for line in chance.sample(lines, count: count) {
      guard let first = result.firstIndex(of: line) else { continue }
      result.insert(line, at: chance.integer(in: (first + 1)...result.count))
    }
    return result
  }

  /// The path as a trainee reads it.
  static func shown(_ place: String) -> String {
    place.hasPrefix("cloud_disk/")
      ? "CloudDisk:" + place.dropFirst("cloud_disk/".count)
      : String(place.dropFirst("workspace/".count))
  }
}

// MARK: Events

extension History {
  /// What happens to the task's files and to the calendar when it is amended or completed; the files themselves go into
  /// `deliveries`.
  func events(into deliveries: inout FileTree) -> [Day.Event] {
    var events: [Day.Event] = []
    for (old, new) in zip(versions, versions.dropFirst()) {
      guard let at = new.span.from else { continue }
      let (before, after) = (old.instance.files, new.instance.files)
      for (place, file) in after where before[place] != file { deliveries["\(new.answers)/\(place)"] = file }
      let delivery = Day.Delivery(
        id: new.answers, removes: before.keys.filter { after[$0] == nil }.sorted(),
        meetings: new.instance.product.meetings.filter { !old.instance.product.meetings.contains($0) },
        cancels: old.instance.product.meetings.filter { !new.instance.product.meetings.contains($0) })
      events.append(Day.Event(at: at, kind: .delivery(delivery)))
    }
    if let lateFile {
      let id = "\(task.family)@late"
      deliveries["\(id)/\(lateFile.place)"] = lateFile.whole
      events.append(Day.Event(at: lateFile.at, kind: .delivery(.init(id: id, notice: lateFile.notice))))
    }
    return events
  }

  /// The version that holds from a moment on.
  func version(from moment: Moment) -> Version? { versions.first { $0.span.from == moment } }
}
