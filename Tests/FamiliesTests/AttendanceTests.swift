import Chance
import Families
import Notation
import OrderedCollections
import Testing
import Workplace

@Suite struct AttendanceTests {
  static let numbers = Array(0..<95)

  @Test(arguments: numbers)
  func `truth is what the manual says of the published files, and whoever counts the exempt people is all wrong`(
    number: Int
  ) throws {
    let instance = try AttendanceInstance(AttendanceInstance.order(number: number))
    let due = try instance.published.answer(instance.order.arguments)
    let facts = instance.product.facts
    if let people = due.array {
      let header = facts["header"]?.array?.compactMap(\.string) ?? []
      let rows = people.map { person in JSON.array(header.map { person[$0].map { .string(Self.cell($0)) } ?? .null }) }
      #expect(Set(rows) == Set(facts["rows"]?.array ?? []))
      #expect(!rows.isEmpty && facts["rows"]?.array?.count == rows.count)
      #expect(
        facts["people"]?.array?.compactMap { $0.array?.first } == facts["rows"]?.array?.compactMap { $0.array?.first })
    } else {
      for (name, value) in try #require(due.object).elements {
        if let number = value.number { #expect(abs(number - (facts[name]?.number ?? .nan)) < 1e-6, "\(name)") }
        if let flag = value.bool { #expect(facts[name]?.bool == flag) }
      }
    }
    try expectExemptToMatter(in: instance, right: due)
  }

  private func expectExemptToMatter(in instance: AttendanceInstance, right: JSON) throws {
    let naive = try instance.published.answer(instance.order.arguments, withExempt: true)
    if let people = right.array {
      #expect(Set(people.map { $0["employee_id"] }) != Set((naive.array ?? []).map { $0["employee_id"] }))
    } else {
      for (name, value) in try #require(right.object).elements {
        if let number = value.number { #expect(abs(number - (naive[name]?.number ?? 0)) > 0.01, "\(name)") }
      }
    }
  }

  private static func cell(_ value: JSON) -> String { value.string ?? value.integer.map(String.init) ?? value.text() }

