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
          - {deadline: "15:00", channel: known, by: manager}
          - {at: "10:00", arguments: {last_time: 2.0}, channel: posted}
          - {at: "11:00", withdrawn: true}
        clues:
          - {clue: decision/Somebody, in: chain, depth: 3}
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
    ("clues: [{clue: decision/Somebody, in: peer}]", "", "missing 'until'"),
    ("clues: [{clue: decision/Somebody, in: drawer}]", "", "'drawer' is not allowed"),
    ("", "disruptions: [{kind: outage, at: \"09:00\"}]", "missing 'until'"),
    ("", "disruptions: [{kind: outage, at: \"09:00\", until: \"10:00\", status: 430}]", "expected 429 or 503"),
    (
      "", "disruptions: [{kind: outage, at: \"09:00\", until: \"10:00\", status: 418}]",
      "the cloud disk does not answer with 418; expected 429 or 503"
    ),
    ("", "disruptions: [{kind: superseded, task: KB Link Fix}]", "no task of this day is called 'KB Link Fix'"),
    ("", "disruptions: [{at: \"09:00\"}]", "a disruption needs a 'kind'"),
    // What cannot happen at that time.
    ("arrives: \"07:30\"", "", "the day has not begun by then; expected 08:00 or later"),
    ("arrives: {at: \"07:30\", by: visit}", "", "the day has not begun by then; expected 08:00 or later"),
    (
      "arrives: {at: \"09:10\", by: meeting}", "",
      "its meeting would be from 08:55 to 09:10, and rooms can be used from 09:00 to 17:00; expected 09:15 to 17:00"
    ),
    (
      "clues: [{clue: decision/Somebody, in: minutes, at: \"16:50\"}]", "",
      "its meeting would be from 16:50 to 17:05, and rooms can be used from 09:00 to 17:00; expected 09:00 to 16:45"
    ),
    ("clues: [{clue: decision/Somebody, in: peer, until: \"08:00\"}]", "", "expected after 08:00"),
    (
      "", "disruptions: [{kind: outage, at: \"12:00\", until: \"12:00\"}]",
      "it would be over before it begins at 12:00; expected after 12:00"
    ),
    (
      "", "disruptions: [{kind: absence, who: {position: Recruiter}, until: \"07:00\"}]",
      "it would be over before it begins at 08:00"
    ),
    (
      "", "disruptions: [{kind: room_withdrawn, at: \"07:00\"}]",
      "the day has not begun by then; expected 08:00 or later"
    ),
    (
      "", "disruptions: [{kind: room_withdrawn, at: \"17:00\"}]",
      "no room can be used any more by then; expected before 17:00"
    ),
    // What changes nothing, or too late.
    ("changes: [{at: \"10:00\", withdrawn: false}]", "", "'withdrawn' is false, and only true means something"),
    ("changes: [{at: \"10:00\", deadline: \"17:00\"}]", "", "the task is due at 17:00 already"),
    ("changes: [{at: \"10:00\", priority: normal}]", "", "the priority is normal already"),
    (
      "priority: low\nchanges: [{at: \"10:00\", priority: high}, {at: \"11:00\", priority: high}]", "",
      "the priority is high already"
    ),
    (
      "changes: [{at: \"10:00\", deadline: \"11:00\"}]", "",
      "leaves 60 minutes after the change for a task that takes 80; expected 11:20 to 23:00, or an earlier change"
    ),
    (
      "changes: [{at: \"10:00\", deadline: \"09:00\"}]", "",
      "the new deadline is not after the change at 10:00 and within the day; expected 11:20 to 23:00"
    ),
    (
      "changes: [{at: \"10:00\", deadline: \"15:00\", channel: known}]", "",
      "a change that only somebody knows must hold from when the task arrives"
    ),
    // Who and what there is not.
    ("arrives: {from: {position: CEO}}", "", "nobody is 'CEO' in any department; known are: Chief"),
    ("arrives: {from: {department: Finanz}}", "", "there is no department 'Finanz'; did you mean 'Finance'?"),
    (
      "arrives: {from: {department: Finance, position: Recruiter}}", "",
      "nobody is 'Recruiter' in 'Finance'; known are: Finance Manager, Accountant, Financial Analyst"
    ),
    ("arrives: {from: manager}", "", "expected an object, found 'manager'"),
    ("changes: [{priority: low, by: {position: Wizard}}]", "", "nobody is 'Wizard' in any department"),
    (
      "", "disruptions: [{kind: absence, who: manager, until: \"12:00\"}]",
      "nobody is meant without the task by whose requester 'manager' goes; add 'task'"
    ),
    (
      "clues: [{clue: policy, in: manager}]", "",
      "'Meeting Book' has no clue 'policy' with these arguments; known are: availability/…, decision/…"
    ),
    (
      "", "disruptions: [{kind: incident, at: \"12:00\"}]",
      "no task of this day brings a monitored website; leave it out, or add one of: Website Monitor"
    ),
    (
      "", "disruptions: [{kind: superseded, task: Meeting Book}]",
      "no document must be read for 'Meeting Book', so that none can be superseded; tasks for which one must: ADs"
    ),
    (
      "", "disruptions: [{kind: duplicate_rows, task: Meeting Book}]",
      "'Meeting Book' has no CSV table; those that have one: Data Completion, Sales Analysis"
    ),
    (
      "", "disruptions: [{kind: late_rows, task: Meeting Book, at: \"08:00\"}]",
      "rows that come by then are not late: the task arrives at 08:00; expected after 08:00"
    ),
    (
      "", "disruptions: [{kind: late_rows, task: Meeting Book, at: \"18:00\"}]",
      "the task is due by then; expected before 17:00"
    ),
    (
      "changes: [{at: \"10:00\", arguments: {last_time: 2.0}}]",
      "disruptions: [{kind: late_rows, task: Meeting Book, at: \"11:00\"}]",
      "the rows of a task that is amended cannot come late"
    ),
    (
      "", "disruptions: [{kind: superseded, task: Meeting Book}, {kind: superseded, task: Meeting Book}]",
      "the documents of 'Meeting Book' are superseded already; leave one of the two out"
    ),
    (
      "",
      "disruptions: [{kind: duplicate_rows, task: Meeting Book}, {kind: late_rows, task: Meeting Book, at: \"09:00\"}]",
      "the rows of 'Meeting Book' come late or twice already; leave one of the two out"
    ),
    (
      "", "disruptions: [{kind: incident, at: \"12:00\"}, {kind: incident, at: \"13:00\"}]",
      "the incident begins twice; leave one of the two out"
    ),
  ]

  @Test(arguments: malformed.indices) func `what cannot be meant gets a sentence`(_ index: Int) {
    let (task, day, message) = Self.malformed[index]
    let error = #expect(throws: Problems.self) { try Self.config(task: task, day: day) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `a deadline may be a mere time`() throws {
    let text = """
      scenarios:
        - name: s
          days:
            - {name: day_1, tasks: [{name: Website Monitor, arguments: null, deadline: "18:00"}]}
            - {name: day_2, tasks: [{name: Website Monitor, arguments: null, deadline: "18:30"}]}
      """
    let config = try ScenarioConfig(parsing: text, file: "test.yaml", hub: Hubs.whole)
    #expect(
      config.scenarios[0].days.map { $0.tasks[0].deadline.description }
        == ["2025-10-01T18:00:00", "2025-10-02T18:30:00"])
  }

  @Test func `all that is wrong is said at once, and nothing that is not`() {
    let text = """
      scenarios:
        - name: s
          days:
            - name: day_1
              tasks:
                - name: Transaction Data Review
                  arguments: {num_normal_transactions: 3, num_abnormal_transactions: 1}
                  deadline: "18:99"
                  priority: urgent
                  arrives: {at: "25:00", by: pigeon, from: {department: Nowhere, position: Wizard}}
                  changes:
                    - {at: "12:00", deadline: "11:00", priority: low, channel: shouted, by: boss}
                    - {at: "11:00"}
                    - {at: "12:30", withdrawn: false}
                    - {at: "12:40", arguments: {num_abnormal_transactions: -5}}
                    - 17
                    - {at: "10:00", arguments: {foo: 3}}
                  clues:
                    - {clue: nonsense, in: document}
                    - {clue: manual, in: manager}
                    - {clue: limits, in: chain, depth: 0}
                    - {clue: policy, in: peer}
                    - {in: minutes, at: "07:00"}
                - {name: Sales Analisis, changes: [{deadline: "25:01"}], deadline: "18:00", arguments: null}
              disruptions:
                - {kind: flood}
                - {kind: outage, at: "12:00", until: "11:00", status: 418, retry_after: -1, task: Nope}
                - {kind: throttle, every: 0, growth: -3}
                - {kind: absence, until: "07:00"}
                - {kind: late_rows, task: Transaction Data Review}
                - {kind: superseded, task: Sales Analisis}
                - {kind: superseded, task: Transaction Data Review}
      """
    let error = #expect(throws: Problems.self) {
      try ScenarioConfig(parsing: text, file: "test.yaml", hub: Hubs.whole)
    }
    let said = (error?.list ?? []).filter { $0.severity == .error }.map(\.fault)
    let wanted = [
      "'18:99'", "'urgent'", "'25:00'", "'pigeon'", "'Nowhere'", "'Wizard'", "'shouted'", "'boss'", "changes one thing",
      "comes before", "changes one thing", "'withdrawn' is false", "-5", "found 17", "comes before", "'nonsense'",
      "'manual'",
      "0 is out of range", "missing 'until'", "missing 'clue'", "its meeting would be", "'Sales Analisis'", "'25:01'",
      "'flood'", "over before it begins", "418", "-1", "'Nope'", "0 is out", "-3", "missing 'who'",
      "over before it begins",
      "missing 'at'", "has no CSV table",
    ]
    var left = said
    for fault in wanted {
      guard let index = left.firstIndex(where: { $0.contains(fault) }) else {
        Issue.record("not said: \(fault)")
        continue
      }
      left.remove(at: index)
    }
    #expect(left.isEmpty)
  }
}
