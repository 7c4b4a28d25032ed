import Desk
import Notation
import OrderedCollections

/// What a trainee has noted of how things are done here: by task title, the answers to questions and the texts of manuals.
struct Notebook: Hashable {
  /// The answers and texts by what was asked or read, by task title.
  private(set) var notes: [String: [String: String]] = [:]
  /// Whether it holds what the file does not.
  var hasChanged = false

  /// The file within the workspace.
  static let path = "notebook/notes.json"

  /// An empty one.
  init() {}

  /// Reads the file's text; what is no notebook is taken for an empty one.
  init(reading text: String) {
    guard let titles = (try? JSON(parsing: text))?.object else { return }
    for (title, entries) in titles {
      for (key, value) in entries.object ?? [:] { notes[title, default: [:]][key] = value.string }
    }
  }

  /// What was noted.
  subscript(title: String, key: String) -> String? {
    get { notes[title]?[key] }
    set {
      hasChanged = hasChanged || notes[title]?[key] != newValue
      notes[title, default: [:]][key] = newValue
    }
  }

  /// Strikes out all about a kind of task.
  mutating func forget(_ title: String) { if notes.removeValue(forKey: title) != nil { hasChanged = true } }

  /// The file's text.
  var text: String {
    let titles = notes.sorted { $0.key < $1.key }.map { title, entries -> (String, JSON) in
      (
        title,
        .object(.init(uniqueKeysWithValues: entries.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
      )
    }
    return JSON.object(.init(uniqueKeysWithValues: titles)).text(.indented(1)) + "\n"
  }
}

extension Office {
  /// Opens the notebook of the days before, if there is one; what the morning's message says is out of date or went wrong is struck out.
  func openNotebook() async throws {
    guard policy.keepsNotes else { return }
    let found = try await attempt { try await self.use("ReadFile", ["file_path": .string(Notebook.path)]) }
    guard case .success(let text) = found else { return }
    notebook = Notebook(reading: text)
    for line in briefing.greeting.split(whereSeparator: \.isNewline) {
      for title in notebook.notes.keys.sorted() where Office.casts(doubt: String(line), on: title) {
        notebook.forget(title)
      }
    }
  }

  /// Whether a line tells of new rules for a kind of task, or of points that were missed at it.
  private static func casts(doubt line: String, on title: String) -> Bool {
    if line.contains("\"\(title)\"") { return line.contains("rules") }
    return line.hasPrefix("\(title): not all right")
  }

  /// Writes the notebook when there is anything new in it.
  func keepNotebook() async throws {
    guard policy.keepsNotes, notebook.hasChanged, !isOver else { return }
    notebook.hasChanged = false
    try await write(notebook.text, to: Notebook.path)
  }

  /// Reads a manual, or remembers it.
  /// - Parameter fits: Whether what is remembered is about the matter at hand.
  func consult(_ path: String, fits: (String) -> Bool = { _ in true }) async throws -> String {
    guard policy.keepsNotes, let title = currentTitle else { return try await study(path) }
    if let text = notebook[title, path], fits(text) { return text }
    let text = try await study(path)
    notebook[title, path] = text
    return text
  }

  /// Learns how something is done here, as `learn` does, or remembers it.
  /// - Parameter matter: What the answer holds for, where the question does not say it.
  func learnRule<Answer>(
    from people: @autoclosure () async throws -> [String], _ question: String, details: String, matter: String? = nil,
    understand: (String) -> Answer?
  ) async throws -> Answer {
    guard policy.keepsNotes, let title = currentTitle else {
      return try await learn(from: people(), question, details: details, understand: understand)
    }
    let key = matter.map { "\(question) (\($0))" } ?? question
    if let answer = notebook[title, key].flatMap(understand) { return answer }
    var heard: String?
    let answer = try await learn(from: people(), question, details: details) { reply -> Answer? in
      let answer = understand(reply)
      if answer != nil { heard = reply }
      return answer
    }
    notebook[title, key] = heard
    return answer
  }

  /// Learns where a manual is, and reads it; what is known of either is remembered.
  /// - Parameter fits: Whether what is remembered is about the matter at hand.
  func consultManual(
    from people: @autoclosure () async throws -> [String], _ question: String, details: String,
    fits: (String) -> Bool = { _ in true }
  ) async throws -> String {
    let path = try await learnRule(
      from: try await people(), question, details: details, understand: Paths.manual)
    return try await consult(path, fits: fits)
  }
}
