import Desk
package import Notation

/// All that the judge may look at: what the trainee made, booked and did until one moment.
package struct Evidence: Sendable {
  /// The task's id, which prefixes the clues of its checkpoints in the ledger.
  package var task: String
  /// The trainee's full name.
  package var trainee: String
  /// The workspace at that moment.
  package var workspace: FileTree
  /// The meetings that stand in the calendar at that moment.
  package var meetings: [Meeting]
  /// The trainee's earliest arrival at each meeting it attended.
  package var arrivals: [Meeting: Moment]
  /// What the ledger says up to that moment.
  package var record: Record

  /// Collects evidence.
  package init(
    task: String, trainee: String, workspace: FileTree = FileTree(), meetings: [Meeting] = [],
    arrivals: [Meeting: Moment] = [:], record: Record = Record([])
  ) {
    self.task = task
    self.trainee = trainee
    self.workspace = workspace
    self.meetings = meetings
    self.arrivals = arrivals
    self.record = record
  }

  /// A ledger sorted by the questions that checkpoints ask of it, so that many checkpoints cost one pass.
  package struct Record: Sendable {
    /// The cloud-disk documents read or downloaded whole.
    private(set) var documents: Set<String> = []
    /// The clues that colleagues told, as `task id/clue id`; what the trainee says itself never lands here.
    private(set) var told: Set<String> = []
    /// What the trainee said, by the folded name of whom it was said to.
    private(set) var said: [String: [String]] = [:]
    /// The arguments of all uses that were not refused, by tool.
    private(set) var uses: [String: [JSON]] = [:]

    /// Sorts ledger entries.
    package init(_ entries: some Sequence<Ledger.Entry>) {
      for entry in entries { note(entry.event) }
    }

    private mutating func note(_ event: Ledger.Event) {
      switch event {
      case .called(let tool, let arguments, _, let isError):
        if !isError { uses[tool, default: []].append(arguments) }
      case .documentRead(let path): documents.insert(path)
      case .said(let person, let message, _): said[Judge.Wording.folded(person), default: []].append(message)
      case .answered(_, _, let clues, _, _): told.formUnion(clues)
      case .booked, .cancelled, .attended, .wrote, .cameFromOutside, .notified, .deadlinePassed, .finished: break
      }
    }
  }
}
