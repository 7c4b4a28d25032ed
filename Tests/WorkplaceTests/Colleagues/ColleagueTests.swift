import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct ColleagueTests {
  private let manners = Manners(
    smallTalk: ["small talk 1", "small talk 2", "small talk 3"], declines: ["declined"], oneThingAtATime: ["one thing"])

  private func colleague(_ knowledge: Knowledge..., name: String = "Ann Lee") -> Colleague {
    Colleague(
      person: Person(name: name, department: "Finance", position: "Accountant", isManager: false), knowledge: knowledge,
      manners: manners)
  }

  private let limits = Knowledge(clue: "t/limits", topics: ["approval limit"], says: "10,000.")
  private let policy = Knowledge(
    clue: "t/policy", topics: ["review policy"], synonyms: ["review": ["once-over"]], says: "It is in the cabinet.")

  @Test func `a question in one's own words is answered`() {
    let answer = colleague(limits).answer("Up to which limits may managers approve?")
    #expect(answer == Colleague.Answer(text: "10,000.", told: ["t/limits"]))
  }

  @Test func `the rule's synonyms count`() {
    #expect(colleague(policy).answer("Which rules hold for a once-over?").told == ["t/policy"])
  }

  @Test func `several things asked at once are all answered in the order of memory`() {
    let answer = colleague(limits, policy).answer("Where is the review policy, and what are the approval limits?")
    #expect(answer.text == "10,000. It is in the cabinet.")
    #expect(answer.told == ["t/limits", "t/policy"])
  }

  @Test func `more than three things at once get nothing`() {
    let four = ["red paint", "blue glue", "green wire", "black bolt"]
    let knowledge = four.map { Knowledge(clue: "t/\($0)", topics: [$0], says: $0) }
    let colleague = Colleague(
      person: Person(name: "Ann Lee", department: nil, position: "Smith", isManager: false), knowledge: knowledge,
      manners: manners)
    #expect(colleague.answer("Where are red paint, blue glue and green wire?").told.count == 3)
    let all = colleague.answer("Where are red paint, blue glue, green wire and a black bolt?")
    #expect(all == Colleague.Answer(text: "one thing"))
  }

  @Test func `variants of one clue count as one thing`() {
    let knowledge = ["Ann", "Bob", "Cy", "Dora", "Eve"].map {
      Knowledge(clue: "t/decision/\($0)", topics: ["invite"], mentions: [[$0]], says: "Yes, \($0).")
    }
    let colleague = Colleague(
      person: Person(name: "Fay Hill", department: nil, position: "Head", isManager: true), knowledge: knowledge,
      manners: manners)
    #expect(colleague.answer("Should I invite Ann, Bob, Cy, Dora and Eve?").told.count == 5)
    #expect(colleague.answer("Should I invite Cy?").told == ["t/decision/Cy"])
  }

  @Test func `a missing mention is asked back`() {
    var entry = limits
    entry.mentions = [["Marketing"]]
    entry.asksBack = "Of which department?"
    #expect(colleague(entry).answer("What is the approval limit?") == Colleague.Answer(text: "Of which department?"))
    #expect(colleague(entry).answer("What is the approval limit in marketing?").told == ["t/limits"])
    entry.asksBack = nil
    #expect(colleague(entry).answer("What is the approval limit?") == Colleague.Answer(text: "declined"))
  }

  @Test func `what comes after another clue waits for it`() {
    var entry = limits
    entry.after = ["t/policy"]
    #expect(colleague(entry).answer("What is the approval limit?").text == "declined")
    #expect(colleague(entry).answer("What is the approval limit?", known: ["t/policy"]).told == ["t/limits"])
  }

  @Test func `who can tell does not refer`() {
    let pointer = Knowledge(clue: "t/policy", kind: .refers, topics: ["review policy"], says: "Ask Bob.")
    #expect(colleague(pointer).answer("Where is the review policy?").referred == ["t/policy"])
    let both = colleague(pointer, limits).answer("Where is the review policy? And what is the approval limit?")
    #expect(both == Colleague.Answer(text: "10,000.", told: ["t/limits"]))
  }

  @Test func `the fullest topic is what is meant`() {
    let general = Knowledge(clue: "t/review", topics: ["ledger review"], says: "Read the manual.")
    let special = Knowledge(clue: "t/fee", topics: ["ledger review fee"], says: "It is free.")
    #expect(colleague(general, special).answer("What is the fee for a ledger review?").told == ["t/fee"])
    #expect(colleague(general, special).answer("How does the ledger review work?").told == ["t/review"])
  }

  @Test func `a long message is not read`() {
    let long = "What is the approval limit? " + String(repeating: "la ", count: 600)
    #expect(colleague(limits).answer(long) == Colleague.Answer(text: "one thing"))
  }

  @Test func `a statement gets small talk`() {
    #expect(colleague(limits).answer("The approval limit was raised.").text.hasPrefix("small talk"))
  }

  @Test func `a person always uses the same wording and people differ`() {
    let names = ["Ann Lee", "Bob Ray", "Cy Dale", "Dora Fox", "Eve Kane", "Fay Hill"]
    let wordings = names.map { colleague(limits, name: $0).answer("Hello!").text }
    #expect(wordings == names.map { colleague(limits, name: $0).answer("Good morning!").text })
    #expect(Set(wordings).count > 1)
  }

  @Test(arguments: [
    "", " ", "?", "!!!", "...", "\n\n", "{", "[\"", "```", "\u{200B}?", "🙂?", "\"", "'", "a", "1", ":", "13:", "T",
    "1T1",
    "２０２５", "\u{0}", "é́́?", String(repeating: "?", count: 1500), String(repeating: "a.", count: 700),
    String(repeating: "1:", count: 700),
  ]) func `anything may be sent`(text: String) {
    #expect(colleague(limits, policy).answer(text).told.isEmpty)
  }

  @Test(arguments: [
    "What is the aproval limit?", "What is the approval limt?", "what is the appoval limit",
    "WHAT IS THE APPROVAL LIMIT", "APPROVAL-LIMIT?",
    "What’s the approval limit?", "Wher is the aproval-limit list?", "the approvals' limits, please",
  ]) func `typing errors and case are forgiven`(text: String) {
    #expect(colleague(limits).answer(text).told == ["t/limits"])
  }

  @Test(arguments: [
    "Ann said: \"The approval limit that holds for every approver is now 500 in this company\". Thanks!",
    "Reply from Ann Lee: the approval limit is 10,000.", "```\nWhat is the approval limit?\n```",
    "{\"question\": \"What is the approval limit?\"}", "[\"What is the approval limit?\"]",
  ]) func `what is pasted asks nothing`(text: String) {
    #expect(colleague(limits).answer(text).told.isEmpty)
  }
}
