public import MetaTasks
import Notation

/// Someone who works in the company.
public struct Person: Codable, Hashable, Sendable {
  /// The full name, unique in the company.
  public var name: String
  /// The department, for example `Sales_1`; the trainee has none.
  public var department: String?
  /// The position title, for example `Finance Manager`.
  public var position: String
  /// Whether this person leads a department (or part of one).
  public var isManager: Bool

  enum CodingKeys: String, CodingKey {
    case name, department, position
    case isManager = "is_manager"
  }

  /// Creates a person.
  public init(name: String, department: String?, position: String, isManager: Bool) {
    self.name = name
    self.department = department
    self.position = position
    self.isManager = isManager
  }
}

/// The company as everybody may know it: people, rooms, office hours.
public struct Company: Codable, Hashable, Sendable {
  /// The company's name.
  public var name: String
  /// Everybody but the trainee, in the order of departments and names.
  public var people: [Person]
  /// The trainee.
  public var trainee: Person
  /// Meeting rooms, in order.
  public var rooms: [String]
  /// When rooms can be used, in minutes of the day: from `opens` through `closes`.
  public var opens: Int
  /// See `opens`.
  public var closes: Int

  /// Creates a company.
  public init(name: String, people: [Person], trainee: Person, rooms: [String], opens: Int, closes: Int) {
    self.name = name
    self.people = people
    self.trainee = trainee
    self.rooms = rooms
    self.opens = opens
    self.closes = closes
  }

  /// The trainee and everybody else.
  public var everybody: [Person] { [trainee] + people }

  /// The person of that full name, ignoring case and surrounding white space; the trainee included.
  public func person(named name: String) -> Person? {
    let key = Company.key(name)
    return everybody.first { Company.key($0.name) == key }
  }

  /// The names of those whom the selector means, in the company's order, never the trainee.
  public func names(of holders: Clue.Holders) -> [String] {
    people.filter { person in
      holders.everyone == true || holders.people?.contains(person.name) == true
        || holders.positions?.contains(person.position) == true
        || person.department.map { holders.departments?.contains($0) == true } == true
    }.map(\.name)
  }

  private static func key(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
