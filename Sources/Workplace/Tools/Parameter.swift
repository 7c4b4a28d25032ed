import Notation

/// What a tool's schema and the check of a call need to know of a parameter of any type.
protocol DeclaredParameter: Sendable {
  /// The published name.
  var name: String { get }
  /// What it means, for the trainee.
  var summary: String { get }
  /// Its JSON Schema, without the description.
  var type: JSON { get }
  /// Whether a call must give it.
  var isRequired: Bool { get }
  /// What is wrong with a given value (`nil`: not given), as a clause; `nil` when nothing is.
  func fault(in value: JSON?, trainee: String) -> String?
}

/// A parameter whose value a tool reads as `Value`.
struct Parameter<Value: Sendable>: DeclaredParameter {
  let name: String
  let summary: String
  let type: JSON
  /// The value when none is given; `nil` makes the parameter required.
  let fallback: Value?
  /// Whether it says who acts. Identity is the session's; a call may repeat it but not change it.
  var isIdentity = false
  /// Reads a value that is not null; the refusal is a clause that goes on after the name: `must be …`.
  let read: @Sendable (JSON) throws(Refusal) -> Value

  var isRequired: Bool { fallback == nil }

  /// Reads what a call gives; null counts as not given.
  func value(of given: JSON?) throws(Refusal) -> Value {
    guard let given, !given.isNull else {
      guard let fallback else { throw Refusal("'\(name)' is missing: \(summary)") }
      return fallback
    }
    do throws(Refusal) {
      return try read(given)
    } catch {
      throw Refusal("'\(name)' \(error.sentence)")
    }
  }

  func fault(in value: JSON?, trainee: String) -> String? {
    do throws(Refusal) {
      let value = try self.value(of: value)
      if isIdentity, let name = value as? String { return identityFault(name, trainee: trainee) }
      return nil
    } catch {
      return error.sentence
    }
  }

  private func identityFault(_ given: String, trainee: String) -> String? {
    let words = given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.lowercased() != trainee.lowercased() else { return nil }
    return "'\(name)' must be you, \(trainee), not '\(words.excerpt)'; you can leave it out"
  }
}
