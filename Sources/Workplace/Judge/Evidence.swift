import Desk
package import Notation
package import TradeDesk

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
  /// The trade-data service at that moment, where the day has one.
  package var trade: TradeEnvironment?
  /// What the trainee knew when the day began.
  package var familiar: Familiar

  /// Collects evidence.
  package init(
    task: String, trainee: String, workspace: FileTree = FileTree(), meetings: [Meeting] = [],
    arrivals: [Meeting: Moment] = [:], record: Record = Record([]),
    trade: TradeEnvironment? = nil, familiar: Familiar = Familiar()
  ) {
    self.task = task
    self.trainee = trainee
    self.workspace = workspace
    self.meetings = meetings
    self.arrivals = arrivals
    self.record = record
    self.trade = trade
    self.familiar = familiar
  }

  /// What a trainee knows from earlier days of its scenario.
  package struct Familiar: Hashable, Sendable {
    /// Clues, as `task id/clue id`.
    package var clues: Set<String> = []
    /// Paths of cloud-disk documents that say, at that moment, what the trainee has read before.
    package var documents: Set<String> = []

    /// Creates it.
    package init(clues: Set<String> = [], documents: Set<String> = []) {
      self.clues = clues
      self.documents = documents
    }

    /// Whether it is nothing.
    var isEmpty: Bool { clues.isEmpty && documents.isEmpty }
  }

  /// A ledger sorted by the questions that checkpoints ask of it, so that many checkpoints cost one pass.
  package struct Record: Sendable {
    /// The cloud-disk documents read whole or downloaded.
    private(set) var documents: Set<String> = []
    /// The clues that colleagues told, or that stood in what the trainee read or attended, as `task id/clue id`, with the place in the ledger where each was told first; what the
    /// trainee says itself never lands here.
    private(set) var told: [String: Int] = [:]
    /// The bookings that were not cancelled, in the order of the ledger.
    private(set) var bookings: [Booking] = []
    /// What the trainee said, by the folded name of whom it was said to.
    private(set) var said: [String: [Message]] = [:]
    /// The files of the workspace that the trainee made or changed.
    private(set) var touched: Set<String> = []
    /// How often the trainee came back to the cloud disk before the time that it was told.
    private(set) var earlyRetries = 0
    /// The arguments of all uses that were not refused, by tool.
    private(set) var uses: [String: [JSON]] = [:]

    /// A booking and where in the ledger it stands.
    struct Booking: Sendable {
      let place: Int
      let meeting: Meeting
    }

    /// What the trainee said to somebody, and when: the place in the ledger and the time.
    struct Message: Sendable {
      let place: Int
      let at: Moment
      let text: String
    }

    /// Sorts ledger entries.
    package init(_ entries: some Sequence<Ledger.Entry>) {
      for (place, entry) in entries.enumerated() { note(entry, at: place) }
    }

    private mutating func note(_ entry: Ledger.Entry, at place: Int) {
      switch entry.event {
      case .called(let tool, let arguments, _, let isError):
        if !isError { uses[tool, default: []].append(arguments) }
      case .documentRead(let path): documents.insert(path)
      case .said(let person, let text, _):
        said[Judge.Wording.folded(person), default: []].append(Message(place: place, at: entry.at, text: text))
      case .answered(_, _, let clues, _, _):
        for clue in clues where told[clue] == nil { told[clue] = place }
      case .learned(let clues, _):
        for clue in clues where told[clue] == nil { told[clue] = place }
      case .booked(let meeting): bookings.append(Booking(place: place, meeting: meeting))
      case .cancelled(let meeting), .roomWithdrawn(let meeting):
        if let last = bookings.lastIndex(where: { $0.meeting == meeting }) { bookings.remove(at: last) }
      case .diskRefused(_, _, let isEarly): if isEarly { earlyRetries += 1 }
      case .wrote(let path, _): touched.insert(path)
      case .cameFromOutside(_, _, let changes): touched.formUnion(changes.keys)
      case .attended, .notified, .changed, .delivered, .deadlinePassed, .finished: break
      }
    }
  }
}
