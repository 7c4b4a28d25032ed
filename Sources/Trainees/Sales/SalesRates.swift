/// What foreign amounts are worth, as a colleague tells it.
enum SalesRates {
  /// Reads an answer such as `1 EUR = 1.0843 USD; 1 GBP = 1.2711 USD`.
  /// - Returns: The value of one unit by currency; `nil` when there is none.
  static func byCurrency(_ answer: String, in currency: String) -> [String: Ratio]? {
    var rates: [String: Ratio] = [currency: 1]
    for match in answer.matches(of: /\b([A-Z]{3})\b[^0-9A-Z]*([0-9]+(?:\.[0-9]+)?)/) {
      if let rate = Ratio(match.2), rates[String(match.1)] == nil { rates[String(match.1)] = rate }
    }
    return rates.count > 1 ? rates : nil
  }
}
