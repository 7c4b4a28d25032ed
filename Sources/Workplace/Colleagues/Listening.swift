/// A message as one person hears it: which concepts occur where, and which sentences ask.
struct Listening {
  /// What a sentence does, with the words that decide whether a topic in it is meant.
  struct Part {
    var asks = false
    var isOpen = false
    var isContext = false
    /// Words foreign to every matter unless the entry's task knows them.
    var foreign: [Int] = []
    var elsewhere: [Int] = []
    var things: [Int] = []
    /// The asker's own things: `my slides`.
    var owned: [Int] = []
    /// What a meeting is about.
    var subject: Set<Int> = []
    var hasOtherDay = false
    var hasOtherName = false
    var hasOtherPerson = false
    var isAboutYou = false
    var hasQuestionWord = false
    /// Whether it wants to know what has become of a task.
    var isAboutChanges = false
  }

  let memory: Memory
  private(set) var message: Message
  private(set) var parts: [Part] = []
  /// The sentences in which a concept occurs, as bits.
  private(set) var places: [UInt64]
  /// The words that a concept covers.
  private(set) var coverage: [(word: Int, concept: Int)] = []

  /// Whether anything is asked.
  var asks: Bool { parts.contains { $0.asks } }

  init(_ text: String, memory: Memory) {
    self.memory = memory
    message = Message(text)
    message.markAsides()
    message.splitClauses()
    places = Array(repeating: 0, count: memory.conceptCount)
    parts = message.sentences.map { part($0) }
    for (number, sentence) in message.sentences.enumerated() { scan(sentence, bit: 1 << UInt64(min(number, 63))) }
  }

  // MARK: Reading

  private func part(_ sentence: Message.Sentence) -> Part {
    var part = Part()
    switch Asking.kind(of: sentence, in: message) {
    case .asks(let isOpen):
      part.asks = true
      part.isOpen = isOpen
      part.isContext = true
    case .states: part.isContext = true
    case .courtesy: break
    }
    // A question mark may stand at the end of another clause, and `anything new?` is no courtesy here.
    part.isAboutChanges =
      !sentence.isQuoted && (part.asks || message.sentences.contains(where: \.hasQuestionMark))
      && Asking.isAboutChanges(message.words[sentence.words])
    guard part.asks else { return part }
    for index in sentence.words where !message.words[index].isAside { note(index, in: sentence, &part) }
    if !part.things.isEmpty {
      // Whether a room is free is a matter of its own.
      part.elsewhere += sentence.words.filter { ["free", "available", "vacant"].contains(message.words[$0].text) }
    }
    part.subject = MeetingSubject.words(in: sentence.words, of: message.words)
    part.isAboutYou = Addressing.isAboutYou(message.words[sentence.words])
    return part
  }

  private func note(_ index: Int, in sentence: Message.Sentence, _ part: inout Part) {
    let word = message.words[index]
    if word.classes.contains(.elsewhere) { part.elsewhere.append(index) }
    if word.classes.contains(.things) { part.things.append(index) }
    if word.classes.contains(.otherDay) { part.hasOtherDay = true }
    if Asking.questionWords.contains(word.text) { part.hasQuestionWord = true }
    if Addressing.isSomebodyElse(word.text) { part.hasOtherPerson = true }
    guard word.times == nil, word.classes.isDisjoint(with: .common), Int(word.text) == nil,
      word.text.utf8.count > 1
    else { return }
    if word.isName { part.hasOtherName = true } else { part.foreign.append(index) }
    if word.isName { return }
    let before = max(sentence.words.lowerBound, index - 2)..<index
    if before.contains(where: { message.words[$0].text == "my" }) { part.owned.append(index) }
  }

  private mutating func scan(_ sentence: Message.Sentence, bit: UInt64) {
    for index in sentence.words where !message.words[index].isAside && message.words[index].times == nil {
      let word = message.words[index]
      if note(word.stem, at: index, in: sentence, bit: bit) || !mayBeMisspelt(word) { continue }
      let models = [memory.models, SynonymTable.shared.models]
      for meant in models.compactMap({ $0.stem(ofMisspelt: word.text, stem: word.stem) }) {
        if note(meant, at: index, in: sentence, bit: bit) { break }
      }
    }
  }

  private func mayBeMisspelt(_ word: Message.Word) -> Bool {
    word.classes.isEmpty && !word.isName && word.text.utf8.count >= 4
  }

  /// Notes what a stem, or a phrase that begins with it, says.
  /// - Returns: Whether it can say anything to this person.
  private mutating func note(_ stem: String, at index: Int, in sentence: Message.Sentence, bit: UInt64) -> Bool {
    var isKnown = false
    for way in memory.ways[stem] ?? [] {
      isKnown = true
      guard let end = end(of: way.rest, after: index, before: sentence.words.upperBound) else { continue }
      note([way.meaning], from: index, through: end, bit: bit)
    }
    for way in SynonymTable.shared.ways[stem] ?? [] where !memory.listeners[way.meaning].isEmpty {
      isKnown = true
      guard let end = end(of: way.rest, after: index, before: sentence.words.upperBound) else { continue }
      note(memory.listeners[way.meaning], from: index, through: end, bit: bit)
    }
    return isKnown
  }

  private mutating func note(_ concepts: [Int], from start: Int, through end: Int, bit: UInt64) {
    for concept in concepts {
      places[concept] |= bit
      for word in start...end { coverage.append((word, concept)) }
    }
  }

  /// Where a phrase ends that must follow word by word; times in between do not count (`make the 1 pm meeting`).
  private func end(of rest: [String], after start: Int, before limit: Int) -> Int? {
    var index = start
    for stem in rest {
      repeat { index += 1 } while index < limit && message.words[index].times != nil
      guard index < limit, message.words[index].stem == stem else { return nil }
    }
    return index
  }

  // MARK: Changes

  /// Whether anywhere it is asked what has become of a task.
  var asksAboutChanges: Bool { parts.contains(where: \.isAboutChanges) }

  /// Of the entries that tell of changes those that are meant: of the tasks that the message names, else all.
  func changes(_ awake: [Int]) -> [Int] {
    guard asksAboutChanges else { return [] }
    return awake.filter { memory.entries[$0].changeOf != nil && !namesAnotherTask(than: $0) }
  }

  /// Whether the message names tasks, and not the one of whose changes an entry tells.
  func namesAnotherTask(than entry: Int) -> Bool {
    memory.titles.contains(where: names) && !names(memory.entries[entry].changeOf ?? [])
  }

  /// Whether stems follow each other somewhere in the message.
  private func names(_ stems: [String]) -> Bool {
    guard !stems.isEmpty, stems.count <= message.words.count else { return false }
    return (0...(message.words.count - stems.count)).contains { start in
      stems.indices.allSatisfy { message.words[start + $0].stem == stems[$0] }
    }
  }

  // MARK: Mentions

  /// Whether of each group one spelling occurs.
  func mentionsAll(_ groups: [[Memory.Spelled]]) -> Bool {
    groups.allSatisfy { group in group.contains(where: occurs) }
  }

  private func occurs(_ spelled: Memory.Spelled) -> Bool {
    guard !spelled.words.isEmpty, spelled.words.count <= message.words.count else { return false }
    return (0...(message.words.count - spelled.words.count)).contains { start in
      spelled.words.indices.allSatisfy { offset in
        let word = message.words[start + offset]
        if word.isAside { return false }
        if let times = spelled.words[offset].times { return word.times?.overlaps(times) ?? false }
        return word.times == nil && word.text == spelled.words[offset].text && (!spelled.needsCapital || word.isName)
      }
    }
  }
}
