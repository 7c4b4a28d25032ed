import Chance
import Desk
import Notation

/// A task while it is being drawn.
struct Draft {
  let task: TradeTask
  let level: Int
  let chance: Chance
  let query: TradeQuery
  var truth: [TradeRecord]
  var pages: [Leaf]
  var gate = Gate()
  var cursorLife: Int?
  var skew: [Int] = []
  var wasteCost = 1
  var constraints: JSON
  private var names: IDs

  /// Draws records, and lays them out on pages.
  init(_ task: TradeTask, level: Int, chance: Chance) {
    self.task = task
    self.level = level
    self.chance = chance
    query = task.query ?? Draft.query(of: task, chance.stream("query"))
    var names = IDs(chance.stream("ids"))
    truth = Draft.records(of: task, query, &names, chance.stream("records"))
    self.names = names
    let records = truth
    pages = stride(from: 0, to: records.count, by: task.pageSize).map { start in
      Leaf(
        rows: (start..<min(records.count, start + task.pageSize)).map { place in
          ServedRow(row: .record(records[place]), record: place)
        })
    }
    constraints = [
      "page_size": .integer(task.pageSize), "max_requests": 0, "backoff_s": .integer(Gate.backOff),
    ]
  }

  /// Draws an id that no other row has.
  mutating func newID() -> String { names.next() }

  private static func query(of task: TradeTask, _ chance: Chance) -> TradeQuery {
    var chance = chance
    let economies = chance.sample(Draft.economies, count: 4)
    let reporters = task.mode == .outage ? economies.dropLast().joined(separator: ",") : economies[0]
    let product = chance.integer(in: 1...97)
    return TradeQuery(
      reporter: reporters, partner: economies[3], flow: chance.choice(["M", "X"]),
      hs: product < 10 ? "0\(product)" : "\(product)", year: chance.integer(in: 2005...2024))
  }

  private static func records(
    of task: TradeTask, _ query: TradeQuery, _ names: inout IDs, _ chance: Chance
  ) -> [TradeRecord] {
    var chance = chance
    let reporters = query.reporter.split(separator: ",").map(String.init)
    var query = query
    return (0..<task.rows).map { index in
      query.reporter = reporters[index * reporters.count / task.rows]
      return TradeRecord(
        query, tradeValue: chance.integer(in: 0...999_999), netWeight: chance.integer(in: 0...49_999),
        qty: chance.integer(in: 0...9_999), recordID: names.next())
    }
  }

  /// M49 codes of reporting economies.
  private static let economies = [
    "32", "36", "40", "50", "56", "68", "76", "100", "124", "152", "156", "170", "188", "191", "203", "208", "214",
    "218",
    "246", "250", "276", "300", "320", "344", "348", "356", "360", "372", "376", "380", "392", "398", "404", "410",
    "458",
    "484", "504", "528", "554", "578", "586", "604", "608", "616", "620", "642", "682", "702", "704", "710", "724",
    "752",
    "756", "764", "788", "792", "804", "818", "826", "840",
  ]
}

/// Ids that tell nothing of their record's place. No two are the same.
private struct IDs {
  private var chance: Chance
  private let factor: Int
  private let offset: Int
  private var serial = 0
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  init(_ chance: Chance) {
    var chance = chance
    factor = chance.integer(in: 0...8191) * 2 + 1
    offset = chance.integer(in: 0...16383)
    self.chance = chance
  }

  mutating func next() -> String {
    // An odd factor permutes the numbers below 2¹⁴; the 26 bits above are noise.
    let low = UInt64((serial * factor + offset) & 16383)
    serial += 1
    var bits = (chance.bits() >> 38) << 14 | low
    let text = (0..<8).map { _ -> UInt8 in
      defer { bits >>= 5 }
      return IDs.alphabet[Int(bits & 31)]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
