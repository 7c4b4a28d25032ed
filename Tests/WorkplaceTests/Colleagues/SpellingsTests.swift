import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct SpellingsTests {
  private let ask = Manners(smallTalk: [""], declines: [""], oneThingAtATime: [""])

  private func isMentioned(_ text: String, _ spellings: [String]) -> Bool {
    let knowledge = Knowledge(clue: "t/free", topics: ["you free"], mentions: [spellings], says: "yes")
    let person = Person(name: "Ann Lee", department: nil, position: "Smith", isManager: false)
    return !Colleague(person: person, knowledge: [knowledge], manners: ask).answer(text).told.isEmpty
  }

  @Test(arguments: [
    "13:00", "1:00 PM", "1:00pm", "1 pm", "1pm", "1 p.m.", "1 P.M.", "13h00", "13h", "13.00", "13:00:00",
    "2025-10-01T13:00:00",
    "2025-10-01 13:00", "1:00", "one o'clock", "1 o'clock", "from 1 to 2:30 pm", "13-14:30", "13:00-14:30", "at 13",
    "at 1300",
    "between 13:00 and 14:30", "13:00–14:30",
  ]) func `one in the afternoon is understood however it is written`(text: String) throws {
    let moment = try #require(Moment("2025-10-01T13:00"))
    #expect(isMentioned("Are you free \(text)?", Spellings.time(moment)))
    #expect(isMentioned("Are you free \(text)?", ["13:00"]))
  }

  @Test(arguments: [
    "1 am", "12:00", "14:30", "3 pm", "2025-10-13", "on 2025-10-01 15:00", "on October 1 at 15:00", "in room 13",
    "on the 13th", "in Room_13",
  ]) func `other times and numbers are not one in the afternoon`(text: String) throws {
    let moment = try #require(Moment("2025-10-01T13:00"))
    #expect(!isMentioned("Are you free \(text)?", Spellings.time(moment)))
  }

  @Test func `every half hour is spelt so that it is understood, and as no other half hour`() throws {
    let midnight = try #require(Moment("2025-10-01T00:00"))
    let moments = stride(from: 0, to: 1440, by: 30).map { midnight + $0 }
    for moment in moments {
      for spelling in Spellings.time(moment) {
        #expect(isMentioned("Are you free at \(spelling)?", Spellings.time(moment)))
      }
      let others = moments.filter { ($0 - moment) % 720 != 0 }.map(\.timeText)
      for spelling in Spellings.time(moment) { #expect(!isMentioned("Are you free at \(spelling)?", others)) }
    }
  }

  @Test func `a person has the names that nobody else has`() {
    let people = ["Ann Lee", "Ann Ray", "Bob Ray", "Lee Fox"]
    #expect(Spellings.person("Ann Lee", among: people) == ["Ann Lee"])
    #expect(Spellings.person("Bob Ray", among: people) == ["Bob Ray", "Bob"])
    #expect(Spellings.person("Cher", among: people) == ["Cher"])
  }

  @Test func `a name that is a word needs its capital letter`() {
    #expect(isMentioned("Are you free, and so is Will?", ["Will"]))
    #expect(!isMentioned("Will you be free?", ["Will"]))
    #expect(!isMentioned("will you be free and will it rain?", ["Will"]))
    #expect(isMentioned("are you free for olivia?", ["Olivia"]))
  }
}
