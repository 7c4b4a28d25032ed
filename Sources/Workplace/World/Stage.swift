import MetaTasks
import Notation
import Synchronization

/// What stays the same through a day, prepared for looking up. All worlds that come from one share it.
final class Stage: Sendable {
  let bundle: DayBundle
  /// The tasks in the order in which the trainee hears of them.
  let agenda: [Day.Task]
  /// The table that `ListUsers` shows.
  let userTable: String
  /// The clues that the trainee knows from earlier days, as `task id/clue id`: what they say today, it was told then.
  let familiar: Set<String>
  private let people: [String: Person]
  private let rooms: [String: String]
  /// Colleagues are made when first spoken to: most days most of them are not.
  private let colleagues = Mutex<[String: Colleague]>([:])

  init(_ bundle: DayBundle) {
    self.bundle = bundle
    let day = bundle.day
    agenda = day.agenda
    userTable = Stage.table(of: day.company)
    familiar = bundle.carried?.lore.clues(in: bundle) ?? []
    people = Dictionary(day.company.everybody.map { (Stage.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    rooms = Dictionary(day.company.rooms.map { (Stage.key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The person of that full name, in any case and with any white space; the trainee included.
  func person(named name: String) -> Person? { people[Stage.key(name)] }

  /// The room's name as the company writes it.
  func room(named name: String) -> String? { rooms[Stage.key(name)] }

  /// The virtual minutes that a call of that tool takes.
  func cost(of tool: String) -> Int { max(0, bundle.day.costs[tool] ?? bundle.day.defaultCost) }

  /// The one who answers for that person.
  func colleague(_ person: Person) -> Colleague {
    colleagues.withLock { made in
      if let colleague = made[person.name] { return colleague }
      let colleague = Colleague(
        person: person, knowledge: bundle.knowledge[person.name] ?? [], manners: bundle.day.manners,
        titles: bundle.day.tasks.map(\.title))
      made[person.name] = colleague
      return colleague
    }
  }

  /// A name without regard to case and white space.
  private static func key(_ name: String) -> String {
    // Every call that names somebody comes through here, so plain ASCII goes by bytes.
    guard name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where byte != 0x20 || (key.last ?? 0x20) != 0x20 {
      key.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    if key.last == 0x20 { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }

  // Sorted, so that the order tells nothing about how the company was made.
  private static func table(of company: Company) -> String {
    let everybody = (company.people + [company.trainee]).sorted {
      ($0.department ?? "", $0.name) < ($1.department ?? "", $1.name)
    }
    let rows = everybody.map { "\($0.name) | \($0.department ?? "-") | \($0.position)" }
    return (["name | department | position"] + rows).joined(separator: "\n")
  }
}
