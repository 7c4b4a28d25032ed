import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct MeetingBookTests {
  static let seeds = Array(0..<200)
  static let starts = ["13:00", "14:30", "15:00"]
  static let lengths = [0.5, 1, 1.5, 2]

  static func order(
    seed: Int, type: String? = nil, conflicts: Int? = nil, start: String? = nil, length: Double? = nil
  ) -> WorkOrder {
    let begins = start ?? "2025-10-01T\(starts[seed % 3]):00"
    return WorkOrder(
      taskID: "meeting_book", variant: "x",
      arguments: [
        "task_type": .string(type ?? (seed % 2 == 0 ? "department" : "manager")), "start_time": .string(begins),
        "last_time": .number(length ?? lengths[seed % 4]), "conflict_nums": .integer(conflicts ?? 1 + seed % 3),
      ],
      parameters: [:], output: nil, company: testCompany(seed: seed % 7), start: Moment(minutes: 29_321_760),
      deadline: Moment(minutes: 29_321_760 + 720), chance: Chance(seed: seed).stream("meeting_book"))
  }

  struct Instance {
    let order: WorkOrder
    let product: WorkProduct
    let start: Moment
    let end: Moment

    init(_ order: WorkOrder) throws {
      self.order = order
      product = try MeetingBookKit.build(order)
      start = try #require(product.facts["start"]?.string.flatMap { Moment($0) })
      end = try #require(product.facts["end"]?.string.flatMap { Moment($0) })
    }

    func names(_ fact: String) -> [String] {
      product.facts[fact]?.array?.compactMap { $0.string ?? $0["name"]?.string } ?? []
    }

    var inWindow: [Meeting] { product.meetings.filter { $0.start < end && start < $0.end } }
  }

  @Test(arguments: seeds) func `everybody concerned is expected or not, and has one thing to say`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let requested = instance.names("requested")
    #expect(Set(instance.names("expected") + instance.names("unavailable")) == Set(requested))
    #expect(instance.names("expected").count + instance.names("unavailable").count == requested.count)
    #expect(instance.names("unavailable").count == 1 + seed % 3)
    let speakers = instance.names("free") + instance.names("away") + instance.names("busy")
    #expect(speakers.sorted() == requested.sorted())
    #expect(instance.names("availability_clues") == requested.map { "availability/\($0)" })
    #expect(
      instance.names("expected")
        == requested.filter { !(instance.names("away") + instance.names("released")).contains($0) })
  }

  @Test(arguments: seeds) func `a managers' meeting concerns all managers`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed, type: "manager"))
    let managers = instance.order.company.people.filter { $0.position.hasSuffix("Manager") }
    #expect(instance.names("requested") == managers.map(\.name))
    #expect(instance.names("requested").count == 10)
    #expect(instance.names("busy").isEmpty)
  }

  @Test(arguments: seeds) func `a team's manager keeps some of the undecided and releases others`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed, type: "department"))
    let team = try #require(instance.product.facts["team"]?.string)
    let members = instance.order.company.people.filter { $0.department == team }
    #expect(instance.names("requested") == members.map(\.name))
    #expect(instance.names("kept").count >= 1)
    #expect(instance.names("released") == instance.names("unavailable").filter(instance.names("busy").contains))
    #expect(instance.names("busy").count >= 3)
    #expect(instance.names("free").contains { name in members.contains { $0.name == name && !$0.isManager } })
    for person in instance.product.facts["busy"]?.array ?? [] {
      let manager = try #require(person["manager"]?.string)
      #expect(members.contains { $0.name == manager && $0.isManager })
    }
  }

  @Test(arguments: seeds) func `rooms must be searched, and whoever is expected has time`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let taken = Set(instance.inWindow.map(\.room))
    #expect((4...8).contains(taken.count))
    let busy = Set(instance.inWindow.flatMap { [$0.applicant] + $0.attendees })
    #expect(busy.isDisjoint(with: instance.names("expected")))
    #expect(busy.intersection(instance.names("unavailable")).count <= 1)
  }

  @Test(arguments: seeds) func `the calendar is possible: one meeting a room and a person, within office hours`(
    seed: Int
  ) throws {
    let meetings = try Instance(Self.order(seed: seed)).product.meetings
    for (index, meeting) in meetings.enumerated() {
      #expect(meeting.start < meeting.end && meeting.start.minuteOfDay >= 540 && meeting.end.minuteOfDay <= 1020)
      for other in meetings[(index + 1)...] where other.start < meeting.end && meeting.start < other.end {
        #expect(other.room != meeting.room)
        #expect(Set([other.applicant] + other.attendees).isDisjoint(with: [meeting.applicant] + meeting.attendees))
      }
    }
  }

  @Test func `the unavailable show in the calendar now and then, not always`() throws {
    let shown = try Self.seeds.count { seed in
      let instance = try Instance(Self.order(seed: seed))
      return !Set(instance.inWindow.flatMap(\.attendees)).isDisjoint(with: instance.names("unavailable"))
    }
    #expect((60...140).contains(shown))
  }

  @Test(arguments: ["department", "manager"]) func `every seed tells another story`(type: String) throws {
    let instances = try (0..<100).map { try Instance(Self.order(seed: $0, type: type, conflicts: 2)) }
    #expect(Set(instances.map { $0.names("unavailable") }).count > 60)
    #expect(Set(instances.map { $0.product.meetings }).count == 100)
    #expect(
      Set(instances.map { [$0.names("unavailable"), $0.names("requested")] + $0.product.meetings.map(\.attendees) })
        .count == 100)
    #expect(Set(instances.compactMap { $0.product.facts["subject"] }).count > 10)
  }

  @Test func `with one away, more than one department can be meant`() throws {
    let teams = try (0..<60).compactMap { seed in
      try Instance(Self.order(seed: seed, type: "department", conflicts: 1)).product.facts["team"]?.string
    }
    #expect(Set(teams) == ["Marketing", "Product"])
  }

  @Test func `an instance keeps its bytes`() throws {
    let product = try MeetingBookKit.build(Self.order(seed: 4))
    let lines = product.meetings.map { "\($0.room) \($0.start) \($0.end) \($0.applicant) \($0.attendees)" }
    #expect(
      Digest(of: product.facts.text() + lines.joined(separator: "\n")).hex
        == "c921e5b9ed5e595e4340290ffd2ee46026f8465338758b5fd38e163038051274")
  }

  @Test(arguments: [
    ("2025-10-01T16:30:00", 1.0), ("2025-10-01T08:30:00", 0.5), ("2025-10-01T09:00:00", 0.5),
    ("2025-10-02T13:00:00", 1), ("2025-10-01T13:00:00", 0), ("2025-10-01T13:00:00", -1),
    ("2025-10-01T13:00:00", 0.333), ("2025-10-01T13:00:00", 1e300), ("tomorrow", 1),
  ]) func `a window that cannot be kept is refused`(start: String, length: Double) {
    #expect(throws: Unbuildable.self) {
      try MeetingBookKit.build(Self.order(seed: 1, start: start, length: length))
    }
  }

  @Test func `a deadline before the meeting's end is refused`() {
    var order = Self.order(seed: 1)
    order.deadline = order.start + 300
    #expect(throws: Unbuildable.self) { try MeetingBookKit.build(order) }
  }

  @Test func `a meeting that begins soon after the task arrives is refused`() throws {
    var order = Self.order(seed: 1, start: "2025-10-01T13:00:00")
    order.arrives = order.start + 60
    #expect(throws: Never.self) { try MeetingBookKit.build(order) }
    order.arrives = order.start + 280
    #expect(throws: Unbuildable.self) { try MeetingBookKit.build(order) }
  }

  @Test func `a company without a team of moderate size is refused`() {
    var order = Self.order(seed: 2, type: "department", conflicts: 3)
    order.company.people.removeAll { $0.department == "Marketing" }
    #expect(throws: Unbuildable.self) { try MeetingBookKit.build(order) }
  }

  @Test(arguments: [
    ("2025-10-01T12:00:00", "12:00 pm"), ("2025-10-01T10:30:00", "10:30am"), ("2025-10-01T15:00:00", "3 pm"),
  ])
  func `the start may be named in several ways`(start: String, spelling: String) throws {
    let facts = try MeetingBookKit.build(Self.order(seed: 3, start: start, length: 1)).facts
    #expect(facts["start_spellings"]?.array?.contains(.string(spelling)) == true)
  }
}
