import Desk
import Notation
import Testing

@testable import Trainees

@Suite struct OfficeTests {
  @Test func `the staff list is read without its header`() {
    let staff = Colleague.table(
      "name | department | position\nAnn Lee | Sales_1 | Sales Manager\nBob Ray | Executive | Chief Executive Officer (CEO)\n"
    )
    #expect(staff.map(\.name) == ["Ann Lee", "Bob Ray"])
    #expect(staff.map(\.isManager) == [true, false])
  }

  @Test func `free rooms are read`() {
    #expect(Rooms.names(in: "Free rooms: Room_01, Room_10") == ["Room_01", "Room_10"])
    #expect(Rooms.names(in: "No room is free from 13:00 to 14:00.").isEmpty)
  }

  @Test(arguments: [("", ""), ("TWFu", "Man"), ("TWE=", "Ma"), ("TQ==", "M"), ("TW\nFu", "Man")])
  func `base64 is read`(text: String, expected: String) { #expect(Base64.bytes(text) == Array(expected.utf8)) }

  @Test func `what is not base64 gives no bytes`() { #expect(Base64.bytes("T*==") == nil) }

  @Test func `an arriving task is read from its card`() throws {
    let text =
      "A new task has arrived.\n\n## Task 3: Meeting Book\n\nSet up.\n\nBe there.\n\n**This must be done by 2025-10-01 17:30:00.**"
    let task = try #require(Arrival.task(in: text))
    #expect(task.title == "Meeting Book")
    #expect(task.objective == "Set up.\n\nBe there.")
    #expect(task.deadline.description == "2025-10-01T17:30:00")
    #expect(Arrival.task(in: "The deadline of the task \"Meeting Book\" has passed.") == nil)
  }
}
