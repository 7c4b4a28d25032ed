import MetaTasks

extension Judge {
  func messageTold(_ test: Checkpoint.MessageTold) -> Finding {
    let told = (test.after ?? []).map { clue in
      let name = "\(evidence.task)/\(clue)"
      return evidence.record.told[name] ?? (evidence.familiar.clues.contains(name) ? -1 : .max)
    }
    // The facts must have reached one and the same person, in one message or in several.
    let shares = test.to.map { name in
      let messages = (evidence.record.said[Wording.folded(name)] ?? []).filter { message in
        told.allSatisfy { $0 < message.place } && test.until.map { message.at <= $0 } ?? true
      }
      let texts = messages.map { Wording.folded($0.text) }
      return Finding.part(test.facts.count { Wording.says($0, in: texts) }, of: test.facts.count).share
    }
    return Finding(share: shares.max() ?? 0)
  }
}
