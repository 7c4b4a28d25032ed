import Notation
import Testing

@testable import Trainees

@Suite struct DataCompletionTests {
  private static let handbook = """
    | table | relation |
    |---|---|
    | `totals` | `total` = `a` + `b` |
    | `growth` | `qoq` = (`total` − that of the quarter before) / that of the quarter before, for the same entity |
    | `fees` | `fee` = `amount` × the rate of the `category` |
    | `stock` | a missing `level` lies on the straight line between the nearest known day before and after |
    | `rolling` | `mean` = the average of `metric` over three days: the day itself and the two before it |

    | column of `totals` | step | direction |
    |---|---|---|
    | `a` | 0.5 | down |
    | `b` | 0.5 | up |
    | `total` | 0.01 | nearest |
    | `qoq` | 0.001 | nearest |
    | `fee` | 5 | up |
    | `amount` | 1 | nearest |
    | `level` | 0.25 | nearest |
    | `mean` | 0.1 | down |
    """

  private static func complete(
    _ dataset: String, _ text: String, parameters: [String: [String: Ratio]] = [:]
  ) throws -> String {
    let csv = try #require(CSV(parsing: text))
    let handbook = try CompletionHandbook(reading: handbook, dataset: dataset, columns: csv.header)
    var table = try GappyTable(csv, handbook.relation)
    table.parameters = parameters
    let target = try #require(handbook.roundings.first { !table.gaps(in: $0.column).isEmpty })
    return try table.completed(target.column, rounding: target.rounding).text(
      lineEnd: text.contains("\r\n") ? "\r\n" : "\n")
  }

  @Test(arguments: [
    ("totals", "id,a,b,total\n1,1.00,2.00,\n2,7,8.125,15.125\n", "id,a,b,total\n1,1.00,2.00,3\n2,7,8.125,15.125\n"),
    ("totals", "id,a,b,total\r\n1,,2.20,5.00\r\n", "id,a,b,total\r\n1,2.5,2.20,5.00\r\n"),
    ("totals", "a,b,total\n1.9,,1\n", "a,b,total\n1.9,-0.5,1\n"),
    ("stock", "day,level\n1,10\n2,\n3,\n4,11\n5,\n6,9\n", "day,level\n1,10\n2,10.25\n3,10.75\n4,11\n5,10\n6,9\n"),
    ("rolling", "metric,mean\n1,\n2,\n4,\n8,9\n16,\n", "metric,mean\n1,1\n2,1.5\n4,2.3\n8,9\n16,9.3\n"),
    (
      "growth", "entity,quarter,total,qoq\n1,1,100,\n1,2,125,\n2,1,80,\n2,2,60,\n",
      "entity,quarter,total,qoq\n1,1,100,\n1,2,125,0.25\n2,1,80,\n2,2,60,-0.25\n"
    ),
  ])
  func `blanks follow from the rest`(dataset: String, text: String, expected: String) throws {
    #expect(try DataCompletionTests.complete(dataset, text) == expected)
  }

  @Test func `missing totals follow from the nearest one, on either side`() throws {
    let text =
      "entity,quarter,total,qoq\n1,1,,\n1,2,,0.5\n1,3,150,0.5\n1,4,,0.1\n2,1,200,\n2,2,,0.1\n2,3,,0.1\n2,4,,0.1\n"
    let expected = """
      entity,quarter,total,qoq\n1,1,66.67,\n1,2,100,0.5\n1,3,150,0.5\n1,4,165,0.1\n2,1,200,\n2,2,220,0.1\n2,3,242,0.1\n2,4,266.2,0.1\n
      """
    #expect(try DataCompletionTests.complete("growth", text) == expected)
  }

  @Test func `parameters are looked up by their column`() throws {
    let rates: [String: [String: Ratio]] = ["A": ["rate": try #require(Ratio("0.08"))]]
    #expect(
      try DataCompletionTests.complete("fees", "category,amount,fee\nA,100,\n", parameters: rates)
        == "category,amount,fee\nA,100,10\n")
    #expect(throws: Stuck.self) {
      try DataCompletionTests.complete("fees", "category,amount,fee\nB,100,\n", parameters: rates)
    }
  }

  @Test(arguments: [
    ("unknown", "a\n\n"), ("totals", "a,b,total\n,,3\n"), ("stock", "day,level\n1,\n2,3\n"),
    ("totals", "a,b,total\n1,2\n"),
    ("growth", "entity,quarter,total,qoq\n1,1,,\n1,2,,0.5\n"), ("totals", "a,b,total\nx,2,\n"),
  ])
  func `what does not follow is not made up`(dataset: String, text: String) {
    #expect(throws: Stuck.self) { try DataCompletionTests.complete(dataset, text) }
  }

  @Test(arguments: [
    "These are the rates in force by category: A 0.055; B 0.08.",
    "At present we charge by category: A 5.5 %; B 8 %. The fee is the amount times that.",
    "(A: 0.055), (B: 0.08)", "A = 0.055 and B = 0.08, but A person may ask again.",
  ])
  func `a list of rates is read`(answer: String) throws {
    let rates = try #require(Parameters.byKey(answer, keys: ["A", "B"], words: ["rate"]))
    #expect(rates.mapValues { $0["rate"]?.decimalText } == ["A": "0.055", "B": "0.08"])
  }

  @Test func `speeds are told from hours by their unit`() throws {
    for answer in ["X 62 km/h and 1.4 h; Y 50 km/h and 0.9 h.", "X 1.4 h, 62 km/h; Y 0.9 h, 50 km/h"] {
      let values = try #require(Parameters.byKey(answer, keys: ["X", "Y"], words: ["speed", "handling time"]))
      #expect(values["X"]?.mapValues(\.decimalText) == ["speed": "62", "handling time": "1.4"])
      #expect(values["Y"]?.mapValues(\.decimalText) == ["speed": "50", "handling time": "0.9"])
    }
  }

  @Test(arguments: ["A 0.05", "Please ask Finance.", "A and B"])
  func `an incomplete list is none`(answer: String) {
    #expect(Parameters.byKey(answer, keys: ["A", "B"], words: ["rate"]) == nil)
  }

  @Test(arguments: [
    "The table is in `CloudDisk:data_completion/sales/`, see `CloudDisk:data_completion/manual.md`. Write `data_completion_x.csv`.",
    "In the folder `data_completion/sales`; `data_completion/manual.md` says how. Save as `data_completion_x.csv`.",
  ])
  func `an objective names folder, handbook and output`(objective: String) throws {
    let order = try CompletionOrder(reading: objective)
    #expect(order.folder == "data_completion/sales")
    #expect(order.handbook.map(Paths.plain) == "data_completion/manual.md")
    #expect(order.output == "data_completion_x.csv")
  }
}
