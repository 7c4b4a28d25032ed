import Notation

/// One department's hours, in minutes of the day.
struct DepartmentHours: Hashable, Sendable {
  let start: Int
  let end: Int
  /// The minutes after the start that are not late yet.
  let lateTolerance: Int
  /// The minutes before the end that are not early yet; `nil` where a minimum of work counts instead.
  let earlyTolerance: Int?
  /// The minimum of work a day, where hours are flexible.
  let minimum: Int?
  let lunch: Int
  let overtimeStart: Int
}

extension DepartmentHours {
  /// Reads a department's block; `nil` when it is none.
  init?(reading block: String) {
    let prose = Prose(block)
    func first(_ stems: [String], _ value: (Sentence) -> Int?) -> Int? {
      prose.sentences.lazy.filter { $0.mentions(stems) }.compactMap(value).first
    }
    func minutes(_ sentence: Sentence) -> Int? { sentence.numbers(of: ["minute"]).first.map { Int($0.floor) } }
    guard let span = prose.sentences.map({ Clockface.times(in: $0.text) }).first(where: { $0.count == 2 }),
      let lunch = first(["lunch"], minutes), let late = first(["late"], minutes),
      let overtime = first(["overtime"], { Clockface.times(in: $0.text).first })
    else { return nil }
    let isFlexible = prose.sentences.contains { $0.mentions(["flexible"]) }
    let minimum = first(["minimum"]) { sentence in
      sentence.numbers(of: ["hour"]).first?.times(60).map { Int($0.floor) }
    }
    let early = first(["early"], minutes)
    guard isFlexible ? minimum != nil : early != nil else { return nil }
    start = span[0]
    end = span[1]
    lateTolerance = late
    earlyTolerance = isFlexible ? nil : early
    self.minimum = isFlexible ? minimum : nil
    self.lunch = lunch
    overtimeStart = overtime
  }
}
