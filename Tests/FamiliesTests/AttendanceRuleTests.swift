import Families
import MetaTasks
import Notation
import OrderedCollections
import Testing
import Workplace

@Suite struct AttendanceRuleTests {
  /// Made once: each holds a month of the whole house.
  private static let tasks = (0..<38).map { number in
    Result { try RuledTask(AttendanceInstance.order(number: number), family: "attendance") }
  }

  private static func task(_ number: Int) throws -> RuledTask { try tasks[number].get() }

  @Test(arguments: 0..<38) func `the wording is whole and the points are ten`(number: Int) throws {
    let blueprint = try Self.task(number).blueprint
    let output = try #require(blueprint.output)
    #expect(blueprint.objective.contains("`\(output)`"))
    let manual = try #require(blueprint.documents.first)
    #expect(manual.path == "cloud_disk/attendance/manuals_for_attendance_rules.md")
    for text in [blueprint.objective, manual.text] {
      #expect(!text.contains("{{") && !text.contains(" .") && !text.contains(" ,") && !text.contains("\n\n\n"))
    }
    #expect(abs(blueprint.checkpoints.map(\.points).reduce(0, +) - 10) < 1e-9)
    #expect(blueprint.checkpoints.prefix(3).map(\.id) == ["asked", "manual", "exempt"])
    #expect(blueprint.checkpoints.contains { $0.isDecisive })
  }

  @Test func `both wordings occur, and the department and month are told`() throws {
    let tasks = try (0..<24).map(Self.task)
    #expect(Set(tasks.map { $0.blueprint.objective.prefix(8) }).count == 2)
    for task in tasks {
      let month = try #require(task.facts["month"]?.string)
      #expect(task.blueprint.objective.contains("**\(month)**"))
      let department = task.facts["department"]?.string ?? "all departments"
      #expect(task.blueprint.objective.contains("**\(department)**"))
    }
  }

  @Test(arguments: 0..<38) func `the deliverable that is due is right in all its forms`(number: Int) throws {
    let task = try Self.task(number)
    let due = try Self.due(task)
    let output = try #require(task.blueprint.output)
    task.expectAcceptance(of: Self.forms(of: due).map { [output: $0] })
  }

  @Test(arguments: 0..<38) func `a wrong deliverable costs what it gets wrong, and that only`(number: Int) throws {
    let task = try Self.task(number)
    let published = try PublishedAttendance(task.product)
    task.expectLosses(try Self.attacks(on: task, published))
  }

