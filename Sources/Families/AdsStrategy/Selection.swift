/// Channels chosen within a budget.
struct Selection: Hashable, Sendable {
  /// The positions of the chosen channels, ascending.
  let members: [Int]
  /// Their exposures' sum.
  let exposure: Int

  /// The best selection there is: no other within the budget has a greater sum of values.
  ///
  /// Exact, by keeping of all selections among the first channels those that no other beats in cost and value (Nemhauser and
  /// Ullmann, 1969), less those that could not catch up with a greedy one even if channels could be split.
  static func best(values: [Int], costs: [Int], budget: Int) -> Selection {
    let order = ranking(values: values, costs: costs)
    let least = greedy(values: values, costs: costs, budget: budget).exposure
    var chains = [Link(member: -1, previous: 0)]
    var states = [State(cost: 0, value: 0, chain: 0)]
    for (step, item) in order.enumerated() {
      let extended = states.compactMap { state -> State? in
        guard state.cost + costs[item] <= budget, values[item] > 0 else { return nil }
        chains.append(Link(member: item, previous: state.chain))
        return State(cost: state.cost + costs[item], value: state.value + values[item], chain: chains.count - 1)
      }
      states = merged(states, extended).filter {
        $0.value + mostFrom(order[(step + 1)...], values, costs, within: budget - $0.cost) >= least
      }
    }
    guard let top = states.last else { return Selection(members: [], exposure: 0) }
    return Selection(members: members(of: top.chain, in: chains), exposure: top.value)
  }

  /// Takes what gives most for its cost first, as long as it still fits.
  static func greedy(values: [Int], costs: [Int], budget: Int) -> Selection {
    var rest = budget
    var members: [Int] = []
    for item in ranking(values: values, costs: costs) where costs[item] <= rest {
      rest -= costs[item]
      members.append(item)
    }
    return Selection(members: members.sorted(), exposure: members.reduce(0) { $0 + values[$1] })
  }

  private struct State {
    let cost: Int
    let value: Int
    let chain: Int
  }

  private struct Link {
    let member: Int
    let previous: Int
  }

  private static func ranking(values: [Int], costs: [Int]) -> [Int] {
    values.indices.sorted { left, right in
      let (one, two) = (values[left] * costs[right], values[right] * costs[left])
      return one == two ? left < right : one > two
    }
  }

  /// Both lists by rising cost, less what costs no less than another without being worth more.
  private static func merged(_ left: [State], _ right: [State]) -> [State] {
    var result: [State] = []
    result.reserveCapacity(left.count + right.count)
    var (first, second) = (left[...], right[...])
    while let next = [first.first, second.first].compactMap(\.self).min(by: {
      ($0.cost, -$0.value) < ($1.cost, -$1.value)
    }) {
      if first.first?.chain == next.chain { first.removeFirst() } else { second.removeFirst() }
      if result.last.map({ next.value > $0.value }) ?? true { result.append(next) }
    }
    return result
  }

  /// What the rest could add if the last channel could be taken in part, rounded up.
  private static func mostFrom(_ items: ArraySlice<Int>, _ values: [Int], _ costs: [Int], within room: Int) -> Int {
    var (rest, sum) = (room, 0)
    for item in items {
      guard costs[item] <= rest else { return sum + values[item] * rest / costs[item] + 1 }
      rest -= costs[item]
      sum += values[item]
    }
    return sum
  }

  private static func members(of chain: Int, in chains: [Link]) -> [Int] {
    var members: [Int] = []
    var link = chains[chain]
    while link.member >= 0 {
      members.append(link.member)
      link = chains[link.previous]
    }
    return members.sorted()
  }
}
