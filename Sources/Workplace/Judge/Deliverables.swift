import MetaTasks
import Notation

/// The files that a task's checkpoints look into, each read once however many checkpoints ask.
struct Deliverables: Sendable {
  /// Why a file counts for nothing, as a sentence that starts with its name.
  struct Unreadable: Error, Hashable {
    let reason: String
  }

  /// Limits beyond which no honest deliverable goes; they bound the judge's time and memory.
  enum Limit {
    /// The most bytes of a file.
    static let bytes = 16 << 20
    /// The most cells or JSON values, estimated by their separators.
    static let values = 500_000
  }

  private let workspace: FileTree
  private(set) var documents: [String: Result<JSON, Unreadable>] = [:]
  private(set) var sheets: [String: Result<Sheet, Unreadable>] = [:]
  private(set) var lists: [String: Result<Set<String>, Unreadable>] = [:]
  private(set) var texts: [String: Result<Writing, Unreadable>] = [:]
  private(set) var reports: [String: Result<Report, Unreadable>] = [:]

  /// Reads what the checkpoints need.
  init(of checkpoints: [Checkpoint], in workspace: FileTree) {
    self.workspace = workspace
    for checkpoint in checkpoints {
      switch checkpoint.test {
      case .json(let test): readDocument(test.file)
      case .plan(let test): readDocument(test.file)
      case .table(let test) where test.at != nil: readDocument(test.file)
      case .table(let test) where sheets[test.file] == nil:
        sheets[test.file] = Result { () throws(Unreadable) in try sheet(test.file) }
      case .text(let test) where texts[test.file] == nil:
        texts[test.file] = Result { () throws(Unreadable) in Writing(try text(test.file)) }
      case .reportLine(let test) where reports[test.file] == nil:
        reports[test.file] = Result { () throws(Unreadable) in Report(try text(test.file)) }
      case .lines(let test) where lists[test.file] == nil:
        lists[test.file] = Result { () throws(Unreadable) in try list(test.file) }
      case .table, .text, .reportLine, .lines, .documentRead, .colleagueConsulted, .filePresent, .meetingBooked,
        .meetingAttended,
        .messageTold, .notDone, .retryAfterKept, .tradePull:
        break
      }
    }
  }

  /// The table that a checkpoint looks at: the file, or what stands in it at a pointer.
  func sheet(of test: Checkpoint.Table) -> Result<Sheet, Unreadable>? {
    guard let pointers = test.at else { return sheets[test.file] }
    return documents[test.file]?.flatMap { document in
      switch document.value(at: pointers) {
      case .array(let rows): .success(.records(rows))
      case .object(let row): .success(.records([.object(row)]))
      case let other?: .failure(Unreadable(reason: "In \(test.file) a list is due where \(other.typeName) stands."))
      case nil: .failure(Unreadable(reason: "\(test.file) lacks what is asked for."))
      }
    }
  }

  private mutating func readDocument(_ file: String) {
    guard documents[file] == nil else { return }
    documents[file] = Result { () throws(Unreadable) in try document(file) }
  }

  /// The bytes of a file that is there, neither empty nor beyond all measure.
  static func bytes(of file: String, in workspace: FileTree) throws(Unreadable) -> [UInt8] {
    guard let bytes = try content(of: file, in: workspace) else {
      throw Unreadable(
        reason: workspace.isFolder(file) ? "\(file) is a folder, not a file." : "\(file) is not in the workspace.")
    }
    guard bytes.count <= Limit.bytes else { throw Unreadable(reason: "\(file) is larger than 16 MiB.") }
    guard bytes.dropFirst(markLength(bytes)).contains(where: { !isBlank($0) }) else {
      throw Unreadable(reason: "\(file) is empty.")
    }
    return bytes
  }

