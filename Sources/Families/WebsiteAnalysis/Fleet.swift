import Chance

/// The kinds of servers.
enum ServerType: String, CaseIterable, Sendable {
  case web = "WEB_SERVER"
  case database = "DATABASE"
  case cache = "CACHE"
  case queue = "QUEUE"
  case balancer = "LOAD_BALANCER"

  /// What their names may begin with.
  fileprivate var heads: [String] {
    switch self {
    case .web: ["WebApp", "Web", "Front", "App"]
    case .database: ["DB", "SQL", "Data", "PG"]
    case .cache: ["Cache", "Mem", "KV"]
    case .queue: ["Queue", "Jobs", "MQ"]
    case .balancer: ["LB", "Edge", "Gate"]
    }
  }

  /// What the health view says of a server that does well.
  func details(drawing chance: inout Chance) -> String {
    switch self {
    case .web: "CPU \(chance.integer(in: 9...48)) %, memory \(chance.integer(in: 22...61)) %"
    case .database: "disk \(chance.integer(in: 31...74)) %, \(chance.integer(in: 40...170)) connections"
    case .cache: "hit rate \(chance.integer(in: 940...996) / 10) %, memory \(chance.integer(in: 30...70)) %"
    case .queue: "\(chance.integer(in: 3...900)) items waiting, disk \(chance.integer(in: 12...55)) %"
    case .balancer: "\(chance.integer(in: 120...900)) requests a second, certificate valid for months"
    }
  }
}

/// A server by its name.
struct NamedServer: Hashable, Sendable {
  let id: String
  let type: ServerType

  /// The ways in which a message may name it.
  var spellings: [String] {
    [id, id.replacing("-", with: " "), id.replacing("-", with: ""), id.replacing("-", with: "_")]
  }
}

/// The servers of the site, in the order of the health view.
struct Fleet: Sendable {
  let servers: [NamedServer]

  /// Draws seven to nine servers, at least one of each kind, all names distinct.
  init(drawing chance: Chance) {
    var chance = chance
    let place = chance.choice(["Prod", "Live", "Main", "Site", "East", "West", "North", "EU", "US"])
    var types: [ServerType] = [.web, .web, .database, .database, .cache, .queue, .balancer]
    for _ in 0..<chance.integer(in: 0...2) { types.append(chance.choice(ServerType.allCases)) }
    let numbers = chance.sample(Array(1...48), count: types.count)
    let heads = Dictionary(uniqueKeysWithValues: ServerType.allCases.map { ($0, chance.choice($0.heads)) })
    servers = zip(types, numbers).map { type, number in
      NamedServer(id: "\(heads[type] ?? "")-\(place)-\(Figures.padded(number, to: 2))", type: type)
    }
  }
}
