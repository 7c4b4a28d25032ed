import Testing
import Workplace

/// What the colleagues tell when they are asked everything in the labelled sets.
///
/// `questions.jsonl` was written before the matching, and tuned on one half of it only; `fresh.jsonl`, `last.jsonl` and `blind.jsonl` were each written after
/// the matching had passed what there was before. `docs/colleagues.md` has the figures of each first run.
@Suite struct ColleagueQuestionsTests {
  /// What a set of questions measured.
  struct Figures: CustomStringConvertible {
    var questions = 0
    var due = 0
    var told = 0
    var undue: [String] = []
    var missed: [String] = []

    var recall: Double { due == 0 ? 1 : Double(told) / Double(due) }

    mutating func count(_ question: LabelledQuestion, _ answer: Colleague.Answer) {
      questions += 1
      due += question.due.count
      told += question.due.intersection(answer.told).count
      if !question.due.isSubset(of: answer.told) { missed.append("\(question.to): \(question.text)") }
      if !question.due.isSuperset(of: answer.told) { undue.append("\(question.to): \(question.text) → \(answer.told)") }
    }

    var description: String {
      let share = (recall * 1000).rounded() / 10
      return "\(questions) questions, recall \(share) % of \(due), \(undue.count) undue disclosures"
    }
  }

  private let company = ColleagueCompany()

  private func figures(_ questions: [LabelledQuestion]) throws -> Figures {
    try questions.reduce(into: Figures()) { figures, question in
      let colleague = try #require(company.colleagues[question.to])
      figures.count(question, colleague.answer(question.text))
    }
  }

  @Test(arguments: ["questions", "fresh", "last", "blind"]) func `due answers are given and nothing else`(file: String)
    throws
  {
    let questions = try LabelledQuestion.all(in: file)
    let all = try figures(questions)
    print("\(file): \(all)")
    print("  tuning half: \(try figures(questions.filter(\.isForTuning)))")
    print("  held-out half: \(try figures(questions.filter { !$0.isForTuning }))")
    for category in LabelledQuestion.Category.allCases {
      print("  \(category.rawValue): \(try figures(questions.filter { $0.category == category }))")
    }
    #expect(all.recall >= 0.95, "missed: \(all.missed.joined(separator: "\n"))")
    #expect(all.undue == [])
  }

  @Test func `the labelled set is large and has every category`() throws {
    let questions = try LabelledQuestion.all(in: "questions")
    #expect(questions.count >= 360)
    #expect(Set(questions.map(\.text)).count >= 360)
    for category in LabelledQuestion.Category.allCases { #expect(questions.count { $0.category == category } >= 30) }
  }

  @Test func `small talk gets small talk`() throws {
    for question in try LabelledQuestion.all(in: "questions") where question.category == .smallTalk {
      let answer = try #require(company.colleagues[question.to]).answer(question.text)
      #expect(ColleagueCompany.manners.smallTalk.contains(answer.text), "\(question.text)")
    }
  }

  @Test func `everyone of the wrong people refers or declines`() throws {
    for question in try LabelledQuestion.all(in: "questions") where question.category == .wrongPerson {
      let answer = try #require(company.colleagues[question.to]).answer(question.text)
      #expect(answer.told.isEmpty)
      #expect(!ColleagueCompany.manners.smallTalk.contains(answer.text), "\(question.text)")
    }
  }
}
