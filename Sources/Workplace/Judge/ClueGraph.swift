import MetaTasks

/// Which clues of a task each of its checkpoints depends on.
package struct ClueGraph: Sendable {
  /// The clues without which a checkpoint cannot earn all its points, by checkpoint. Named without the task's id.
  package let clues: [String: Set<String>]
  private let task: String

  /// Follows what checkpoints and clues say they need, to the end.
  /// - Parameter task: The task's id.
  package init(of task: String, in bundle: DayBundle) {
    self.task = task
    var reader = Reader(task: task, bundle: bundle)
    clues = reader.checkpointsInOrder.reduce(into: [:]) { $0[$1.id] = reader.clues(of: $1.id).costingPoints }
  }

  /// A clue's name without its task's id, or `nil` when it is another task's.
  /// - Parameter clue: As `task id/clue id`.
  package static func name(of clue: String, in task: String) -> String? {
    clue.hasPrefix(task + "/") ? String(clue.dropFirst(task.count + 1)) : nil
  }

  /// All clues that a checkpoint depends on, as `task id/clue id`.
  package var needed: Set<String> { Set(clues.values.joined().map { task + "/" + $0 }) }

  /// The checkpoints that a clue's absence costs points.
  package func dependents(of clue: String) -> Set<String> {
    Set(clues.lazy.filter { $0.value.contains(clue) }.map(\.key))
  }
}

/// What one checkpoint depends on.
private struct Dependence {
  /// The clues whose absence costs points.
  var costingPoints: Set<String> = []
  /// Those of them whose absence leaves nothing, so that checkpoints which require this one earn nothing either.
  var costingAll: Set<String> = []
}

/// Works out dependences, each once.
private struct Reader {
  let task: String
  let checkpointsInOrder: [Checkpoint]
  let checkpoints: [String: Checkpoint]
  let documents: [String: String]
  let earlier: [String: [String]]
  var known: [String: Dependence] = [:]

  init(task: String, bundle: DayBundle) {
    func own(_ clue: String) -> String? { ClueGraph.name(of: clue, in: task) }
    self.task = task
    let card = bundle.day.tasks.first { $0.id == task }
    let standing = card.map { bundle.day.standing(of: $0) }
    checkpointsInOrder = standing?.isWithdrawn == true ? [] : bundle.answers[standing?.answers ?? task] ?? []
    checkpoints = Dictionary(checkpointsInOrder.map { ($0.id, $0) }) { first, _ in first }
    documents = bundle.sources.reduce(into: [:]) { documents, source in
      if let path = source.value.document { documents[path] = own(source.key) }
    }
    earlier = bundle.knowledge.values.joined().reduce(into: [:]) { earlier, entry in
      if entry.kind == .tells, let clue = own(entry.clue) { earlier[clue] = entry.after.compactMap(own) }
    }
  }

  mutating func clues(of checkpoint: String) -> Dependence {
    if let found = known[checkpoint] { return found }
    known[checkpoint] = Dependence()  // a circle of requirements earns nothing anyway
    var found = Dependence()
    guard let checkpoint = checkpoints[checkpoint] else { return found }
    let needed = withEarlier(Set(checkpoint.needs))
    let named = withEarlier(clues(namedBy: checkpoint.test))
    found.costingAll = checkpoint.isPartial && named.count > 1 ? needed : needed.union(named)
    found.costingPoints = needed.union(named)
    for other in checkpoint.requires { found.add(clues(of: other).costingAll) }
    for other in checkpoint.requiresFull { found.add(clues(of: other).costingPoints) }
    known[checkpoint.id] = found
    return found
  }

  private func clues(namedBy test: Checkpoint.Test) -> Set<String> {
    switch test {
    // With one of several clues to be told, none of them is necessary.
    case .colleagueConsulted(let test): test.any == true && test.clues.count > 1 ? [] : Set(test.clues)
    case .documentRead(let test): Set(test.documents.compactMap { documents[$0] })
    case .messageTold(let test): Set(test.after ?? [])
    default: []
    }
  }

  /// The clues and those that must be told before them.
  private func withEarlier(_ clues: Set<String>) -> Set<String> {
    var reached = clues
    var open = Array(clues)
    while let clue = open.popLast() {
      for other in earlier[clue] ?? [] where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }
}

extension Dependence {
  fileprivate mutating func add(_ clues: Set<String>) {
    costingAll.formUnion(clues)
    costingPoints.formUnion(clues)
  }
}
