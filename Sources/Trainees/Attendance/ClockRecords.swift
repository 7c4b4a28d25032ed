import Notation

/// Somebody on the staff list.
struct StaffEntry: Hashable, Sendable {
  let id: String
  let name: String
  let department: String
  let kind: String
  let isActive: Bool

  /// Reads the staff list.
  static func list(in text: String) throws -> [StaffEntry] {
    guard let rows = (try? JSON(parsing: text))?.array else { throw Stuck("the staff list is no list") }
    return try rows.map { row in
      guard let id = row["employee_id"]?.string, let name = row["name"]?.string,
        let department = row["department"]?.string, let kind = row["employment_type"]?.string
      else { throw Stuck("an entry of the staff list is incomplete") }
      return StaffEntry(id: id, name: name, department: department, kind: kind, isActive: row["active"]?.bool != false)
    }
  }
}

/// One coming or going.
struct ClockRecord: Hashable, Sendable {
  let person: String
  let time: Moment
  let isArrival: Bool
  let isRemote: Bool

  init?(person: String?, time: String?, way: String?, tags: JSON?) {
    guard let person, let time = time.flatMap({ Moment($0) }), let way, ["in", "out"].contains(way) else { return nil }
    self.person = person
    self.time = time
    isArrival = way == "in"
    isRemote = tags?["remote"]?.bool == true
  }

  /// Reads the log.
  static func log(in text: String) throws -> [ClockRecord] {
    guard let table = CSV(parsing: text), let person = table.column("employee_id"),
      let time = table.column("timestamp"), let way = table.column("io"), let tags = table.column("tags")
    else { throw Stuck("the log is no table of records") }
    return try table.rows.map { row in
      let record =
        row.count == table.header.count
        ? ClockRecord(person: row[person], time: row[time], way: row[way], tags: try? JSON(parsing: row[tags])) : nil
      guard let record else { throw Stuck("the log has a row that is no record: \(row.joined(separator: ","))") }
      return record
    }
  }

  /// Reads the requests that were approved.
  static func approved(in text: String) throws -> [ClockRecord] {
    guard let rows = (try? JSON(parsing: text))?.array else { throw Stuck("the list of requests is no list") }
    return rows.filter { $0["status"]?.string == "approved" }.compactMap { row in
      ClockRecord(
        person: row["employee_id"]?.string, time: row["timestamp"]?.string, way: row["io"]?.string, tags: row["tags"])
    }
  }
}
