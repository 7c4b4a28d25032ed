import Notation
import OrderedCollections
import Testing
import Workplace

/// What a reader makes of the published files and the manual's facts: texts, loops over dates and real numbers.
struct PublishedAttendance {
  struct Person {
    var id: String
    var name: String
    var department: String
    var late = 0.0
    var lateMinutes = 0.0
    var early = 0.0
    var earlyMinutes = 0.0
    var absent = 0.0
    var overtime = 0.0
    var remote = 0.0
    var days = 0.0
  }

  struct Row {
    var person: String
    var date: String
    var time: String
    var way: String
    var isRemote: Bool
  }

  let facts: JSON
  let roster: [JSON]
  let rows: [Row]
  let requests: [JSON]

  init(_ product: WorkProduct) throws {
    facts = product.facts
    func text(_ fact: String) -> String? { product.facts[fact]?.string.flatMap { product.cloudDisk[$0]?.text } }
    roster = try JSON(parsing: text("roster") ?? "").array ?? []
    let log = try #require(CSV(parsing: text("log") ?? ""))
    #expect(log.header == ["employee_id", "timestamp", "io", "source", "tags"])
    rows = try log.rows.map { row in
      let tags = try JSON(parsing: row[4])
      #expect(tags.object?.count == 1 && ["gate", "app"].contains(row[3]))
      return Row(
        person: row[0], date: String(row[1].prefix(10)), time: String(row[1].suffix(8)), way: row[2],
        isRemote: tags["remote"] == true)
    }
    requests = try text("approvals").map { try JSON(parsing: $0).array ?? [] } ?? []
    #expect(requests.isEmpty || facts["make_up"] == true)
  }

  /// The dates on which people were expected to work.
  var workdays: [String] {
    func dates(_ fact: String) -> [String] { facts[fact]?.array?.compactMap { $0["date"]?.string } ?? [] }
    let month = rows[0].date.prefix(8)
    return (1...31).compactMap { day in Moment("\(month)\(day < 10 ? "0" : "")\(day) 00:00") }
      .filter { ($0.weekday <= 5 || dates("extra").contains($0.dateText)) && !dates("closed").contains($0.dateText) }
      .map(\.dateText)
  }

  /// Everybody who counts in a department (or in all), with exempt people or without.
  func people(in department: String?, withExempt: Bool = false) throws -> [Person] {
    let valid = (rows + approved).filter { $0.time >= "06:00:00" && $0.time <= "23:59:00" }
    let byPerson = Dictionary(grouping: valid, by: \.person)
    return try roster.compactMap { entry in
      let id = try #require(entry["employee_id"]?.string)
      let isExempt = facts["exempt_text"]?.string?.contains("(\(id))") == true
      guard entry["active"] == true, withExempt || !isExempt,
        facts["contractors"] == true || entry["employment_type"] != "contract",
        department == nil || entry["department"]?.string == department
      else { return nil }
      var person = Person(
        id: id, name: entry["name"]?.string ?? "", department: entry["department"]?.string ?? "")
      for date in workdays { try add((byPerson[id] ?? []).filter { $0.date == date }, to: &person) }
      return person
    }
  }

  private var approved: [Row] {
    requests.filter { $0["status"] == "approved" }.map { request in
      let stamp = request["timestamp"]?.string ?? ""
      return Row(
        person: request["employee_id"]?.string ?? "", date: String(stamp.prefix(10)), time: String(stamp.suffix(8)),
        way: request["io"]?.string ?? "", isRemote: request["tags"]?["remote"] == true)
    }
  }

  private func minutes(_ time: String?) -> Double? {
    guard let parts = time?.split(separator: ":").compactMap({ Double($0) }), parts.count >= 2 else { return nil }
    return parts[0] * 60 + parts[1]
  }