  @Test(arguments: numbers.prefix(20))
  func `the roster has the company's people and others, each once; the log is sorted and of a month before today`(
    number: Int
  ) throws {
    let instance = try AttendanceInstance(AttendanceInstance.order(number: number))
    let roster = instance.published.roster
    for key in ["employee_id", "name"] { #expect(Set(roster.map { $0[key] }).count == roster.count) }
    let departments = Dictionary(
      uniqueKeysWithValues: roster.map { ($0["name"]?.string ?? "", $0["department"]?.string ?? "") })
    for person in instance.order.company.people {
      #expect(departments[person.name] == (person.department == "Executive" ? nil : person.department))
    }
    let sizes = Dictionary(grouping: roster) { $0["department"] }.mapValues(\.count)
    #expect(sizes.count == 8 && sizes.values.allSatisfy { (10...20).contains($0) })
    #expect((90...115).contains(roster.count))
    try expectSortedLog(instance.product, before: instance.order.start)
  }

  private func expectSortedLog(_ product: WorkProduct, before today: Moment) throws {
    let path = try #require(product.facts["log"]?.string)
    let lines = try #require(product.cloudDisk[path]?.text).split(separator: "\n").dropFirst()
    #expect(Array(lines) == lines.sorted())
    #expect((3000...6000).contains(lines.count))
    let month = path.dropFirst("attendance/attendance_".count).prefix(7)
    #expect(month < today.dateText.prefix(7))
    #expect(lines.allSatisfy { $0.split(separator: ",")[1].hasPrefix(month) })
  }

  @Test func `all traps occur`() throws {
    let instances = try (0..<30).map { try AttendanceInstance(AttendanceInstance.order(number: $0)) }
    func occurs(_ trap: (PublishedAttendance) -> Bool) -> Bool { instances.contains { trap($0.published) } }
    #expect(occurs { log in log.rows.contains { $0.time < "06:00:00" } })
    #expect(occurs { log in log.rows.contains { !log.workdays.contains($0.date) } })
    #expect(occurs { $0.roster.contains { $0["active"] == false } })
    for status in ["approved", "rejected", "pending"] {
      #expect(occurs { $0.requests.contains { $0["status"]?.string == status } })
    }
    for (fact, values) in [("contractors", 2), ("from_edge", 2), ("whole_blocks", 2), ("closed", 3), ("extra", 2)] {
      #expect(Set(instances.map { $0.product.facts[fact] ?? .null }).count >= values, "\(fact)")
    }
  }

  @Test func `there are months with lateness and months without`() throws {
    let answers = try (0..<24).map { seed in
      let arguments = AttendanceInstance.arguments(
        14, level: AttendanceInstance.levels[seed % 5], department: AttendanceInstance.departments[seed % 9])
      return try AttendanceKit.build(try AttendanceInstance.order(arguments, seed: seed)).facts["has_late_or_early"]
    }
    let (with, without) = (answers.count { $0 == true }, answers.count { $0 == false })
    #expect(with >= 6 && without >= 2, "\(with) months with, \(without) without")
  }

  @Test func `the same order gives the same files, another seed others`() throws {
    let first = try AttendanceKit.build(AttendanceInstance.order(number: 7))
    let second = try AttendanceKit.build(AttendanceInstance.order(number: 7))
    #expect(first.cloudDisk == second.cloudDisk && first.facts == second.facts)
    let logs = try (0..<20).map { seed in
      let arguments = AttendanceInstance.arguments(15, level: "L3", department: "Finance")
      let product = try AttendanceKit.build(try AttendanceInstance.order(arguments, seed: seed))
      return try #require(product.facts["log"]?.string.flatMap { product.cloudDisk[$0] })
    }
    #expect(Set(logs.map { Digest(of: $0.bytes) }).count == logs.count)
  }

  @Test(
    arguments: [
      ["p_late": 0], ["p_late": 1], ["p_early": 0], ["p_early": 1], ["p_absence": 0], ["p_absence": 1], ["p_remote": 0],
      ["p_remote": 1], ["p_ot": 0], ["p_ot": 1], ["p_missing_in": 1], ["p_missing_out": 1],
      ["late_mean": 480, "late_std": 480], ["p_late": 0, "p_early": 0, "p_absence": 0, "p_ot": 0],
    ] as [JSON], [0, 1, 3, 8, 14, 16, 17, 18])
  func `whatever the habits, the question has an answer or is refused in words`(habits: JSON, variant: Int) throws {
    for level in ["L2", "L3", "L4"] {
      let arguments = AttendanceInstance.arguments(variant, level: level, department: "Product", habits: habits)
      let order = try AttendanceInstance.order(arguments, seed: variant)
      do {
        let instance = try AttendanceInstance(order)
        #expect(try instance.published.answer(arguments).array?.isEmpty != true)
      } catch let reason as Unbuildable {
        // Only where hardly anybody leaves a whole day behind.
        #expect(habits["p_missing_in"] != nil || habits["p_missing_out"] != nil, "\(reason)")
      }
    }
  }

  @Test func `what cannot be built is refused`() throws {
    let arguments = AttendanceInstance.arguments(13, level: "L3", department: "Marketing")
    for gone in [["Human Resources"], ["Marketing"]] {
      var order = try AttendanceInstance.order(arguments, seed: 1)
      order.company.people.removeAll { gone.contains($0.department ?? "") }
      #expect(throws: Unbuildable.self) { try AttendanceKit.build(order) }
    }
    var order = try AttendanceInstance.order(arguments, seed: 1)
    order.company.people.removeAll(where: \.isManager)
    #expect(throws: Unbuildable.self) { try AttendanceKit.build(order) }
    for (name, value) in [("task_type_name", "x" as JSON), ("task_params", ["department": "Legal"])] {
      var order = try AttendanceInstance.order(arguments, seed: 1)
      order.arguments[name] = value
      #expect(throws: Unbuildable.self) { try AttendanceKit.build(order) }
    }
  }
}
