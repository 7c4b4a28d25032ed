import Chance
import Foundation
import MetaTasks
import Notation
import Testing

@Suite struct ScenarioConfigTests {
  /// Five mistakes of different kinds, each marked with its sentence.
  static let broken = """
    scenarios:
      - name: a/b                                        # 'a/b' cannot be a folder's name
        days:
          - name: day_1
            tasks:
              - name: Meeting Bok                        # did you mean 'Meeting Book'?
                arguments: {task_type: department, start_time: "2025-10-01T13:00:00"}
                deadline: "2025-10-01T20:00:00"
              - name: Data Completion
                arguments:
                  domain: sales
                  task_type: tax_fee                     # 'tax_fee' is not allowed for 'task_type'
                deadline: "2025-10-01T20:00:00"
              - name: Sales Analysis
                arguments: {task_type: per_dept_top_n, task_params: {departments: [Sales_1, Sales_2], n: many}} # expected a whole number
                deadline: tomorrow                       # 'tomorrow' is not a date and time
    """

  @Test func `five mistakes are five sentences, each where it belongs`() throws {
    let error = #expect(throws: Problems.self) { try read(Self.broken) }
    let problems = error?.list.filter { $0.severity == .error } ?? []
    let marks = Self.broken.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      line, text in text.split(separator: "# ").dropFirst().last.map { (line: line + 1, text: String($0)) }
    }
    #expect(problems.map(\.place.line) == marks.map(\.line))
    for (problem, mark) in zip(problems, marks) { #expect(problem.description.contains(mark.text), "\(problem)") }
    #expect(problems.map(\.place.file).allSatisfy { $0 == "week.yaml" })
    #expect(problems[2].place.pointer == "/scenarios/0/days/0/tasks/1/arguments/task_type")
  }

  /// A sound one-task day around `task`, as JSON on one line each.
  static func config(_ task: String, day: Int = 1) -> String {
    let plain = "{\"name\": \"Website Monitor\", \"arguments\": null, \"deadline\": \"2025-10-01T20:00:00\"}"
    let days = (1...day).map { number in
      """
      {"name": "day_\(number)", "tasks": [
      \(number == day ? task : "{\"name\": \"KB Link Fix\", \"arguments\": null, \"deadline\": \"2025-10-01T20:00:00\"}"),
      \(plain)]}
      """
    }
    return """
      {"scenarios": [{"name": "scenario_222222222222222222222a", "days": [
      \(days.joined(separator: ",\n"))
      ]}]}
      """
  }

  static func task(_ name: String, _ arguments: String, deadline: String = "2025-10-01T20:00:00") -> String {
    "{\"name\": \"\(name)\", \"arguments\": \(arguments), \"deadline\": \"\(deadline)\"}"
  }

