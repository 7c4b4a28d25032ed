/// One thing wrong with something that a person wrote, with its place and what would be right.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where a problem is.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file's name as the user gave it, or what stands for it (`standard input`).
    public var file: String
    /// The line, from 1, where known.
    public var line: Int?
    /// The column, from 1, where known.
    public var column: Int?
    /// The JSON pointer (RFC 6901) of the value concerned, where known.
    public var pointer: String?

    /// Creates a place.
    public init(file: String, line: Int? = nil, column: Int? = nil, pointer: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.pointer = pointer
    }

    public var description: String {
      var text = file
      if let line { text += ":\(line)" }
      if let line = line, line > 0, let column { text += ":\(column)" }
      if let pointer, !pointer.isEmpty { text += " (\(pointer))" }
      return text
    }
  }

  /// How much a problem matters.
  public enum Severity: String, Hashable, Sendable {
    /// The input is refused.
    case error
    /// The input is taken, but probably not meant so.
    case warning
  }

  /// Where it is.
  public let place: Place
  /// What is wrong, as a clause that names the value in quotes.
  public let fault: String
  /// What would be right; empty when the fault says it already.
  public let remedy: String
  /// Whether the input is refused for it.
  public let severity: Severity

  /// Creates a problem.
  public init(_ fault: String, at place: Place, remedy: String = "", severity: Severity = .error) {
    self.place = place
    self.fault = fault
    self.remedy = remedy
    self.severity = severity
  }

  /// `configs/week.yaml:14:7: unknown key 'dedline'; did you mean 'deadline'?`
  public var description: String {
    let label = severity == .warning ? "warning: " : ""
    return "\(place): \(label)\(fault)" + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}

/// All the problems of one input, thrown together.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems, in the order of their places.
  public let list: [Problem]

  /// Creates the error from at least one problem.
  public init(_ list: [Problem]) {
    precondition(!list.isEmpty, "an error needs at least one problem")
    self.list = list
  }

  public var description: String { list.map(\.description).joined(separator: "\n") }
}
