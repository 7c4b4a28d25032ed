/// The rules of the handbook on sales figures, as read out of its words.
struct SalesHandbook: Hashable {
  /// The statuses of lines that count.
  var statuses: Set<String>
  /// Whether the last of several lines with one order id counts rather than the first.
  var lastCounts: Bool
  /// Whether a line's own department decides rather than its file's.
  var goesByColumn: Bool
  /// Whether lines dated outside the quarter count.
  var countsStrays: Bool
  var deductsRefunds: Bool
  var countsManagers: Bool
  /// The currency of results.
  var currency: String
  /// What the handbook says about whom to ask for rates.
  var keepers: String
}

extension SalesHandbook {
  /// Reads the handbook.
  /// - Throws: `Stuck`, naming the rule that it does not give.
  init(reading text: String) throws {
    let prose = Prose(text)
    func sentence(_ groups: [String]...) throws -> Sentence {
      let found = prose.sentences.first { sentence in groups.allSatisfy { sentence.mentions($0) } }
      guard let found else {
        throw Stuck(
          "the handbook has no rule about \(groups.map { $0.joined(separator: "/") }.joined(separator: ", "))")
      }
      return found
    }
    let counting = CodeSpans.all(in: try sentence(["only"], ["status"], ["count"]).text)
    statuses = Set(counting.filter { $0 != "status" })
    let repeated = try sentence(["order_id", "`order_id"], ["only"])
    lastCounts = repeated.mentions(["last"])
    goesByColumn = try sentence(["column"], ["decide"]).mentions(["department"])
    countsStrays = !SalesHandbook.denies(try sentence(["outside"], ["date", "`date"]))
    deductsRefunds = !SalesHandbook.denies(try sentence(["refund"], ["left", "deduct"]))
    countsManagers = !SalesHandbook.denies(try sentence(["manager"], ["left", "treat"]))
    let results = try sentence(["result"], ["are"], ["in"])
    guard let code = results.text.firstMatch(of: /\b[A-Z]{3}\b/) else { throw Stuck("the handbook names no currency") }
    currency = String(code.0)
    keepers = try sentence(["ask"]).text
  }

  private static func denies(_ sentence: Sentence) -> Bool {
    sentence.text.contains("left out") || sentence.text.contains("not count")
  }
}
