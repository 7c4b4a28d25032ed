import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// What was done about a meeting and made of it, judged by the family's checkpoints.
@Suite struct MeetingAttendJudgeTests {
  /// One course of events; at first all of it right.
  private struct Course {
    let task: RuledTask
    var told: [String]
    var isRead = true
    var meeting: Meeting
    var arrival: Int? = 0
    var summary: String

    init(_ seed: Int) throws {
      task = try RuledTask(MeetingAttendTests.order(seed), family: "meeting_attend")
      told = task.blueprint.clues.map { "meeting_attend/" + $0.id }
      meeting = try #require(task.product.meetings.first { $0.attendees.contains("Alice Smith") })
      summary = ""
      summary = text(records.map { entry($0) })
    }

    var records: [JSON] { task.facts["records"]?.array ?? [] }
    var sum: Int { task.facts["statistics"]?.integer ?? 0 }

    func entry(_ record: JSON, _ change: [String: JSON] = [:]) -> JSON {
      func value(_ key: String) -> JSON { change[key] ?? record[key] ?? .null }
      return [
        "name": value("name"), "item": change["item"] ?? record["item"]?.array?.first ?? .null,
        "quantity": value("quantity"), "unit_price": value("unit_price"), "total": value("total"),
      ]
    }

    func text(_ entries: [JSON], _ statistics: JSON? = nil) -> String {
      (["requirement": .array(entries), "statistics": statistics ?? .integer(sum)] as JSON).text()
    }

    /// The checkpoints that fall short.
    var lost: Set<String> {
      let paths = task.blueprint.documents.map { String($0.path.dropFirst("cloud_disk/".count)) }
      let events: [Ledger.Event] =
        [.answered(by: "Somebody", message: "", told: told, referred: [], group: nil)]
        + (isRead ? paths.map { .documentRead(path: $0) } : [])
      let evidence = Evidence(
        task: "meeting_attend", trainee: "Alice Smith",
        workspace: FileTree([("meeting_summary.json", File(summary))]), meetings: [meeting],
        arrivals: arrival.map { [meeting: meeting.start + $0] } ?? [:],
        record: .init(events.map { Ledger.Entry(at: task.order.start, event: $0) }))
      let checkpoints = task.blueprint.checkpoints
      return Set(zip(checkpoints, Judge(evidence).earned(checkpoints)).filter { $0.points > $1 + 1e-9 }.map(\.0.id))
    }
  }

  @Test(arguments: 0..<10) func `coming late, asking nobody or reading nothing costs what depends on it`(seed: Int)
    throws
  {
    let right = try Course(seed)
    #expect(right.lost.isEmpty)
    func lost(_ change: (inout Course) -> Void) -> Set<String> {
      var course = right
      change(&course)
      return course.lost
    }
    // Said here and not taken from the rule, whose gates are under test.
    let content = right.task.content
    let rules: Set = right.task.blueprint.checkpoints.contains { $0.id == "rules" } ? ["rules"] : []
    let absent = content.union(rules).union(["attended"])
    #expect(content.isEmpty == (seed % 5 == 0))
    for minutes in [-5, 3, 5] { #expect(lost { $0.arrival = minutes }.isEmpty) }
    for minutes in [-60, -6, 6, 30, 600] { #expect(lost { $0.arrival = minutes } == absent) }
    #expect(lost { $0.arrival = nil } == absent)
    // A meeting of others, and one at another hour.
    #expect(lost { $0.meeting.attendees.removeAll { $0 == "Alice Smith" } } == absent)
    #expect(lost { $0.meeting.start = $0.meeting.start + 30 } == absent)
    #expect(lost { $0.meeting.end = $0.meeting.end + 30 } == absent)
    #expect(lost { $0.told.removeAll { $0.hasSuffix("/room") } } == absent.union(["room"]))
    #expect(lost { $0.isRead = false } == (rules.isEmpty ? [] : rules.union(content)))
  }

  @Test(arguments: Array(0..<10).filter { $0 % 5 != 0 })
  func `a wrong summary costs what it gets wrong, and that only`(seed: Int) throws {
    let right = try Course(seed)
    let plain = right.records.map { right.entry($0) }
    let hasSum = right.task.content.contains("statistics")
    func all(_ change: (JSON) -> [String: JSON]) -> String {
      right.text(right.records.map { right.entry($0, change($0)) })
    }
    func first(_ change: [String: JSON]) -> String {
      right.text([right.entry(right.records[0], change)] + plain.dropFirst())
    }
    let lists = [
      right.text([]), right.text(Array(plain.dropFirst())), right.text(Array(plain.dropLast())),
      right.text(plain + plain), right.text(plain + [plain[0]]), right.text(plain + [["name": "X"]]),
      first(["name": "Nobody Known"]), first(["item": "Nothing"]), first(["quantity": 0]), first(["quantity": .null]),
      first(["quantity": "some"]), first(["unit_price": -1]),
      all { ["name": [$0["name"] ?? .null, "Ann"]] },
      all { ["quantity": .string("\($0["quantity"]?.integer ?? 0) or 1")] },
      all { _ in ["name": "Ann"] }, all { _ in ["item": "Chair"] },
      all { ["quantity": .integer(1 + ($0["quantity"]?.integer ?? 0))] },
      all { ["unit_price": .integer(($0["unit_price"]?.integer ?? 0) - 1)] },
      right.summary.replacing("requirement", with: "requirements"),
      (["requirement": [:], "statistics": .integer(right.sum)] as JSON).text(),
    ]
    let totals = [first(["total": -999]), first(["total": .null]), first(["total": "a lot"])]
    #expect(Set(lists).count >= 20)
    for text in lists + (right.records[0]["total"] == nil ? [] : totals) {
      var course = right
      course.summary = text
      #expect(course.lost == ["requests"], "\(text)")
    }
    let broken = [
      "", "{}", "[]", "null", "x", "```json\n\(right.summary)\n```", JSON.array(plain).text(), "[\(right.summary)]",
      right.summary + "}", "{\"summary\": \(right.summary)}",
    ]
    for text in broken {
      var course = right
      course.summary = text
      #expect(course.lost == right.task.content, "\(text)")
    }
    let sums: [JSON] = [
      .integer(right.sum + 1), .integer(right.sum - 1), 0, .null, "many", .string("\(right.sum) or 1"),
      [.integer(right.sum)], .integer(-right.sum),
    ]
    for sum in sums {
      var course = right
      course.summary = right.text(plain, sum)
      #expect(course.lost == (hasSum ? ["statistics"] : []), "\(sum)")
    }
  }

  @Test(arguments: Array(0..<10).filter { $0 % 5 != 0 }) func `a right summary counts in any shape`(seed: Int) throws {
    let right = try Course(seed)
    let plain = right.records.map { right.entry($0) }
    let forms =
      (try JSON(parsing: right.summary)).asOtherProgramsWrite + [
        right.text(plain.reversed()), right.text(plain, .string("\(right.sum)")),
        right.text(
          right.records.map { right.entry($0, ["name": .string(($0["name"]?.string ?? "").uppercased() + " ")]) }),
        right.text(
          right.records.map { right.entry($0, ["note": "x", "total": .string("\($0["total"]?.integer ?? 0)")]) }),
      ]
    #expect(Set(forms).count >= 5)
    for form in forms {
      var course = right
      course.summary = form
      #expect(course.lost.isEmpty, "\(form)")
    }
  }
}
