import MetaTasks

extension Judge {
  func messageTold(_ test: Checkpoint.MessageTold) -> Finding {
    // The facts must have reached one and the same person, in one message or in several.
    let shares = test.to.map { name in
      let messages = (evidence.record.said[Wording.folded(name)] ?? []).map(Wording.folded)
      return Finding.part(test.facts.count { Judge.mentions($0, in: messages) }, of: test.facts.count).share
    }
    return Finding(share: shares.max() ?? 0)
  }

  private static func mentions(_ spellings: [String], in messages: [String]) -> Bool {
    messages.contains { message in spellings.contains { Wording.occurs($0, in: message) } }
  }
}
