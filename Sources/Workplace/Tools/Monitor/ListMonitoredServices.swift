import Notation

extension Tool {
  static let listMonitoredServices = Tool(
    name: "ListMonitoredServices", summary: "Lists the ids of the website's servers, as JSON."
  ) { _, world throws(Refusal) in
    .tell(JSON.array(world.website.servers.map { .string($0.id) }).text())
  }
}
