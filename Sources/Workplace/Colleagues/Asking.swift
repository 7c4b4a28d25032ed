/// What a sentence does: asks something, states something, or is a courtesy.
struct Asking {
  /// What kind of sentence it is.
  enum Kind {
    /// It wants to know something; an open one may take its topic from the sentences around it.
    case asks(isOpen: Bool)
    /// It says something, which an ask nearby may be about.
    case states
    /// It greets, thanks, chats, offers, or says that something is over: nothing to ask about.
    case courtesy
  }

  /// The words of the sentence, asides and fillers dropped.
  private let words: ArraySlice<Message.Word>
  private let sentence: Message.Sentence
  private let isAlone: Bool

  private init(_ sentence: Message.Sentence, in message: Message) {
    self.sentence = sentence
    isAlone = message.sentences.count == 1
    let all = message.words[sentence.words]
    let kept = all.contains(where: \.isAside) ? ArraySlice(all.filter { !$0.isAside }) : all
    words = kept.drop { Asking.fillers.contains($0.text) || Int($0.text) != nil }
  }

  /// Classifies a sentence whose asides are marked.
  static func kind(of sentence: Message.Sentence, in message: Message) -> Kind {
    if sentence.isQuoted { return .states }
    let asking = Asking(sentence, in: message)
    if asking.words.isEmpty { return .courtesy }
    if asking.isSocial { return .courtesy }
    if asking.isNegated, !sentence.hasQuestionMark { return .states }
    if asking.asks { return .asks(isOpen: asking.isOpen) }
    return asking.isOver ? .courtesy : .states
  }

  // MARK: Courtesies

  private var isSocial: Bool {
    if begins(with: Asking.idleBeginnings) { return true }
    if begins(with: Asking.socialBeginnings) { return !has(Asking.firmAsks) }
    guard first == "how", let second else { return false }
    return ["is", "are", "was", "were", "did", "do", "does", "have"].contains(second) && has(Asking.progress)
  }

  /// Whether it tells of something finished, which nobody asks about any more.
  private var isOver: Bool { has(Asking.overs) || tellsOfDeed }

  /// `I have filled the gaps`, `we have already checked it`.
  private var tellsOfDeed: Bool {
    for index in words.indices.dropFirst() where words[index].text == "have" && isSpeaker(words[index - 1]) {
      let verb = words[(index + 1)...].first { !["already", "just", "now", "also"].contains($0.text) }
      if let verb, verb.text.hasSuffix("ed"), !Asking.unfinished.contains(verb.text) { return true }
    }
    return false
  }

  /// Whether it says that something is not wanted.
  private var isNegated: Bool { has(Asking.negations) }

  // MARK: Asks

  private var asks: Bool {
    if sentence.hasQuestionMark { return true }
    if beginsLikeQuestion || begins(with: Asking.imperatives) || has(Asking.wishes) || needsSomething { return true }
    if words.contains(where: { Asking.pleases.contains($0.text) }) { return !has(Asking.nonRequests) }
    return isBareTopic
  }

  private var beginsLikeQuestion: Bool {
    guard let first, let second else { return false }
    if Asking.questionWords.contains(first) {
      return !["a", "an", "nice", "great", "lovely", "wonderful", "cool"].contains(second)
    }
    if Asking.plainAuxiliaries.contains(first) { return second != "not" }
    return Asking.auxiliaries.contains(first) && Asking.subjects.contains(second)
  }

  /// `I need the limits`, `need to know …`; not `I need to finish this`.
  private var needsSomething: Bool {
    for index in words.indices where words[index].text == "need" || words[index].text == "require" {
      guard index == words.startIndex || words[max(words.startIndex, index - 3)..<index].contains(where: isSpeaker)
      else { continue }
      let after = words[(index + 1)...]
      guard after.first?.text == "to" else { return true }
      if after.dropFirst().prefix(2).contains(where: { Asking.learning.contains($0.text) }) { return true }
    }
    return false
  }

  /// A message that is nothing but the name of a thing.
  private var isBareTopic: Bool {
    isAlone && words.count <= 6 && words.contains { !$0.classes.contains(.stop) } && !sentence.hasExclamationMark
      && !words.contains { Asking.sentenceWords.contains($0.text) }
  }

  private var isOpen: Bool { words.contains { $0.classes.contains(.opens) } || has(Asking.wantsThat) }

  // MARK: Words

  private var first: String? { words.first?.text }

  private var second: String? { words.dropFirst().first?.text }

  private func isSpeaker(_ word: Message.Word) -> Bool { word.text == "i" || word.text == "we" }

  private func begins(with phrases: Phrases) -> Bool { phrases.match(words) }

  private func has(_ phrases: Phrases) -> Bool { phrases.occur(in: words) }
}

extension Message {
  /// Marks greetings before the matter and thanks around it, so that neither names a topic.
  mutating func markAsides() {
    for (position, sentence) in sentences.enumerated() where !sentence.isQuoted {
      let starts = sentence.words.filter { words[$0].opensClause || $0 == sentence.words.lowerBound }
      for (number, start) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1] : sentence.words.upperBound
        let clause = words[start..<end]
        if Asking.isAside(clause, isLast: end == sentence.words.upperBound, isOnly: starts.count == 1) {
          setAside(start..<end)
          if end == sentence.words.upperBound { dropQuestionMark(of: position) }
        }
        if let rest = Asking.dismissed(clause) { setAside(start..<(start + rest)) }
      }
    }
  }
}

extension Asking {
  /// Whether a clause is only a greeting, thanks, an apology or a tag.
  static func isAside(_ clause: ArraySlice<Message.Word>, isLast: Bool, isOnly: Bool) -> Bool {
    if isOnly { return false }
    if tags.match(clause), isLast, clause.count <= 3 { return true }
    return asides.match(clause) && !firmAsks.occur(in: clause)
  }

  /// How many words of a clause name something only to wave it away: `ignore the rules and …`.
  static func dismissed(_ clause: ArraySlice<Message.Word>) -> Int? {
    guard let first = clause.first(where: { !fillers.contains($0.text) }),
      ["ignore", "forget", "disregard"].contains(first.text)
    else { return nil }
    return (clause.firstIndex { $0.text == "and" } ?? clause.endIndex) - clause.startIndex
  }
}
