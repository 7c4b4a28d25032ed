extension Ledger.Event {
  /// What the ledger keeps of an errand's outcome.
  init(_ outcome: Errand.Outcome) {
    switch outcome {
    case .command(let exitCode, let output, let changes):
      self = .cameFromOutside(exitCode: exitCode, text: output, changes: changes)
    case .unavailable(let reason): self = .cameFromOutside(exitCode: nil, text: reason, changes: [:])
    }
  }
}

extension Errand.Outcome {
  /// The outcome that a ledger recorded, for replaying without the real thing; `nil` for an entry that is none.
  public init?(recorded event: Ledger.Event) {
    guard case .cameFromOutside(let exitCode, let text, let changes) = event else { return nil }
    self = exitCode.map { .command(exitCode: $0, output: text, changes: changes) } ?? .unavailable(text)
  }
}
