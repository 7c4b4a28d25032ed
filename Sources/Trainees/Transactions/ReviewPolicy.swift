/// The numbers of the review manual, as read out of its words.
struct ReviewPolicy: Hashable, Sendable {
  /// The complete calendar months that count as recent.
  let months: Int
  /// How far below its limit a payment may be to be near it, as a share of the limit.
  let margin: Ratio
  /// The payments a month that count as many.
  let payments: Ratio
  /// Whether `payments` is meant on average; otherwise every active month must have as many.
  let isAverage: Bool
}

extension ReviewPolicy {
  /// Reads the manual.
  /// - Throws: `Stuck`, naming the number that it does not give.
  init(reading text: String) throws {
    let prose = Prose(text)
    guard
      let months = prose.sentences(with: ["period", "new", "recent"], ["month"])
        .firstNumber({ $0.numbers(of: ["month"], reach: 4) })
    else { throw Stuck("the policy does not say how long the review period is") }
    guard let margin = prose.sentences(with: ["limit"]).firstNumber(\.percentages) else {
      throw Stuck("the policy does not say what is near the limit")
    }
    let rates = prose.sentences(with: ["month"], ["time", "payment"])
    // The definition of a month with payments has a number too; the criterion is called by its name, if by anything.
    let named = rates.filter { $0.mentions(["frequent"]) }
    let frequency = named.isEmpty ? rates.filter { $0.mentions(["least", "paid"]) } : named
    guard let payments = frequency.firstNumber({ $0.numbers(of: ["time", "payment"]) }) else {
      throw Stuck("the policy does not say how many payments are many")
    }
    self.months = Int(months.floor)
    self.margin = margin
    self.payments = payments
    isAverage =
      frequency.first { !$0.numbers(of: ["time", "payment"]).isEmpty }?.mentions(["average", "mean"]) == true
  }
}

extension [Sentence] {
  fileprivate func firstNumber(_ numbers: (Sentence) -> [Ratio]) -> Ratio? {
    for sentence in self { if let number = numbers(sentence).first { return number } }
    return nil
  }
}