  /// What is accepted, and what it is made to.
  static let accepted: [(name: String, given: String, regular: String)] = [
    ("Website Monitor", "{}", "{}"),
    ("KB Link Fix", "null", #"{"task_params":{"difficulty":"medium"}}"#),
    (
      "KB Link Fix", #"{"task_params":{"difficulty":"HARD","num_articles":"3"}}"#,
      #"{"task_params":{"difficulty":"hard","num_articles":3}}"#
    ),
    (
      "ADs Strategy Plan", #"{"task_params":{"difficulty":"very easy"}}"#,
      #"{"task_params":{"city":"Shanghai","difficulty":"very_easy"}}"#
    ),
    (
      "Meeting Attend",
      #"{"meeting_start_time":"2025-10-01T09:00","meeting_last_time":2,"task_type":"WRITE","task_level":1.0}"#,
      #"{"meeting_start_time":"2025-10-01T09:00:00","meeting_last_time":2.0,"task_type":"write","task_level":1}"#
    ),
    (
      "Attendance Statistics", "null",
      #"{"task_type_name":"late_early_employee","task_params":{"mode":"least_late","department":"all"},"difficulty":{"level":"L3"}}"#
    ),
    (
      "Attendance Statistics", #"{"task_params":{"department":null}}"#,
      #"{"task_type_name":"late_early_employee","task_params":{"mode":"least_late","department":"all"},"difficulty":{"level":"L3"}}"#
    ),
    ("Sales Analysis", "{}", #"{"task_type":"top_sales_employee","task_params":{"department":"Sales_1"}}"#),
    (
      "Sales Analysis", #"{"task_type":"per_dept_top_n","task_params":{}}"#,
      #"{"task_type":"per_dept_top_n","task_params":{"departments":["Sales_1","Sales_2","Sales_3"],"n":3}}"#
    ),
    (
      "Resume Select",
      #"{"requirement":["Master's",["Mathematics","Data Science"],"1 year",["java"]],"position":"Software Engineer"}"#,
      #"{"requirement":[["Master's"],["Mathematics","Data Science"],["1 year"],["java"]],"position":["Software Engineer"]}"#
    ),
    (
      "Event Planning",
      #"{"task_type_name":"optimal_event_planning","task_params":{"department":"Finance","n_loc":6,"n_res":10}}"#,
      #"{"task_type_name":"optimal_event_planning","task_params":{"department":"Finance","n_loc":6,"n_res":10,"mode":"highest_score"}}"#
    ),
  ]

  @Test(arguments: accepted.indices)
  func `accepted arguments become regular`(_ index: Int) throws {
    let (name, given, regular) = Self.accepted[index]
    // The neighbour of the task is a website task, which must not be there twice.
    let text = Self.config(Self.task(name, given))
      .replacing(
        "\"Website Monitor\", \"arguments\": null",
        with: name == "Website Monitor"
          ? "\"KB Link Fix\", \"arguments\": null" : "\"Website Monitor\", \"arguments\": null")
    let config = try read(text, "week.json")
    #expect(config.warnings.isEmpty, "\(config.warnings)")
    #expect(config.scenarios[0].days[0].tasks[0].arguments.text() == regular)
  }

  /// What is refused, and the pointer below the task's arguments.
  static let refused: [(name: String, arguments: String, pointer: String, message: String)] = [
    ("Meeting Attend", "null", "", "missing 'meeting_start_time'"),
    ("Meeting Attend", #"{"meeting_start_time":"9:00"}"#, "/meeting_start_time", "'9:00' is not a date and time"),
    ("Meeting Attend", #"{"meeting_start_time":"2025-10-02T09:00"}"#, "/meeting_start_time", "is not on day 1"),
    ("Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:00+02:00"}"#, "/meeting_start_time", "is not a date"),
    (
      "Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:00","task_level":4}"#, "/task_level",
      "4 is not allowed for 'task_level'; expected one of: 1, 2, 3"
    ),
    (
      "Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:00","task_level":1.5}"#, "/task_level",
      "expected a whole number, found 1.5"
    ),
    (
      "Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:00","meeting_last_tim":1}"#, "/meeting_last_tim",
      "did you mean 'meeting_last_time'?"
    ),
    ("KB Link Fix", #"{"task_params":[]}"#, "/task_params", "expected an object, found an array"),
    ("KB Link Fix", #"{"task_params":{"difficulty":"hrad"}}"#, "/task_params/difficulty", "did you mean 'hard'?"),
    (
      "Sales Analysis", #"{"task_type":"sales_statistics","task_params":{"departmnt":"Sales_1"}}"#,
      "/task_params/departmnt", "did you mean 'department'?"
    ),
    (
      "Sales Analysis", #"{"task_type":"sales_statistics","task_params":{"quarter":1}}"#, "/task_params",
      "missing 'department'"
    ),
    (
      "Sales Analysis", #"{"task_type":"dept_person_qoq_count","task_params":{"department":"Sales_1","quarter":1}}"#,
      "/task_params/quarter", "1 is not allowed"
    ),
    (
      "Sales Analysis", #"{"task_type":"per_dept_top_n","task_params":{"departments":["Sales_1","Sales_1"]}}"#,
      "/task_params/departments/1", "'Sales_1' stands twice"
    ),
    (
      "Resume Select", #"{"requirement":[["Master's"],["Mathematics"],["1 year"]],"position":["Software Engineer"]}"#,
      "/requirement", "'requirement' has 3 elements; expected 4: education, major, years, skills"
    ),
    (
      "Resume Select", #"{"requirement":[["Master's"],["Mathematics"],["1 year"],["java"]],"position":["Boss"]}"#,
      "/position/0", "'Boss' is not allowed"
    ),
    (
      "Resume Select",
      #"{"requirement":[["Master's"],["Mathematics"],["1 year"],[]],"position":["Software Engineer"]}"#,
      "/requirement/3", "0 elements is out of range; expected at least 1 and at most 3"
    ),
    (
      "Event Planning",
      #"{"task_params":{"department":"Finance","n_loc":6,"n_res":10,"plan":{"morning":"A","lunch":"B"}}}"#,
      "/task_params/plan", "missing 'afternoon'"
    ),
    (
      "Event Planning", #"{"task_params":{"department":"Finance","n_loc":6,"n_res":10,"end_time":"25:00"}}"#,
      "/task_params/end_time", "'25:00' is not a time"
    ),
    ("Event Planning", "{}", "", "missing 'task_params'"),
  ]

  @Test(arguments: refused.indices)
  func `refused arguments are named with pointer and line`(_ index: Int) throws {
    let (name, arguments, pointer, message) = Self.refused[index]
    let error = #expect(throws: Problems.self) { try read(Self.config(Self.task(name, arguments)), "week.json") }
    let problems = error?.list ?? []
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.description.contains(message) == true, "\(problems)")
    #expect(problems.first?.place.pointer == "/scenarios/0/days/0/tasks/0/arguments" + pointer)
    #expect(problems.first?.place.line == 3)
  }

  /// What is taken with a warning.
  static let warned: [(text: String, message: String)] = [
    (
      config(
        task(
          "Event Planning",
          #"{"task_type_name":"optimal_event_planning","task_params":{"department":"Finance","n_loc":6,"n_res":10,"metrics":["overall_score"]}}"#
        )), "'metrics' means nothing here and is ignored"
    ),
    (
      config(
        task(
          "Event Planning",
          #"{"task_params":{"department":"Finance","n_loc":6,"n_res":10,"metrics":["overall_score"]}}"#)),
      "these arguments fit no level of 'Event Planning'"
    ),
    (config(task("KB Link Fix", #"{"zzzzzzzz": 1}"#)), "unknown key 'zzzzzzzz'"),
    (config(task("KB Link Fix", "null", deadline: "2025-10-01T07:00:00")), "the deadline is not after the day's start"),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: "monday"), "day 1 is called 'monday'"),
    (
      config(task("KB Link Fix", "null")).replacing("scenario_222222222222222222222a", with: "mine"),
      "'mine' is not named as published scenarios are"
    ),
    (
      config(task("KB Link Fix", "null")).replacing("{\"scenarios\"", with: "{\"remark_of_mine\": 1, \"scenarios\""),
      "unknown key 'remark_of_mine'"
    ),
    (
      #"{"scenarios":[{"name":"scenario_222222222222222222222a","days":[{"name":"day_1","tasks":[{"name":"KB Link Fix","arguments":null,"deadline":"2025-10-01T20:00:00"}]}]}]}"#,
      "a day with 1 task; usual are 2 to 6"
    ),
  ]

  @Test(arguments: warned.indices)
  func `what is odd but clear is taken with a warning`(_ index: Int) throws {
    let config = try read(Self.warned[index].text, "week.json")
    #expect(config.warnings.count == 1)
    #expect(
      config.warnings.first?.description.contains("warning: " + Self.warned[index].message) == true,
      "\(config.warnings)")
  }

  private static let meeting =
    #"{"task_type":"manager","start_time":"2025-10-01T13:00","last_time":1,"conflict_nums":1}"#

  @Test func `who writes YAML names scenarios freely`() throws {
    let text = Self.config(Self.task("KB Link Fix", "null")).replacing("scenario_222222222222222222222a", with: "mine")
    #expect(try read(text).warnings == [])
  }

  /// What is refused as a whole.
  static let malformed: [(text: String, message: String)] = [
    ("[]", "expected an object, found an array"),
    ("{}", "missing 'scenarios'"),
    (#"{"scenarios": []}"#, "there are no scenarios; expected at least one"),
    (#"{"scenarios": {}}"#, "expected a list, found an object"),
    (#"{"senarios": []}"#, "unknown key 'senarios'; did you mean 'scenarios'?"),
    (#"{"scenarios": [3]}"#, "expected an object, found 3"),
    (config(task("KB Link Fix", "null")).replacing("\"day_1\"", with: "3"), "expected a string, found 3"),
    (config(task("KB Link Fix", "null")).replacing("\"name\": \"day_1\", ", with: ""), "missing 'name'"),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: ".."), "'..' cannot be a folder's name"),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: ".x"), "'.x' cannot be a folder's name"),
    (
      config(task("KB Link Fix", "null")).replacing("day_1", with: String(repeating: "x", count: 101)),
      "cannot be a folder's name; use at most 100 letters"
    ),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: "Suite.json"), "'Suite.json' is a name that suites"),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: "a.partial"), "'a.partial' is a name that suites"),
    (config(task("KB Link Fix", "null")).replacing("day_1", with: "a.lock"), "'a.lock' is a name that suites keep"),
    (
      config(task("KB Link Fix", "null"), day: 2).replacing("day_2", with: "Day_1"),
      "the day 'Day_1' differs from 'day_1' in capitals only"
    ),
    (config(task("Website Monitor", "null")), "the task 'Website Monitor' stands twice"),
    (config(task("kb link fix", "null")), "there is no task called 'kb link fix'; did you mean 'KB Link Fix'?"),
    (config("{\"name\": \"KB Link Fix\", \"deadline\": \"2025-10-01T20:00:00\"}"), "missing 'arguments'"),
    (config("{\"name\": \"KB Link Fix\", \"arguments\": null}"), "missing 'deadline'"),
    (
      config("{\"name\": \"KB Link Fix\", \"arguments\": null, \"dedline\": \"2025-10-01T20:00:00\"}"),
      "unknown key 'dedline'; did you mean 'deadline'?"
    ),
    (config("{\"name\": \"KB Link Fix\", \"arguments\": null, \"deadline\": null}"), "expected a string, found null"),
    (config(task("KB Link Fix", "null", deadline: "2025-10-01T24:00:00")), "'2025-10-01T24:00:00' is not a date"),
    (
      config(
        "{\"name\": \"KB Link Fix\", \"arguments\": null, \"deadline\": \"2025-10-01T20:00\", \"arrives\": \"2025-10-01T20:00\"}"
      ), "the task arrives when it is due already"
    ),
    (
      config(task("KB Link Fix", "null", deadline: "2025-10-01T23:30:00")),
      "the deadline is after the day's end at 23:00; expected 23:00 or earlier"
    ),
    (
      config(task("Meeting Book", meeting, deadline: "2025-10-01T09:00:00")),
      "the deadline leaves 60 minutes for a task that takes 80; expected 09:20 or later, or an earlier arrival"
    ),
    (config(task("Meeting Book", meeting, deadline: "2025-10-01T07:00:00")), "the deadline leaves 0 minutes"),
    (
      config(
        task("Meeting Book", meeting, deadline: "2025-10-01T20:00:00\", \"arrives\": \"2025-10-01T19:00:00")),
      "the deadline leaves 60 minutes for a task that takes 80"
    ),
    (
      config(task("KB Link Fix", "null")).replacing("{\"scenarios\"", with: "{\"company\": 1, \"scenarios\""),
      "'company' is not supported by this version"
    ),
    (
      config(task("KB Link Fix", "null")).replacing("{\"scenarios\"", with: "{\"seed\": \"x\", \"scenarios\""),
      "expected a whole number, found 'x'"
    ),
    ("{\"scenarios\": [\n  {\"name\": }\n]}", "week.json:2:12: expected a value"),
    ("", "the file is empty"),
    ("{\"scenarios\": \"\u{0}\"}", "not a text file: it holds a zero byte"),
  ]

