/// Chooses what is worth most within a budget: depth first, the best for its cost first, turning back where even parts of the
/// rest could not beat what was found.
struct Knapsack {
  private let values: [Int]
  private let costs: [Int]
  private let order: [Int]
  private var best: (value: Int, members: [Int]) = (0, [])
  private var current: [Int] = []
  private var steps = 0

  /// The positions of the chosen ones, ascending.
  static func choice(values: [Int], costs: [Int], budget: Int) -> [Int] {
    var search = Knapsack(values: values, costs: costs)
    search.visit(0, room: budget, value: 0)
    return search.best.members.sorted()
  }

  private init(values: [Int], costs: [Int]) {
    self.values = values
    self.costs = costs
    order = values.indices.sorted { Double(values[$0]) * Double(costs[$1]) > Double(values[$1]) * Double(costs[$0]) }
  }

  private mutating func visit(_ depth: Int, room: Int, value: Int) {
    if value > best.value { best = (value, current) }
    steps += 1
    // Nobody thinks forever; no published list comes near.
    guard depth < order.count, steps < 2_000_000, bound(depth, room: room) + Double(value) > Double(best.value) else {
      return
    }
    let next = order[depth]
    if costs[next] <= room {
      current.append(next)
      visit(depth + 1, room: room - costs[next], value: value + values[next])
      current.removeLast()
    }
    visit(depth + 1, room: room, value: value)
  }

  private func bound(_ depth: Int, room: Int) -> Double {
    var (room, sum) = (room, 0.0)
    for item in order[depth...] {
      if costs[item] > room { return sum + Double(values[item]) * Double(room) / Double(costs[item]) + 0.01 }
      room -= costs[item]
      sum += Double(values[item])
    }
    return sum + 0.01
  }
}
