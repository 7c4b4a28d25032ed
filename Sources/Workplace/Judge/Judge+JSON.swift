import MetaTasks
import Notation

extension Judge {
  func json(_ test: Checkpoint.JSONValue, in deliverables: Deliverables) -> Finding {
    switch deliverables.documents[test.file] {
    case .success(let document):
      // Pointers are not named in remarks: a member's name may be part of the answer.
      guard let value = document.value(at: test.at) else { return .unseen("\(test.file) lacks what is asked for.") }
      return Judge.finding(value, for: test.expect, in: document, named: test.file)
    case .failure(let fault): return .unseen(fault.reason)
    case nil: return .unsatisfied
    }
  }

  /// How far a value of a document meets an expectation.
  static func finding(
    _ value: JSON, for expectation: Checkpoint.Expectation, in document: JSON, named file: String
  ) -> Finding {
    switch expectation {
    case .equal(let expected): return .whether(isSame(value, as: expected))
    case .number(let expected, let absolute, let relative):
      guard let found = number(value) else {
        return .unseen("In \(file) a number is due where \(value.typeName) stands.")
      }
      return .whether(Figure.agrees(found, with: expected, within: max(absolute, relative * abs(expected))))
    case .set(let expected):
      guard let found = value.array else {
        return .unseen("In \(file) an array is due where \(value.typeName) stands.")
      }
      return set(found, against: expected)
    case .records(let expected):
      guard let found = value.array else {
        return .unseen("In \(file) an array is due where \(value.typeName) stands.")
      }
      return records(found, against: expected)
    case .list(let expected):
      guard let found = value.array else {
        return .unseen("In \(file) an array is due where \(value.typeName) stands.")
      }
      return .whether(found.count == expected.count && zip(found, expected).allSatisfy { isSame($0, as: $1) })
    case .text(let expected): return .whether(value.string.map(Wording.folded) == Wording.folded(expected))
    case .oneOf(let expected): return .whether(expected.contains { isSame(value, as: $0) })
    case .moment(let from, let through):
      guard from <= through, let moment = value.string.flatMap({ Figure.moment(in: $0) }) else { return .unsatisfied }
      return .whether((from...through).contains(moment))
    case .row(let lookup): return .whether(lookup.admits(value, in: document))
    }
  }

  /// Right members less wrong ones over expected ones, so that listing everything earns nothing.
  private static func set(_ found: [JSON], against expected: [JSON]) -> Finding {
    let found = Set(found.map(Canonical.init))
    let expected = Set(expected.map(Canonical.init))
    guard !expected.isEmpty else { return .whether(found.isEmpty) }
    let right = found.intersection(expected).count
    return .part(max(0, right - (found.count - right)), of: expected.count)
  }

  /// The number that a JSON value gives, also when it stands as text.
  static func number(_ value: JSON) -> Double? {
    value.number ?? value.string.flatMap { Figure.number(in: $0) }
  }

  /// Whether a value says the same as the expected one; where a number is expected, a text that writes it will do.
  static func isSame(_ value: JSON, as expected: JSON) -> Bool {
    if let wanted = expected.number { return number(value).map { Figure.agrees($0, with: wanted, within: 0) } ?? false }
    return Canonical(value) == Canonical(expected)
  }
}

extension Checkpoint.Lookup {
  /// Whether a row with the document's key has this value.
  fileprivate func admits(_ value: JSON, in document: JSON) -> Bool {
    let key = (by ?? []).map { document[pointer: $0] ?? .null }
    return rows.contains { row in
      guard key.isEmpty || row["key"].map({ Judge.isSame(.array(key), as: $0) }) == true else { return false }
      guard let member else { return true }
      return row[member].map { ($0.array ?? [$0]).contains { agrees(value, with: $0) } } ?? false
    }
  }

  private func agrees(_ value: JSON, with expected: JSON) -> Bool {
    guard let wanted = expected.number else { return Judge.isSame(value, as: expected) }
    return Judge.number(value).map { Judge.Figure.agrees($0, with: wanted, within: absolute ?? 0) } ?? false
  }
}

extension JSON {
  /// The first value that exists at one of the pointers.
  func value(at pointers: [String]) -> JSON? {
    for pointer in pointers {
      if let value = self[pointer: pointer] { return value }
    }
    return nil
  }
}

/// A JSON value in the one form that all its equals share: texts folded, numbers tidied, members in no order.
private indirect enum Canonical: Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([Canonical])
  case object([String: Canonical])

  init(_ value: JSON) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    // Whole numbers beyond 2⁵³ stay exact.
    case .integer(let whole): self = Int(exactly: Double(whole)) == whole ? .number(Double(whole)) : .integer(whole)
    case .number(let real): self = .number(Judge.Figure.tidied(real))
    case .string(let text): self = .string(Judge.Wording.folded(text))
    case .array(let elements): self = .array(elements.map(Canonical.init))
    case .object(let members):
      self = .object(Dictionary(uniqueKeysWithValues: members.map { ($0.key, Canonical($0.value)) }))
    }
  }
}
