import Chance
import Desk

/// The published data sets: the same records for everybody, always.
enum PublishedData {
  /// The first 32 bits of a text's digest: how the published benchmark seeds everything.
  static func seed(_ text: String) -> UInt32 {
    UInt32(Digest(of: text).hex.prefix(8), radix: 16) ?? 0
  }

  /// A task's records, in order.
  static func records(of task: TradeTask, query: TradeQuery) -> [TradeRecord] {
    let text = [task.id, query.reporter, query.partner, query.flow, query.hs, String(query.year)].joined(separator: ":")
    var twister = MersenneTwister(seed: seed(text))
    return (0..<task.rows).map { index in
      let value = Int(twister.real() * 1_000_000)
      let weight = Int(twister.real() * 50_000)
      let quantity = Int(twister.real() * 10_000)
      return TradeRecord(
        query, tradeValue: value, netWeight: weight, qty: quantity, recordID: "\(task.id)-\(padded(index, to: 6))")
    }
  }

  /// A number with leading zeros.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
