import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldChatTests {
  @Test func `a message is answered and recorded`() {
    var world = WorldFixture.world()
    let result = world.call(
      "SendMessage", ["sender": "alice  smith", "receiver": " mia löwe ", "message": "Grüß dich"])
    #expect(result.text.hasPrefix("Reply from Mia Löwe: "))
    #expect(world.events.first == .said(to: "Mia Löwe", message: "Grüß dich", group: nil))
  }

  @Test(
    arguments: [
      ["receiver": "Alice Smith", "message": "me"], ["receiver": "Ann Leee", "message": "x"],
      ["receiver": "Ann Lee", "message": ""], ["receiver": "Ann Lee"], ["message": "x"], [:], .null, "text", 5, [1],
      ["receiver": "Ann Lee", "message": 5], ["receiver": ["Ann Lee"], "message": "x"],
      ["receiver": "Ann Lee", "message": "x", "priority": "high"],
      ["sender": "Bob Fox", "receiver": "Ann Lee", "message": "x"],
      ["receiver": "Ann Lee", "message": .string(String(repeating: "x", count: 20_001))],
    ] as [JSON])
  func `a message that cannot be sent is refused without cost`(arguments: JSON) {
    var world = WorldFixture.world()
    let result = world.call("SendMessage", arguments)
    #expect(result.isError && world.now == WorldFixture.start && world.ledger.count == 1)
  }

  @Test func `a refusal lists all problems and suggests what was meant`() {
    var world = WorldFixture.world()
    let result = world.call("SendMessage", ["sender": "Bob Fox", "reciever": "Ann Lee", "message": 5])
    for part in ["'sender' must be you", "'receiver' is missing", "'message' must be text", "did you mean 'receiver'?"]
    {
      #expect(result.text.contains(part))
    }
    #expect(world.call("SendMesage").text.contains("did you mean 'SendMessage'?"))
    #expect(world.call("SendMessage", ["receiver": "Ann Le", "message": "x"]).text.contains("did you mean 'Ann Lee'?"))
  }

  @Test(arguments: ["Ann Lee", "  ann   LEE ", "ANN\tLEE", "Ann\u{A0}Lee", "\nann lee"])
  func `a name is known in any case and with any white space`(name: String) {
    #expect(WorldFixture.world().stage.person(named: name)?.name == "Ann Lee")
  }

  @Test(arguments: ["AnnLee", "", " ", "Ann Lee x", "Änn Lee"]) func `another name is nobody's`(name: String) {
    #expect(WorldFixture.world().stage.person(named: name) == nil)
  }

  @Test func `the same people have the same group`() {
    var world = WorldFixture.world()
    #expect(world.call("ListChatGroups").text == "You have no chat groups.")
    #expect(world.call("CreateChatGroup", ["group_members": ["Bob Fox", "Ann Lee"]]).text.hasPrefix("Group 1 is open"))
    let again = world.call(
      "CreateChatGroup", ["agent_name": "Alice Smith", "group_members": "ann lee, ALICE SMITH,Bob Fox"])
    #expect(again.text.hasPrefix("Group 1 has these people already"))
    #expect(world.call("CreateChatGroup", ["group_members": ["Bob Fox"]]).text.hasPrefix("Group 2"))
    #expect(
      world.call("ListChatGroups", .null).text
        == "group_id | members\n1 | Alice Smith, Ann Lee, Bob Fox\n2 | Alice Smith, Bob Fox")
  }

  @Test(
    arguments: [["Alice Smith"], ["Nobody"], [], [5], .string(""), .array(WorldFixture.names.map { .string($0) })]
      as [JSON])
  func `a group of nobody, strangers or too many is refused`(members: JSON) {
    var world = WorldFixture.world()
    #expect(world.call("CreateChatGroup", ["group_members": members]).isError)
    #expect(world.groups.all.isEmpty)
  }

  @Test(arguments: [(1, 10), (5, 10), (6, 11), (11, 16)])
  func `a group message costs more for each colleague beyond the fifth`(size: Int, minutes: Int) {
    var world = WorldFixture.world()
    let members = JSON.array(WorldFixture.names.prefix(size).map { .string($0) })
    _ = world.call("CreateChatGroup", ["group_members": members])
    let before = world.now
    let result = world.call("SendGroupMessage", ["group_id": "1", "message": "Hello all"])
    #expect(world.now - before == minutes)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == size && lines[0].hasPrefix("Group 1, Ann Lee: "))
  }

  @Test func `there is no writing to a group that is not there`() {
    var world = WorldFixture.world()
    for id in [0, 1, -1, .max] as [Int] {
      #expect(world.call("SendGroupMessage", ["group_id": .integer(id), "message": "x"]).isError)
    }
  }

  @Test func `everybody is listed by department and name`() {
    var world = WorldFixture.world()
    let lines = world.call("ListUsers").text.split(separator: "\n")
    #expect(
      lines.prefix(3) == ["name | department | position", "Alice Smith | - | Intern", "Ann Lee | Finance | Accountant"])
    #expect(lines.count == WorldFixture.names.count + 2)
  }

  @Test(arguments: ["ListUsers", "ListChatGroups", "ListMonitoredServices", "GetRealTimeSystemHealth"])
  func `a tool without parameters takes nothing, null or the old dummy`(tool: String) {
    var world = WorldFixture.world()
    for arguments in [[:], .null, ["kwargs": ""], ["kwargs": .null]] as [JSON] {
      #expect(!world.call(tool, arguments).isError)
    }
    #expect(world.call(tool, ["x": 1]).isError)
  }
}