  private func add(_ rows: [Row], to person: inout Person) throws {
    let rules = try #require(facts["departments"]?.array?.first { $0["name"]?.string == person.department })
    let came = minutes(rows.filter { $0.way == "in" }.map(\.time).min())
    let left = minutes(rows.filter { $0.way == "out" }.map(\.time).max())
    person.days += 1
    if rows.isEmpty || facts["single_is_absence"] == true && (came == nil || left == nil) {
      person.absent += 1
      return
    }
    if rows.contains(where: \.isRemote) { person.remote += 1 }
    let start = try #require(minutes(rules["start"]?.string))
    let end = try #require(minutes(rules["end"]?.string))
    let late = try #require(rules["fixed"]?["late"]?.number ?? rules["flexible"]?["window"]?.number)
    let fromEdge = facts["from_edge"] == true
    if let came, came - start > late {
      person.late += 1
      person.lateMinutes += came - start - (fromEdge ? late : 0)
    }
    if let left, let early = rules["fixed"]?["early"]?.number, end - left > early {
      person.early += 1
      person.earlyMinutes += end - left - (fromEdge ? early : 0)
    }
    if let came, let left, let hours = rules["flexible"]?["hours"]?.string.flatMap({ Double($0) }) {
      let missing = hours * 60 - (left - came - (rules["lunch"]?.number ?? 0))
      if missing > 0 {
        person.early += 1
        person.earlyMinutes += missing
      }
    }
    let overtime = (left ?? 0) - (try #require(minutes(rules["overtime"]?.string)))
    let block = facts["block"]?.number ?? 0
    if overtime >= block {
      person.overtime += facts["whole_blocks"] == true ? (overtime / block).rounded(.down) * block : overtime
    }
  }

  /// The deliverable that is due, numbers unrounded.
  func answer(_ arguments: JSON, withExempt: Bool = false) throws -> JSON {
    let params = arguments["task_params"]
    let department = params?["department"]?.string.flatMap { $0 == "all" ? nil : $0 }
    let people = try people(in: department, withExempt: withExempt)
    func sum(_ field: KeyPath<Person, Double>) -> Double { people.reduce(0) { $0 + $1[keyPath: field] } }
    let count = Double(people.count)
    switch arguments["task_type_name"]?.string {
    case "late_early_employee":
      let mode = params?["mode"]?.string ?? ""
      let ranked = sorted(people, late: mode.hasSuffix("late"))
      let first = mode.hasPrefix("most") ? ranked.first : ranked.last
      return list(
        ranked.filter { extent($0, mode.hasSuffix("late")) == first.map { extent($0, mode.hasSuffix("late")) } },
        late: mode.hasSuffix("late"))
    case "top_percent_employees":
      let late = params?["metric"] == "late"
      let ranked = sorted(people, late: late)
      let number = Int((count * (params?["percent"]?.number ?? 0) / 100).rounded(.up))
      let last = extent(ranked[max(0, number - 1)], late)
      return list(
        ranked.filter { extent($0, late)[0] > 0 && !extent($0, late).lexicographicallyPrecedes(last) }, late: late)
    case "attendance_statistics":
      return [
        "employees": .number(count), "avg_late_days": .number(sum(\.late) / count),
        "avg_early_days": .number(sum(\.early) / count), "avg_absence_days": .number(sum(\.absent) / count),
        "attendance_rate": .number(100 - sum(\.absent) / sum(\.days) * 100),
      ]
    case "avg_late_early_days":
      return ["avg_late_days": .number(sum(\.late) / count), "avg_early_days": .number(sum(\.early) / count)]
    case "has_late_or_early":
      return [
        "has_late_or_early": .bool(sum(\.late) + sum(\.early) > 0), "late_days": .number(sum(\.late)),
        "early_days": .number(sum(\.early)),
      ]
    case "total_absence_days": return ["total_absence_days": .number(sum(\.absent))]
    case "average_overtime_hours": return ["average_overtime_hours": .number(sum(\.overtime) / 60 / count)]
    case "employees_with_most_remote_days":
      let most = people.map(\.remote).max()
      return .array(
        people.filter { $0.remote == most }.map {
          ["employee_id": .string($0.id), "name": .string($0.name), "remote_days": .number($0.remote)]
        })
    default:
      return .array(
        people.filter { $0.late + $0.early + $0.absent == 0 }.map {
          ["employee_id": .string($0.id), "name": .string($0.name), "department": .string($0.department)]
        })
    }
  }

  private func extent(_ person: Person, _ late: Bool) -> [Double] {
    late ? [person.late, person.lateMinutes] : [person.early, person.earlyMinutes]
  }

  private func sorted(_ people: [Person], late: Bool) -> [Person] {
    people.sorted { extent($1, late).lexicographicallyPrecedes(extent($0, late)) }
  }

  private func list(_ people: [Person], late: Bool) -> JSON {
    let name = late ? "late" : "early"
    return .array(
      people.map {
        [
          "employee_id": .string($0.id), "name": .string($0.name), "\(name)_days": .number(extent($0, late)[0]),
          "\(name)_minutes_total": .number(extent($0, late)[1]),
        ]
      })
  }
}
