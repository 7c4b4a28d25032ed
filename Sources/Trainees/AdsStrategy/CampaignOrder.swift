import Notation

/// What the objective of a campaign says.
struct CampaignOrder {
  let budget: Int
  let output: String

  init(reading objective: String) throws {
    guard let output = Paths.files(".json", in: objective).first else { throw Stuck("the objective names no file") }
    let amounts = objective.split(separator: "$").dropFirst().compactMap { text in
      Int(text.prefix { $0.isNumber || $0 == "," }.filter(\.isNumber))
    }
    guard let budget = amounts.first else { throw Stuck("the objective names no budget") }
    self.budget = budget
    self.output = output
  }

  /// The report on the best selection by these values, in hundredths.
  func report(on list: ChannelList, worth values: [Int]) -> JSON {
    let costs = list.channels.map(\.cost)
    let chosen = Knapsack.choice(values: values, costs: costs, budget: budget)
    let exposure = chosen.reduce(0) { $0 + values[$1] }
    return [
      "selected_channels": .array(chosen.map { .string(list.channels[$0].id) }),
      "total_cost": .integer(chosen.reduce(0) { $0 + costs[$1] }),
      "total_exposure": .number(Double(exposure) / 100),
    ]
  }
}
