import Notation

extension Ledger.Event {
  /// What the ledger keeps of an errand's outcome.
  init(_ outcome: Errand.Outcome) {
    switch outcome {
    case .command(let exitCode, let output, let changes):
      let encoded = changes.mapValues { $0.map { Base64.encode($0.bytes) } }
      self = .cameFromOutside(exitCode: exitCode, text: output, changes: encoded)
    case .unavailable(let reason): self = .cameFromOutside(exitCode: nil, text: reason, changes: [:])
    }
  }
}

extension Errand.Outcome {
  /// The outcome that a ledger recorded, for replaying without the real thing; `nil` for an entry that is none.
  public init?(recorded event: Ledger.Event) {
    guard case .cameFromOutside(let exitCode, let text, let changes) = event else { return nil }
    guard let exitCode else {
      self = .unavailable(text)
      return
    }
    var files: [String: File?] = [:]
    for (path, encoded) in changes {
      let bytes = encoded.map { Base64.decode($0) }
      if case .some(.none) = bytes { return nil }
      files.updateValue(bytes.flatMap { $0 }.map { File(bytes: $0) }, forKey: path)
    }
    self = .command(exitCode: exitCode, output: text, changes: files)
  }
}
