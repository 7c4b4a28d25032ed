import Chance
import MetaTasks
import Notation
import Workplace

extension DayAssembly {
  /// Puts clues of a task where the config wants them.
  mutating func place(
    _ placements: [ScenarioConfig.Placement], in version: inout History.Version, ofTask task: String, _ rule: Rule,
    _ chance: Chance
  ) throws {
    for placement in placements {
      guard let index = version.instance.blueprint.clues.firstIndex(where: { $0.id == placement.clue }) else {
        let ids = version.instance.blueprint.clues.map(\.id)
        throw Unbuildable(
          "it has no clue '\(placement.clue)'; \(Spelling.remedy(for: placement.clue, among: ids))")
      }
      let clue = version.instance.blueprint.clues[index]
      let move = try Move(
        clue, to: placement.spot, company: company, casting, chance.stream("placement").stream(clue.id))
      version.instance.blueprint.clues[index] = move.clue
      try refer(move, version, task, rule)
      if version.span.from == nil { try furnish(move, placement.spot, task) }
      placed.insert("\(task)/\(clue.id)")
    }
  }

  /// Lets those who held the clue say where it is now.
  private mutating func refer(_ move: Move, _ version: History.Version, _ task: String, _ rule: Rule) throws {
    for (name, next) in move.referrals {
      let text = try announcer.text(
        move.referral, [task, move.clue.id, name],
        [
          "person": next.context, "path": .string(move.path ?? ""), "start": .string(move.at?.timeText ?? ""),
        ])
      memory.add(
        Knowledge(
          clue: "\(task)/\(move.clue.id)", kind: .refers, topics: move.topics, synonyms: rule.synonyms, says: text,
          from: version.span.from, until: version.span.until), to: name)
    }
  }

  /// Brings about what the clue's new place needs: a document, a meeting, an absence.
  private mutating func furnish(_ move: Move, _ spot: ScenarioConfig.Placement.Spot, _ task: String) throws {
    switch spot {
    case .manager, .chain: break
    case .document: if let path = move.path { try put(File(move.text + "\n"), at: "cloud_disk/" + path) }
    case .minutes(let at):
      try call(
        from: at, to: at + ScenarioConfig.meeting, by: move.holder, minutes: move.text, label: "\(task) \(move.clue.id)"
      )
    case .peer(let until): try leave(move.holder, standIn: nil, from: start, until: until)
    }
  }
}

/// A clue on its way from those who held it to somebody or something else.
private struct Move {
  /// The clue at its new place.
  private(set) var clue: Clue
  /// Who holds it now, or told the document or the meeting.
  let holder: Person
  /// Whom the others name, by their own name.
  private(set) var referrals: [(name: String, next: Person)] = []
  /// What is asked for by it.
  let topics: [String]
  /// What it says.
  let text: String
  private(set) var path: String?
  private(set) var at: Moment?
  private(set) var referral = Announcements.Kind.referral

  /// - Throws: `Unbuildable` for a clue that nobody tells, or that nobody can hold there.
  init(
    _ clue: Clue, to spot: ScenarioConfig.Placement.Spot, company: Company, _ casting: Casting, _ chance: Chance
  ) throws {
    let names = Set(company.names(of: clue.holders))
    let former = company.people.filter { names.contains($0.name) }
    guard !former.isEmpty, clue.holders.source == nil else {
      throw Unbuildable("the clue '\(clue.id)' is not told by people, so that it cannot be put elsewhere")
    }
    var draw = chance
    let order = draw.shuffled(former)
    switch spot {
    case .manager: holder = try order.first(where: \.isManager) ?? casting.superior(of: order[0], chance)
    case .peer: holder = try order.first { !$0.isManager } ?? casting.peer(of: order[0], chance)
    case .document, .minutes, .chain: holder = order[0]
    }
    self.clue = clue
    topics = clue.topics
    var wording = chance.stream("says")
    text = wording.choice(clue.says)
    self.clue.holders = Clue.Holders(people: [holder.name])
    var first = holder
    switch spot {
    case .manager, .peer: break
    case .document:
      let title = clue.id.replacing("/", with: "_")
      path = "notes/\(title)_\(chance.stream("number").digits).md"
      referral = .document
      self.clue.holders = Clue.Holders(document: path)
    case .minutes(let moment):
      at = moment
      referral = .minutes
      self.clue.holders = Clue.Holders(meeting: moment)
    case .chain(let depth):
      // From the far end: who stands before the holder, who before that one, and so on.
      for _ in 1..<max(1, depth + 1) {
        let used = Set(referrals.map(\.name) + [holder.name])
        let next =
          try order.first { !used.contains($0.name) } ?? casting.peer(of: holder, chance.stream("chain"), except: used)
        referrals.append((next.name, first))
        first = next
      }
    }
    let known = Set(referrals.map(\.name) + (self.clue.holders.source == nil ? [holder.name] : []))
    for person in former where !known.contains(person.name) { referrals.append((person.name, first)) }
    if let others = clue.refers?.from {
      let own = Set(referrals.map(\.name))
      self.clue.refers?.from = Clue.Holders(people: company.names(of: others).filter { !own.contains($0) })
    }
  }
}

extension Chance {
  /// Four digits.
  fileprivate var digits: Int {
    var copy = self
    return copy.integer(in: 1000...9999)
  }
}
