import MetaTasks
import Notation
import Testing

@Suite struct LivingConfigTests {
  private static func config(task: String = "", day: String = "") throws(Problems) -> ScenarioConfig {
    let text = """
      scenarios:
        - name: s
          days:
            - name: day_1
              tasks:
                - name: Meeting Book
                  arguments: {task_type: manager, start_time: "2025-10-01T13:00:00", last_time: 1.0}
                  deadline: "2025-10-01T17:00:00"
      \(task.split(separator: "\n").map { "            " + $0 }.joined(separator: "\n"))
      \(day.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
      """
    return try ScenarioConfig(parsing: text, file: "test.yaml", hub: Hubs.whole)
  }

  @Test func `what is said beyond the published format is read`() throws {
    let config = try Self.config(
      task: """
        arrives: {at: "09:00", by: visit, from: {position: HR Manager}}
        priority: high
        changes:
          - {at: "09:30", deadline: "15:00", channel: known, by: manager}
          - {at: "10:00", arguments: {last_time: 2.0}, channel: posted}
          - {at: "11:00", withdrawn: true}
        clues:
          - {clue: policy, in: chain, depth: 3}
        """,
      day: """
        disruptions:
          - {kind: outage, at: "08:00", until: "09:00", status: 429, retry_after: 7}
          - {kind: absence, who: peer, task: Meeting Book, until: "11:00", stand_in: false}
        """)
    let day = config.scenarios[0].days[0]
    let task = day.tasks[0]
    #expect(task.arrives == Moment("2025-10-01T09:00"))
    #expect(task.circumstances.way == .visit)
    #expect(task.circumstances.from == .anybody(position: "HR Manager", department: nil))
    #expect(task.circumstances.priority == .high)
    #expect(task.circumstances.changes.map(\.channel) == [.known, .posted, .told])
    #expect(task.circumstances.changes.map(\.by) == [.manager, .requester, .requester])
    guard case .arguments(let arguments, "manager") = task.circumstances.changes[1].effect else {
      Issue.record("not amended")
      return
    }
    #expect(arguments["last_time"]?.number == 2 && arguments["task_type"] == "manager")
    #expect(task.circumstances.placements.first?.spot == .chain(depth: 3))
    #expect(
      day.disruptions.map(\.kind) == [
        .outage(until: Moment(minutes: day.date.minutes + 540), status: 429, retryAfter: 7),
        .absence(.peer, until: Moment(minutes: day.date.minutes + 660), hasStandIn: false),
      ])
  }

  @Test func `null in an amendment removes an argument`() throws {
    let text = """
      scenarios:
        - name: s
          days:
            - name: day_1
              tasks:
                - name: Attendance Statistics
                  arguments: {task_type_name: late_early_employee, task_params: {mode: most_late, department: Finance}}
                  deadline: "2025-10-01T20:00:00"
                  changes: [{at: "10:00", arguments: {task_params: {mode: null}}}]
      """
    let task = try ScenarioConfig(parsing: text, file: "test.yaml", hub: Hubs.whole).scenarios[0].days[0].tasks[0]
    guard case .arguments(let amended, _) = task.circumstances.changes[0].effect else {
      Issue.record("not amended")
      return
    }
    // Without a mode the rule's default holds; what the patch does not name stays.
    #expect(task.arguments["task_params"]?["mode"] == "most_late" && amended["task_params"]?["mode"] == "least_late")
    #expect(amended["task_params"]?["department"] == "Finance")
  }

  @Test func `it is written as it was read, and counts in the digest`() throws {
    let plain = try Self.config()
    let living = try Self.config(
      task: "priority: low", day: "disruptions: [{kind: room_withdrawn, at: \"10:00\"}]")
    let again = try ScenarioConfig(parsing: living.yamlText, file: "again.yaml", hub: Hubs.whole)
    #expect(again.digest == living.digest && living.digest != plain.digest)
    #expect(living.scenarios[0].days[0].isLiving && !plain.scenarios[0].days[0].isLiving)
  }

  static let malformed: [(task: String, day: String, message: String)] = [
    ("changes: [{at: \"09:00\"}]", "", "a change changes one thing"),
    ("changes: [{deadline: \"15:00\", withdrawn: true}]", "", "a change changes one thing"),
    ("changes: [{at: \"17:30\", withdrawn: true}]", "", "the task is due by then"),
    ("changes: [{at: \"10:00\", deadline: \"09:00\"}]", "", "the new deadline is not after the change"),
    (
      "changes: [{at: \"10:00\", withdrawn: true}, {at: \"11:00\", priority: low}]", "", "the task is withdrawn by then"
    ),
    ("changes: [{at: \"11:00\", priority: low}, {at: \"10:00\", priority: high}]", "", "order changes by time"),
    ("changes: [{priority: low, chanel: told}]", "", "unknown key 'chanel'; did you mean 'channel'?"),
    ("changes: [{arguments: {last_time: 99}}]", "", "99"),
    ("arrives: {at: \"10:00\", by: pigeon}", "", "'pigeon' is not allowed"),
    ("arrives: {by: meeting}", "", "a task handed out in a meeting needs a time"),
    ("arrives: {at: \"10:00\"}\nchanges: [{at: \"09:00\", priority: low}]", "", "the task has not arrived by then"),
    ("clues: [{clue: policy, in: peer}]", "", "missing 'until'"),
    ("clues: [{clue: policy, in: drawer}]", "", "'drawer' is not allowed"),
    ("", "disruptions: [{kind: outage, at: \"09:00\"}]", "missing 'until'"),
    ("", "disruptions: [{kind: outage, at: \"09:00\", until: \"10:00\", status: 430}]", "expected 429 or 503"),
    ("", "disruptions: [{kind: superseded, task: KB Link Fix}]", "no task of this day is called 'KB Link Fix'"),
    ("", "disruptions: [{at: \"09:00\"}]", "a disruption needs a 'kind'"),
  ]

  @Test(arguments: malformed.indices) func `what cannot be meant gets a sentence`(_ index: Int) {
    let (task, day, message) = Self.malformed[index]
    let error = #expect(throws: Problems.self) { try Self.config(task: task, day: day) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