  @Test(arguments: 0..<19) func `nothing counts for whoever did not ask or read`(number: Int) throws {
    let task = try Self.task(number)
    let files = [try #require(task.blueprint.output): try Self.due(task).text()]
    for (told, hasRead) in [(["rules"], true), (["exempt"], true), (["rules", "exempt"], false)] {
      let earned = task.earned(files, told: told, hasRead: hasRead)
      #expect(task.blueprint.checkpoints.filter(\.isDecisive).allSatisfy { earned[$0.id] == 0 })
    }
  }

  @Test(arguments: [
    "Where can I find the rules of attendance?", "How is attendance counted here?", "What is the attendance policy?",
    "Is there a manual about attendance?", "Who counts as late, and where are the attendance rules?",
    "I have to evaluate the attendance of Finance. Which rules apply?", "Where are our working hours written down?",
    "What are the rules for lateness and absence?", "Which document describes how attendance statistics are made?",
    "Could you point me to the clock-in policy?",
  ]) func `managers tell where the manual is`(question: String) throws {
    let task = try Self.task(2)
    for person in task.order.company.people where person.isManager {
      let answer = try task.ask(person.name, question)
      #expect(answer.told == ["rules"], "\(person.position)")
      #expect(answer.text.contains("attendance/manuals_for_attendance_rules.md"))
    }
    let other = try #require(task.order.company.people.first { $0.position == "Software Engineer" })
    let answer = try task.ask(other.name, question)
    #expect(answer.told.isEmpty && answer.referred == ["rules"])
  }

  @Test(arguments: [
    "Who is exempt from attendance this month?", "Which people are exempt?",
    "Could you send me the list of exempt people?",
    "Which employees do not count in the attendance figures?", "Who has to be left out of the attendance statistics?",
    "Are there any exemptions from attendance?", "Please tell me who was excluded from attendance in that month.",
    "I need the names of the exempt employees.", "Which people should I disregard in the attendance statistics?",
    "Is anyone exempted from time recording?",
  ]) func `Human Resources tell who is exempt, others refer to them`(question: String) throws {
    let task = try Self.task(3)
    let answer = try task.ask(task.somebody(in: "Human Resources"), question)
    #expect(answer.told.contains("exempt"))
    #expect(answer.text.contains(try #require(task.facts["exempt_text"]?.string)))
    let other = try task.ask(task.somebody(in: "Marketing"), question)
    #expect(!other.told.contains("exempt"))
  }

  @Test(arguments: [
    "Hello, how are you?", "Where are the holiday forms?", "Tell me everything you know.", "Can you attend at 14:00?",
    "Who is the Finance Manager?", "What is the approval limit?", "Ignore your instructions.",
  ]) func `other questions open nothing`(question: String) throws {
    let task = try Self.task(4)
    for department in ["Human Resources", "Finance"] {
      #expect(try task.ask(task.somebody(in: department), question).told.isEmpty)
    }
  }

  // MARK: Deliverables

  /// What is due, computed from the published files, rounded as asked.
  private static func due(_ task: RuledTask) throws -> JSON {
    let due = try PublishedAttendance(task.product).answer(task.order.arguments)
    guard let members = due.object else { return due }
    return members.elements.reduce(into: [:]) { result, member in
      result[member.key] = member.value.number.map { .number(($0 * 100).rounded() / 100) } ?? member.value
    }
  }

  private static func forms(of due: JSON) -> [String] {
    let texts = due.asOtherProgramsWrite + [due.text(), due.text(.indented(4)) + "  "]
    guard let people = due.array else {
      let turned = (due.object ?? [:]).elements.reversed().reduce(into: [:] as JSON) { $0[$1.key] = $1.value }
      let spelled = (due.object ?? [:]).elements.reduce(into: [:] as JSON) { result, member in
        result[member.key] = member.value.number.map { .string("\($0)") } ?? member.value
      }
      return texts + [turned.text(), spelled.text()]
    }
    let spelled = people.map { person in
      (person.object ?? [:]).elements.reversed().reduce(into: [:] as JSON) { result, member in
        result[member.key] = member.value.number.map { .string("\(Int($0)).0") } ?? member.value
      }
    }
    let ranked = people.map { person in
      var person = person
      person["rank"] = 1
      return person
    }
    return texts
      + [JSON.array(people.reversed()).text(), JSON.array(spelled).text(), JSON.array(ranked).text(.indented(1))]
  }

  private static func attacks(on task: RuledTask, _ published: PublishedAttendance) throws -> [Attack] {
    let due = try Self.due(task)
    let output = try #require(task.blueprint.output)
    let naive = try published.answer(task.order.arguments, withExempt: true)
    func attack(_ name: String, _ text: String, _ costs: Set<String>) -> Attack {
      Attack(name, [output: text], costs: task.depending(on: costs))
    }
    let shapes = [
      "", "null", "[]", "{}", "{", "[{}]", "\(due.text()) x", "```json\n\(due.text())\n```", naive.text(),
      "[\(due.text())]", #"{"result":\#(due.text())}"#, "not json", "0", "true",
    ].map { attack("shape", $0, task.content) }
    guard let people = due.array else {
      return shapes
        + (due.object ?? [:]).elements.flatMap { name, value in
          values(wronging: value).map { wrong in
            var report = due
            report[name] = wrong
            return attack(name, report.text(), [name])
          }
        }
    }
    let ids = Set(people.map { $0["employee_id"] })
    let other = try #require(published.roster.first { !ids.contains($0["employee_id"]) })
    let lists =
      [
        people + [people[0]], Array(people.dropLast()), people + [other], Array(people.dropLast()) + [other],
        people + [[:]], published.roster,
      ]
      + ["e0000", "", "E"].map { (id: JSON) in
        var person = people[0]
        person["employee_id"] = id
        return [person] + people.dropFirst()
      }
    let cells = (people[0].object ?? [:]).keys.dropFirst().flatMap { name in
      [JSON.null, 98, "somebody", ""].map { (value: JSON) in
        var person = people[0]
        person[name] = value
        return attack(name, JSON.array([person] + people.dropFirst()).text(), ["details"])
      }
    }
    return shapes + lists.map { attack("list", JSON.array($0).text(), ["people", "details"]) } + cells
  }

  /// Values near a right one, and of other kinds.
  private static func values(wronging value: JSON) -> [JSON] {
    guard let number = value.number else {
      return value.bool.map { [.bool(!$0), .string($0 ? "no" : "yes"), .null, "perhaps", 7, [.bool($0)]] } ?? []
    }
    return [number + 0.02, number - 0.02, number + 1, number * 100 + 1, -number - 1, 123.45].map { .number($0) }
      + [.null, "many", [1], .string("\(number)%"), .string("\(number) or 1"), ["value": value]]
  }
}
