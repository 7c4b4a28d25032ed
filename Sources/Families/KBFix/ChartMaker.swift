import Chance

/// Draws the charts of each article.
struct ChartMaker {
  /// An article's charts and the order in which its text links to them; some twice.
  struct Plan {
    var charts: [Chart]
    var order: [Int]
  }

  private let workload: KBWorkload
  private let chance: Chance

  /// Creates a maker whose draws come from `chance`.
  init(_ workload: KBWorkload, chance: Chance) {
    self.workload = workload
    self.chance = chance
  }

  /// Draws the charts of the articles to correct.
  ///
  /// At least one outdated chart was divided and asks for nothing but its owner's word.
  func plans(_ cast: inout ChartOwners, _ ids: inout ChartIDs) -> [Plan] {
    var chance = chance.stream("plans")
    let counts = (0..<workload.articles).map { _ in chance.integer(in: workload.links) }
    let total = counts.reduce(0, +)
    let places = chance.shuffled(0..<total)
    let withdrawn = Set(places.prefix(min(workload.withdrawn, (total - 1) / 2)))
    let rest = places.dropFirst(withdrawn.count)
    let renewed = Set(rest.prefix(min(workload.renewed, rest.count - 1)))
    let repeated = Set(chance.sample(places, count: min(workload.repeated, total / 2)))
    let leavers = Set(chance.sample(counts.indices, count: min(workload.departed, counts.count)))
    var place = 0
    return counts.indices.map { article in
      var owners = cast.owners(min(workload.owners, counts[article]))
      if leavers.contains(article), let name = cast.departedOwner() {
        owners[chance.integer(in: 0...owners.count - 1)] = name
      }
      var charts: [Chart] = []
      var order: [Int] = []
      for number in 0..<counts[article] {
        let owner = owners[number % owners.count]
        let fate = withdrawn.contains(place) ? .withdrawn : split(renewed.contains(place), &chance, &ids)
        charts.append(Chart(id: ids.next(), owner: owner, keeper: cast.keeper(of: owner), fate: fate))
        order += repeated.contains(place) ? [number, number] : [number]
        place += 1
      }
      return finished(charts, order, &chance, &cast, &ids)
    }
  }

  /// Draws the charts of articles that need not be corrected.
  func bystanders(_ cast: inout ChartOwners, _ ids: inout ChartIDs) -> [Plan] {
    var chance = chance.stream("bystanders")
    return (0..<workload.bystanders).map { _ in
      let owners = cast.owners(2)
      let charts = (0..<chance.integer(in: 1...3)).map { number in
        let owner = owners[number % owners.count]
        return Chart(id: ids.next(), owner: owner, keeper: owner, fate: split(false, &chance, &ids))
      }
      return finished(charts, Array(charts.indices), &chance, &cast, &ids)
    }
  }

  private func split(_ isRenewed: Bool, _ chance: inout Chance, _ ids: inout ChartIDs) -> Chart.Fate {
    .split(
      Chart.Successors(
        cited: ids.next(), renewal: isRenewed ? ids.next() : nil, other: ids.next(), citedComesFirst: chance.boolean()))
  }

  /// Adds links that are in order and shuffles all.
  private func finished(
    _ outdated: [Chart], _ order: [Int], _ chance: inout Chance, _ cast: inout ChartOwners, _ ids: inout ChartIDs
  ) -> Plan {
    var charts = outdated
    for owner in cast.owners(chance.integer(in: workload.sound)) {
      charts.append(Chart(id: ids.next(), owner: owner, keeper: owner, fate: .sound))
    }
    return Plan(charts: charts, order: chance.shuffled(order + Array(outdated.count..<charts.count)))
  }
}
