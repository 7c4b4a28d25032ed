import Notation
import Workplace

/// The numbers of one campaign: the config's where it gives any, else the difficulty level's.
struct CampaignSettings: Sendable {
  let city: String
  let budget: Int
  let channels: Int
  let mix: String
  let size: Int
  let bumps: Int
  /// The least distance of two bumps, in cells.
  let distance: Double
  let sigma: ClosedRange<Double>
  let cost: ClosedRange<Int>
  let effect: ClosedRange<Int>
  let target: String?
  let groups: [String]

  init(_ order: WorkOrder) throws {
    let given = order.arguments["task_params"] ?? [:]
    func value(_ name: String) -> JSON? {
      [given[name], order.parameters[name]].lazy.compactMap(\.self).first { !$0.isNull }
    }
    func whole(_ name: String) throws -> Int { try Int(value(name), named: name, in: 1...10_000_000) }
    func range<Number: Comparable>(_ name: String, _ low: Number, _ high: Number) throws -> ClosedRange<Number> {
      guard low <= high else {
        throw Unbuildable("'\(name)_min' is \(low), which is more than '\(name)_max', \(high)")
      }
      return low...high
    }
    city = value("city")?.string ?? "Shanghai"
    budget = try whole("budget")
    channels = try whole("num_channels")
    mix = value("channel_mix")?.string ?? "balanced"
    size = try whole("heatmap_size")
    bumps = try whole("heatmap_centers")
    guard (4...100).contains(size), (1...200).contains(channels), (1...20).contains(bumps) else {
      throw Unbuildable("there can be 1 to 200 channels, and 1 to 20 bumps on a grid of 4 to 100 cells a side")
    }
    let side = Double(size)
    distance = value("heatmap_min_center_distance")?.number ?? 0.22 * side
    sigma = try range(
      "heatmap_sigma", value("heatmap_sigma_min")?.number ?? 0.12 * side,
      value("heatmap_sigma_max")?.number ?? max(0.3 * side, value("heatmap_sigma_min")?.number ?? 0))
    cost = try range("cost", try whole("cost_min"), try whole("cost_max"))
    effect = try range("effect", try whole("effect_min"), try whole("effect_max"))
    target = value("target_group")?.string
    groups = value("target_groups")?.array?.compactMap(\.string) ?? []
  }
}
