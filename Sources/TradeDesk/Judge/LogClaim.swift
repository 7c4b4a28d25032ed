import Notation

/// What a run log claims of one request: which page it was for, and what came of it.
///
/// Words have no value; only pages and their outcomes are claims. Lines may be JSON objects, `name=value` pairs or plain
/// words: `Page 2 answered 429, waited 5 s; page 2 then came with 10 rows`.
struct LogClaim: Hashable, Sendable {
  var page: Int
  /// The status; `nil` where the log does not say what came of it.
  var status: Int?

  /// The most lines that are read; nobody makes so many requests.
  private static let mostLines = 2000

  /// Reads a log.
  static func claims(in log: String) -> [LogClaim] {
    var claims: [LogClaim] = []
    for line in log.split(whereSeparator: \.isNewline).prefix(mostLines) {
      let text = String(line.prefix(1000))
      if let claim = structured(text) { claims += claim } else { addSpoken(text.lowercased(), to: &claims) }
    }
    return claims
  }

  private static func structured(_ line: String) -> [LogClaim]? {
    guard line.utf8.first == UInt8(ascii: "{"), let json = try? JSON(parsing: line) else { return nil }
    guard let page = json["page"]?.integer else { return [] }
    let status = json["status"]?.integer ?? json["status"]?.string.flatMap { Int($0) ?? ($0 == "ok" ? 200 : nil) }
    return [LogClaim(page: page, status: status)]
  }

  /// Reads words: a number after `page` names the page, a status or a word of success says what came of it.
  private static func addSpoken(_ line: String, to claims: inout [LogClaim]) {
    // A name with digits in it, such as a task's, is one word.
    let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      let after = place + 1 < words.count ? words[place + 1] : ""
      if ["page", "p"].contains(before), let number = Int(word) {
        claims.append(LogClaim(page: number))
      } else if let status = status(word, after: before, before: after), let last = claims.last, last.status == nil {
        claims[claims.count - 1].status = status
      }
    }
  }

  private static func status(_ word: Substring, after before: Substring, before after: Substring) -> Int? {
    if ["ok", "success", "succeeded", "rows"].contains(word), before != "no" { return 200 }
    // `status=429 rows=0` is one, `500 rows` is none.
    if before == "status", let number = Int(word) { return number }
    if ["row", "rows", "records"].contains(after) { return nil }
    guard let number = Int(word), number == 200 || (400...599).contains(number),
      !["rows", "wait", "waited", "wait_s", "request"].contains(before)
    else { return nil }
    return number
  }
}

extension LogClaim {
  /// How well claims agree with what happened, in its order: the harmonic mean of the shares that are true and that are told.
  static func agreement(of claims: [LogClaim], with requests: [TradeLedger.Request]) -> Double {
    guard !claims.isEmpty, !requests.isEmpty else { return 0 }
    return 2 * common(claims, requests) / Double(claims.count + requests.count)
  }

  /// The weight of the heaviest common subsequence; a claim that leaves the outcome open weighs half.
  private static func common(_ claims: [LogClaim], _ requests: [TradeLedger.Request]) -> Double {
    var row = Array(repeating: 0.0, count: requests.count + 1)
    for claim in claims {
      var diagonal = 0.0
      for (j, request) in requests.enumerated() {
        let above = row[j + 1]
        row[j + 1] = max(above, row[j], diagonal + claim.weight(of: request))
        diagonal = above
      }
    }
    return row[requests.count]
  }

  private func weight(of request: TradeLedger.Request) -> Double {
    guard page == request.page else { return 0 }
    return status == request.status ? 1 : status == nil ? 0.5 : 0
  }
}
