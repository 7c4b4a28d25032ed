import Testing
import Workplace

/// What strangers' questions fare like: wordings about all families that were written before anybody looked at the topics again.
struct FreshQuestionsTests {
  /// The least share of due questions that must be answered.
  private static let leastRecall = 0.95

  @Test(arguments: ["fresh"])
  func `wordings that nobody tuned for are understood`(_ file: String) throws {
    let questions = try FamilyQuestionsTests.questions(in: file, of: "Questions")
    var (asked, told, risky) = (0, 0, 0)
    var (missed, undue) = (Findings(), Findings())
    for day in try FamilyQuestionsTests.days.get() {
      for (number, question) in questions.enumerated() {
        let family = try #require(question.family)
        guard question.due != nil else {
          guard let exchange = day.askUndue(question, of: family, number: number) else { continue }
          risky += 1
          if !exchange.answer.told.isEmpty { undue.note(exchange, question: number) }
          continue
        }
        guard let exchange = day.ask(question, of: family, number: number) else { continue }
        asked += 1
        if exchange.answersDue { told += 1 } else { missed.note(exchange, question: number) }
        let foreign = exchange.answer.told.contains { !$0.hasPrefix(family + "/") }
        if foreign { undue.note(exchange, question: number) }
      }
    }
    print(
      "\(file): \(questions.count) wordings, understood \(told) of \(asked), undue \(undue.count) of \(risky + asked)")
    #expect(Double(told) >= Self.leastRecall * Double(asked), "\(told) of \(asked)\n\(missed)")
    #expect(undue.isEmpty, "\(undue)")
  }
}