  /// The bytes of a file at its place or, where nothing lies there, of the only one of its name in any folder.
  private static func content(of file: String, in workspace: FileTree) throws(Unreadable) -> [UInt8]? {
    let places = workspace.places(of: file)
    guard places.count <= 1 else {
      throw Unreadable(reason: "\(file) is not in the workspace, but several of its folders hold a file of that name.")
    }
    return places.first.flatMap { workspace[$0]?.bytes }
  }

  private func text(_ file: String) throws(Unreadable) -> String {
    let bytes = try Deliverables.bytes(of: file, in: workspace)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Unreadable(reason: "\(file) is not UTF-8 text.")
    }
    return text
  }

  /// A list may be empty, and then its file as well.
  private func list(_ file: String) throws(Unreadable) -> Set<String> {
    if let bytes = try Deliverables.content(of: file, in: workspace), bytes.count <= Limit.bytes,
      bytes.allSatisfy(Deliverables.isBlank)
    {
      return []
    }
    let text = try text(file)
    try Deliverables.checkMeasure(of: file, Array(text.utf8), separators: ["\n", "\r"])
    return Listing.entries(text.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
  }

  private func document(_ file: String) throws(Unreadable) -> JSON {
    let bytes = try Deliverables.bytes(of: file, in: workspace)
    try Deliverables.checkMeasure(of: file, bytes, separators: [",", "[", "{"])
    guard Deliverables.start(of: bytes) != UInt8(ascii: "`") else {
      throw Unreadable(reason: "\(file) is not JSON: it is wrapped in backticks; hand in the bare JSON value.")
    }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: bytes)
    } catch {
      throw Unreadable(reason: "\(file) is not JSON: \(error).")
    }
  }

  private func sheet(_ file: String) throws(Unreadable) -> Sheet {
    let bytes = try Deliverables.bytes(of: file, in: workspace)
    let start = Deliverables.start(of: bytes)
    if file.hasSuffix(".json") || start == UInt8(ascii: "[") || start == UInt8(ascii: "{") {
      guard let rows = try document(file).array else {
        throw Unreadable(reason: "\(file) is not a table: a JSON table is an array of objects.")
      }
      return .records(rows)
    }
    try Deliverables.checkMeasure(of: file, bytes, separators: [",", "\n", "\r"])
    guard let table = CSV(parsing: try text(file)) else {
      throw Unreadable(reason: "\(file) is not a table: a quoted field has no end.")
    }
    return .lines(table)
  }

  private static func checkMeasure(of file: String, _ bytes: [UInt8], separators: [Unicode.Scalar])
    throws(Unreadable)
  {
    // Only what is large in bytes can be large in values.
    guard bytes.count > Limit.values else { return }
    let marks = separators.map { UInt8(ascii: $0) }
    let count = bytes.reduce(0) { $0 + (marks.contains($1) ? 1 : 0) }
    guard count <= Limit.values else {
      throw Unreadable(reason: "\(file) holds more than \(Limit.values) values.")
    }
  }

  private static func start(of bytes: [UInt8]) -> UInt8? {
    bytes.dropFirst(markLength(bytes)).first { !isBlank($0) }
  }

  /// The length of a UTF-8 byte-order mark at the start.
  private static func markLength(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension FileTree {
  /// Where a deliverable may lie: at its path, otherwise at that path within any folder.
  ///
  /// Tidy people make folders; what stands only once leaves no doubt which file is meant.
  func places(of file: String) -> [String] {
    self[file] == nil ? contents.map(\.path).filter { $0.hasSuffix("/" + file) } : [file]
  }
}

/// A text as handed in.
struct Writing: Hashable, Sendable {
  /// As it was written.
  let plain: String
  /// See `Judge.Wording.folded(_:)`.
  let folded: String

  init(_ text: String) {
    plain = text
    folded = Judge.Wording.folded(text)
  }
}

/// A table as handed in.
enum Sheet: Hashable, Sendable {
  /// Comma-separated lines.
  case lines(CSV)
  /// The elements of a JSON array, which should be objects.
  case records([JSON])
}
