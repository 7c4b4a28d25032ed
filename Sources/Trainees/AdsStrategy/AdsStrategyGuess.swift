import Desk
import Notation

/// What somebody plans who thinks to know how it is done: the first folder and map at hand, base effect by density, fit left out.
struct AdsStrategyGuess: Playbook {
  let title = "ADs Strategy Plan"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try CampaignOrder(reading: task.objective)
    guard let folder = try await office.folder("ads_strategy").first(where: { $0.hasSuffix("/") }) else {
      throw Stuck("there is no campaign")
    }
    let material = try await CampaignMaterial(in: "ads_strategy/" + Paths.name(folder) + "/", office)
    let map = try await material.someMap(office)
    let values = material.list.channels.map { channel in
      Int(channel.effect.floor) * 100 * (map.density(column: channel.column, row: channel.row) ?? 0) / map.highest
    }
    try await office.write(order.report(on: material.list, worth: values), to: order.output)
  }
}
