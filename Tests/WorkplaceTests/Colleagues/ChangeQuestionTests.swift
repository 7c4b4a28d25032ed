import MetaTasks
import Notation
import Testing
import Workplace

/// Whether whoever gave out a task understands that somebody asks what has become of it.
///
/// The first set is what a blind player wrote on generated days and was not understood; the second was written afterwards, before it was
/// tried.
@Suite struct ChangeQuestionTests {
  private static let topics = ["task change", "deadline change", "new deadline", "task news"]

  /// Somebody who gave out two tasks, and looks after the rules of another one.
  private static func giver() throws -> Colleague {
    let person = Person(name: "Edward Parker", department: "Finance", position: "Finance Manager", isManager: true)
    func refers(_ task: String, _ title: String) -> Knowledge {
      Knowledge(
        clue: "\(task)/change/none", kind: .refers, topics: topics, says: "Nothing has changed about \"\(title)\".",
        changeOf: title)
    }
    return Colleague(
      person: person,
      knowledge: [
        refers("attendance", "Attendance Statistics"), refers("kb_fix", "KB Link Fix"),
        Knowledge(
          clue: "attendance/rules", kind: .refers, topics: ["attendance rules", "attendance"],
          says: "Any manager knows where the attendance rules are."),
        Knowledge(
          clue: "transactions/policy", topics: ["transaction review policy", "transaction rules"],
          says: "See the policy."),
      ], manners: .plain)
  }

  static let understood = [
    "Good morning! Has anything changed about the tasks you gave me - Heather: KB Link Fix; Edward: Attendance Statistics and Event Planning; Julia: Meeting Book - for example a deadline, the content, or whether they're still needed?",
    "Anything new about your tasks?", "Quick check before I hand in: do you have any updates on the task?",
    "Is the deadline of your task still the same?", "Is there anything new about your task?",
    "Is your task still needed?",
    "do you still need the three articles fixed, and by when?", "What's the latest on KB Link Fix?",
    "Any updates regarding the KB Link Fix task?",
    "Hello Edward, is the attendance task still due at 16:38, and do you still want the list?",
    "anything different about your Attendance Statistics task by now?", "Is the attendance task still current?",
    "Has the deadline moved?", "Anything new about KB Link Fix, Edward?",
    "the report is in place. Is there anything new about the task?",
    "Did anybody take something back, or is there anything else to do for KB Link Fix?",
    "Has anything changed about the task KB Link Fix from Michael Sanders?",
  ]

  static let fresh = [
    "Hi, just making sure: does the deadline for Attendance Statistics stand?",
    "Before I begin with KB Link Fix: have there been any changes?",
    "Could you confirm that KB Link Fix is still what you want?",
    "Please let me know if the requirements have changed since this morning.",
    "Is everything about Attendance Statistics still as you wrote?", "Has KB Link Fix been cancelled, by any chance?",
    "When exactly is Attendance Statistics due now?", "Are there any news on my two tasks?",
    "Do the original instructions for KB Link Fix still apply?", "Was the attendance report postponed?",
    "Is what you asked for this morning still valid?", "I would like to know whether your request is still up to date.",
    "Have you changed your mind about anything?", "What has changed?",
    "Is there a new deadline for the knowledge base?",
  ]

  @Test(arguments: understood + fresh) func `whoever gave out a task says what has become of it`(question: String)
    throws
  {
    let answer = try Self.giver().answer(question)
    #expect(answer.referred.contains { $0.hasSuffix("change/none") }, "\(answer.text)")
    #expect(!answer.told.contains("transactions/policy"))
  }

  @Test(arguments: [
    "Hello, how are you?", "Where are the holiday forms?", "Which rules hold for transactions?",
    "I have changed the file. Thanks!", "May I change the order of the columns?", "How do I change a link?",
    "Who is exempt from attendance?", "Nothing has changed on my side.", "I am done with KB Link Fix.",
  ]) func `other messages are not about changes`(message: String) throws {
    let answer = try Self.giver().answer(message)
    #expect(!answer.referred.contains { $0.hasSuffix("change/none") }, "\(answer.text)")
  }

  @Test func `a task that is named is the one that is meant, and two matters in one message get two answers`() throws {
    let named = try Self.giver().answer("Has anything changed about KB Link Fix?")
    #expect(named.referred == ["kb_fix/change/none"])
    let both = try Self.giver().answer(
      "Where is the transaction review policy? And has anything changed about KB Link Fix?")
    #expect(both.told == ["transactions/policy"] && both.referred == ["kb_fix/change/none"])
    let sent = try Self.giver().answer("Anything new about Attendance Statistics?")
    #expect(sent.text == "Nothing has changed about \"Attendance Statistics\".")
  }

  @Test func `what somebody alone knows is told before and after other matters`() throws {
    let person = Person(name: "Nathan Perez", department: "Sales_1", position: "Sales Manager", isManager: true)
    let colleague = Colleague(
      person: person,
      knowledge: [
        Knowledge(
          clue: "sales/change/1", topics: Self.topics, says: "It is due by 11:30.",
          from: Moment(minutes: 100), changeOf: "Sales Analysis")
      ], manners: .plain, titles: ["Sales Analysis", "KB Link Fix"])
    #expect(colleague.answer("Has anything changed about KB Link Fix?", at: Moment(minutes: 100)).told.isEmpty)
    #expect(colleague.answer("Any change to \"KB Link Fix\"?", at: Moment(minutes: 100)).told.isEmpty)
    #expect(colleague.answer("Any change to \"Sales Analysis\"?", at: Moment(minutes: 100)).told == ["sales/change/1"])
    #expect(colleague.answer("Is the deadline still the same?", at: Moment(minutes: 99)).told.isEmpty)
    #expect(colleague.answer("Is the deadline still the same?", at: Moment(minutes: 100)).told == ["sales/change/1"])
  }
}
