import Chance

/// Hours until a shipment arrives, by its carrier's speed and handling time. As with fees, complete rows were planned with
/// earlier service levels; rows with a blank follow those in force.
struct ArrivalDataset: Dataset {
  /// Kilometres an hour, and tenths of an hour for handling.
  private struct Service: Sendable {
    let speed: Int
    let handling: Int
  }

  private struct Carrier: Sendable {
    let name: String
    let service: Service
    let earlier: Service
  }

  let name = "logistics_eta"
  let columns = [
    Column("shipment"), Column("distance_km", places: 2, steps: [50, 200, 250, 500]), Column("carrier"),
    Column("eta_hours", places: 2, steps: [5, 20, 25]),
  ]
  let rowCount: Int
  private let carriers: [Carrier]
  private let distance = 1
  private let hours = 3

  init(rows: Int, drawing chance: inout Chance) {
    rowCount = rows
    let names = ["X", "Y", "Z", "V", "W"].prefix(chance.integer(in: 3...5))
    let speeds = chance.sample(Array(45...95), count: names.count)
    carriers = zip(names, speeds).map { name, speed in
      let service = Service(speed: speed, handling: chance.integer(in: 6...25))
      let slower = chance.boolean() ? -1 : 1
      return Carrier(
        name: name, service: service,
        earlier: Service(
          speed: speed + slower * chance.integer(in: 4...9),
          handling: service.handling - slower * chance.integer(in: 2...5)))
    }
  }

  var parameters: ParameterList? {
    let entries = carriers.map { carrier in
      ParameterList.Entry(
        name: carrier.name,
        values: [
          (name: "speed", text: String(carrier.service.speed)),
          (name: "handling", text: Figures.text(carrier.service.handling, places: 1)),
        ])
    }
    return ParameterList(
      entries: entries,
      text: entries.map { "\($0.name) \($0.values[0].text) km/h and \($0.values[1].text) h" }.joined(separator: "; "))
  }

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let carrier = chance.choice(carriers)
      let kilometres = chance.integer(in: 5000...80_000)
      let service = gaps.contains(row) ? carrier.service : carrier.earlier
      let needed = RoundingRule(step: 1, .nearest).rounded(hours(for: kilometres, service))
      table.write(row, [.label(String(row + 1)), .number(kilometres), .label(carrier.name), .number(needed)])
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    guard let carrier = carriers.first(where: { table[row, 2] == .label($0.name) }) else {
      preconditionFailure("a row without a carrier")
    }
    func value(_ service: Service) -> Ratio {
      gaps.column == hours
        ? hours(for: table.number(row, distance), service)
        : Ratio((table.number(row, hours) - 10 * service.handling) * service.speed)
    }
    return Solution(value: value(carrier.service), mistake: value(carrier.earlier))
  }

  private func hours(for kilometres: Int, _ service: Service) -> Ratio {
    Ratio(kilometres + 10 * service.handling * service.speed, service.speed)
  }
}
