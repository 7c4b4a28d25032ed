import Hummingbird
import Notation

/// What stands after the question mark of a request, all of it known to the path.
struct Query {
  private var values: [String: String] = [:]

  /// Reads a request's query.
  /// - Throws: `Refusal` for a name that `known` lacks, or that stands twice.
  init(_ request: Request, known: [String]) throws(Refusal) {
    for (name, value) in request.uri.queryParameters {
      let name = String(name)
      guard known.contains(name) else {
        let shown = String(name.prefix(40))
        let remedy = known.isEmpty ? "it takes none" : Spelling.remedy(for: shown, among: known)
        throw Refusal(.badRequest, "bad_query", "\(request.uri.path) has no query parameter '\(shown)'; \(remedy)")
      }
      guard values.updateValue(String(value), forKey: name) == nil else {
        throw Refusal(.badRequest, "bad_query", "the query parameter '\(name)' stands twice; give it once")
      }
    }
  }

  /// A parameter's text, if it is there.
  subscript(name: String) -> String? { values[name] }

  /// A parameter's text.
  func text(_ name: String) throws(Refusal) -> String {
    guard let text = values[name], !text.isEmpty else {
      throw Refusal(.badRequest, "bad_query", "the query parameter '\(name)' is missing")
    }
    return text
  }

  /// A parameter's whole number, if it is there.
  func integer(_ name: String) throws(Refusal) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text) else {
      throw Refusal(
        .badRequest, "bad_query", "the query parameter '\(name)' must be a whole number, not '\(text.prefix(40))'")
    }
    return number
  }
}
