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
      var texts = messages.map { Wording.folded($0.text) }[...]
      // Who names every possibility has told none of them; whoever then makes up its mind has.
      if let lacks = test.lacks, let last = texts.lastIndex(where: { Wording.says(lacks, in: [$0]) }) {
        texts = texts[(last + 1)...]
      }
      return Finding.part(test.facts.count { Wording.says($0, in: Array(texts)) }, of: test.facts.count).share
    }
    return Finding(share: shares.max() ?? 0)
  }
}