  @Test(arguments: malformed.indices)
  func `what cannot be meant is refused`(_ index: Int) throws {
    let error = #expect(throws: Problems.self) { try read(Self.malformed[index].text, "week.json") }
    let errors = error?.list.filter { $0.severity == .error } ?? []
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.description.contains(Self.malformed[index].message) == true, "\(errors)")
  }

  @Test func `a name that stands twice is refused at its second place`() throws {
    let one = Self.config(Self.task("KB Link Fix", "null"))
    var twice = try JSON(parsing: one)
    let first = try #require(twice["scenarios"]?.array?.first)
    twice["scenarios"] = .array([first, first])
    let error = #expect(throws: Problems.self) { try read(twice.text(), "week.json") }
    #expect(error?.list.map(\.place.pointer) == ["/scenarios/1/name"])
  }

  @Test func `moments are brought to the date of their day`() throws {
    let arguments = #"{"meeting_start_time":"2025-10-01T09:00:00"}"#
    // Day 4 is the Monday after the first Wednesday.
    let config = try read(Self.config(Self.task("Meeting Attend", arguments), day: 4), "week.json")
    let day = config.scenarios[0].days[3]
    #expect(day.date.dateText == "2025-10-06")
    #expect(day.tasks[0].arguments["meeting_start_time"] == "2025-10-06T09:00:00")
    #expect(day.tasks[0].deadline.description == "2025-10-06T20:00:00")
    #expect(config.publishedText.contains("2025-10-01T09:00:00"))
  }

  @Test func `the digest is of what is meant`() throws {
    let plain = try read(
      Self.config(Self.task("Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:00:00"}"#)), "a.json")
    let spelt = try read(
      Self.config(
        Self.task(
          "Meeting Attend", #"{"task_type":"write","meeting_last_time":1,"meeting_start_time":"2025-10-01 09:00"}"#)),
      "b.json")
    let other = try read(
      Self.config(Self.task("Meeting Attend", #"{"meeting_start_time":"2025-10-01T09:30:00"}"#)), "c.json")
    #expect(plain.digest == spelt.digest)
    #expect(plain.digest != other.digest)
    #expect(plain.effectiveSeed == String(plain.digest.hex.prefix(8)))
  }

  private func read(_ text: String, _ file: String = "week.yaml") throws -> ScenarioConfig {
    try ScenarioConfig(parsing: text, file: file, hub: Hubs.whole)
  }
}
