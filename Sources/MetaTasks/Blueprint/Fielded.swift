package import Notation
import OrderedCollections

/// A resolved object of a rule, read field by field; what does not fit is a problem at the object's place.
package struct Fielded {
  /// The members.
  package let values: [String: JSON]
  /// Where the rule says it.
  package let place: Problem.Place

  /// Creates a reader.
  package init(values: [String: JSON], place: Problem.Place) {
    self.values = values
    self.place = place
  }

  private init(_ members: OrderedDictionary<String, JSON>, place: Problem.Place) {
    self.init(values: Dictionary(members.map { ($0, $1) }, uniquingKeysWith: { _, last in last }), place: place)
  }

  /// The value of a key; `nil` when absent or null.
  package subscript(key: String) -> JSON? { values[key].flatMap { $0.isNull ? nil : $0 } }

  /// The members of an object value.
  package func fields(_ key: String) throws(Problem) -> Fielded? {
    guard let value = self[key] else { return nil }
    guard let members = value.object else { throw fault(key, "an object", value) }
    return Fielded(members, place: place)
  }

  /// The members of each object of a list.
  package func objects(_ key: String) throws(Problem) -> [Fielded]? {
    guard let value = self[key] else { return nil }
    guard let elements = value.array else { throw fault(key, "a list", value) }
    var objects: [Fielded] = []
    for element in elements {
      guard let members = element.object else { throw fault(key, "a list of objects", element) }
      objects.append(Fielded(members, place: place))
    }
    return objects
  }

  package func need<Value>(_ key: String, _ value: Value?) throws(Problem) -> Value {
    guard let value else { throw Problem("'\(key)' is missing", at: place) }
    return value
  }

  package func string(_ key: String) throws(Problem) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.string else { throw fault(key, "a string", value) }
    return text
  }

  package func number(_ key: String) throws(Problem) -> Double? {
    guard let value = self[key] else { return nil }
    guard let number = value.number else { throw fault(key, "a number", value) }
    return number
  }

  package func integer(_ key: String) throws(Problem) -> Int? {
    guard let value = self[key] else { return nil }
    guard let number = value.integer else { throw fault(key, "a whole number", value) }
    return number
  }

  package func boolean(_ key: String) throws(Problem) -> Bool? {
    guard let value = self[key] else { return nil }
    guard let flag = value.bool else { throw fault(key, "true or false", value) }
    return flag
  }

  package func moment(_ key: String) throws(Problem) -> Moment? {
    guard let text = try string(key) else { return nil }
    guard let moment = Moment(text) else { throw Problem("'\(key)': '\(text)' is no date and time", at: place) }
    return moment
  }

  /// Texts: a list, lists within it joined, or one text for a list of one.
  package func strings(_ key: String) throws(Problem) -> [String]? {
    guard let value = self[key] else { return nil }
    return try texts(in: value, of: key)
  }

  /// Groups of texts: a list of lists; a text among them is a group of one.
  package func groups(_ key: String) throws(Problem) -> [[String]]? {
    guard let value = self[key] else { return nil }
    guard let elements = value.array else { throw fault(key, "a list", value) }
    var groups: [[String]] = []
    for element in elements { groups.append(try texts(in: element, of: key)) }
    return groups
  }

  private func texts(in value: JSON, of key: String) throws(Problem) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let elements):
      var texts: [String] = []
      for element in elements { texts += try self.texts(in: element, of: key) }
      return texts
    case .integer, .number: return [value.text()]
    default: throw fault(key, "texts", value)
    }
  }

  private func fault(_ key: String, _ expected: String, _ found: JSON) -> Problem {
    Problem("'\(key)' must be \(expected), found \(found.typeName)", at: place)
  }
}
