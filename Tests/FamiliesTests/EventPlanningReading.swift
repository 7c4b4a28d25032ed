import MetaTasks
import Notation
import Testing
import Workplace

/// The published documents as somebody outside reads them, and what follows from them in binary arithmetic.
struct EventPlanningReading: Sendable {
  struct Outing: Sendable {
    let key: [String]
    var figures: [String: Double]
    let end: Int
  }

  private(set) var outings: [Outing] = []
  /// The days that suit everybody, as dates.
  let common: [String]
  /// Each member's first and last day of the month.
  let days: [ClosedRange<Int>]
  let limit: Int?
  /// What two stops cost at other times of the month than that of the common days, by the stops' names.
  private(set) var otherCosts: [[String]: [Double]] = [:]

  private struct Venue {
    let name: String
    var prices: [Double] = []
    var rating = 0.0

    func price(_ third: Int) -> Double { prices.count == 3 ? prices[third] : prices.first ?? 0 }
  }

  init(_ task: RuledTask) throws {
    days = try (task.facts["members"]?.array ?? []).map { member in
      // `from 4 November 2025 to 6 November 2025`, `on 6 November 2025`
      let numbers = Self.numbers(try #require(member["days_text"]?.string))
      return Int(numbers[0])...Int(numbers[numbers.count - 2])
    }
    let first = try #require(days.map(\.lowerBound).max())
    let last = try #require(days.map(\.upperBound).min())
    common = (first...last).map { "2025-11-\($0 < 10 ? "0" : "")\($0)" }
    limit = task.facts["limit"]?.string.map { text in
      Self.numbers(text.replacing(":", with: " ")).reduce(0) { $0 * 60 + Int($1) }
    }
    let documents = task.blueprint.documents
    let list = try #require(documents.first { $0.path.hasSuffix("locations_restaurants_info.txt") }).text
    let guidelines = try #require(documents.first { $0.path.hasSuffix("event_planning_guidelines.txt") }).text
    let map = try JSON(parsing: try #require(task.product.cloudDisk["event_planning/mst_map.json"]?.text))
    let halves = list.split(separator: "2. RESTAURANTS")
    try combine(
      Self.venues(halves[0]), Self.venues(halves[1]), Self.distances(map), guidelines, third: min(2, (first - 1) / 10))
  }

  private mutating func combine(
    _ places: [Venue], _ restaurants: [Venue], _ ways: [String: [String: Double]], _ guidelines: String, third: Int
  ) throws {
    func line(_ word: String) throws -> [Double] {
      Self.numbers(try #require(guidelines.split(separator: "\n").map(String.init).first { $0.contains(word) }))
    }
    let departure = try line("departs at")
    let stops = try line("minutes at each")
    let speed = try line("km/h")[0]
    let share = try line("percent of the rating")[0] / 100
    for first in places {
      for lunch in restaurants {
        for second in places where second.name != first.name {
          let route = [
            ways[""]?.keys.first { $0.hasPrefix("company:") } ?? "", "loc:" + first.name, "res:" + lunch.name,
            "loc:" + second.name,
          ]
          let legs = zip(route, route.dropFirst() + route.prefix(1)).map { ways[$0]?[$1] ?? .nan }
          let minutes = legs.map { Int(($0 * 60 / speed - 1e-9).rounded(.up)) }.reduce(0, +)
          let key = [first.name, lunch.name, second.name]
          let costs = (0..<3).map { first.price($0) + second.price($0) + lunch.price($0) }
          otherCosts[key] = (0..<3).filter { $0 != third }.map { costs[$0] }
          outings.append(
            Outing(
              key: key,
              figures: [
                "interest_score": first.rating + second.rating + share * lunch.rating, "cost_per_person": costs[third],
                "total_travel_distance": legs.reduce(0, +),
              ], end: Int(departure[0] * 60 + departure[1] + 2 * stops[0] + stops[1]) + minutes))
        }
      }
    }
    try score(
      weights: ["interest_score", "cost_per_person", "total_travel_distance"].map { ($0, try line("| `\($0)` |")[0]) })
  }

  private mutating func score(weights: [(String, Double)]) throws {
    for (figure, weight) in weights {
      let values = outings.map { $0.figures[figure] ?? .nan }
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      for index in outings.indices {
        let rise = high - low > 1e-9 ? (values[index] - low) / (high - low) : 0.5
        outings[index].figures["overall_score", default: 0] += weight * (figure == "interest_score" ? rise : 1 - rise)
      }
    }
  }

  /// The outings that a task without a given plan accepts.
  func accepted(by facts: JSON) -> Set<[String]> {
    if let figure = facts["best"]?["figure"]?.string {
      let values = outings.map { $0.figures[figure] ?? .nan }
      let best = facts["best"]?["highest"] == true ? values.max() ?? 0 : values.min() ?? 0
      return Set(zip(outings, values).filter { abs($1 - best) < 0.001 }.map(\.0.key))
    }
    return Set(
      outings.filter { outing in
        (limit.map { outing.end <= $0 } ?? true)
          && (facts["demands"]?.array ?? []).allSatisfy { demand in
            let value = Double(demand["value"]?.string ?? "") ?? .nan
            let found = outing.figures[demand["figure"]?.string ?? ""] ?? .nan
            return demand["rises"] == true ? found >= value - 1e-9 : found <= value + 1e-9
          }
      }.map(\.key))
  }

  private static func venues(_ text: Substring) -> [Venue] {
    var venues: [Venue] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("["), let bracket = line.firstIndex(of: "]") {
        venues.append(Venue(name: String(line[line.index(bracket, offsetBy: 2)...])))
      } else if line.contains("Rating: ") {
        venues[venues.count - 1].rating = numbers(line)[0]
      } else if line.contains("Admission: ") || line.contains("Average price: ") {
        venues[venues.count - 1].prices = line.split(separator: "¥").dropFirst().map { numbers(String($0))[0] }
      }
    }
    return venues
  }

  /// All distances by Floyd and Warshall, with the ids of nodes under the empty name.
  private static func distances(_ map: JSON) throws -> [String: [String: Double]] {
    let ids = try (map["nodes"]?.array ?? []).map { try #require($0["id"]?.string) }
    var ways: [String: [String: Double]] = ["": Dictionary(uniqueKeysWithValues: ids.map { ($0, 0) })]
    for id in ids { ways[id] = [id: 0] }
    for edge in map["edges"]?.array ?? [] {
      let (from, to) = (try #require(edge["u"]?.string), try #require(edge["v"]?.string))
      ways[from]?[to] = edge["distance_km"]?.number
      ways[to]?[from] = edge["distance_km"]?.number
    }
    for middle in ids {
      for from in ids {
        guard let start = ways[from]?[middle] else { continue }
        for to in ids {
          guard let rest = ways[middle]?[to], start + rest < ways[from]?[to] ?? .infinity else { continue }
          ways[from]?[to] = start + rest
        }
      }
    }
    return ways
  }

  /// The numbers of a text; `09:10` is two.
  private static func numbers(_ text: String) -> [Double] {
    text.split { !$0.isNumber && $0 != "." }.compactMap { Double($0.hasSuffix(".") ? $0.dropLast() : $0) }
  }
}
