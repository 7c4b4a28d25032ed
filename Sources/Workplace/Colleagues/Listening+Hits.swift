import MetaTasks

extension Listening {
  /// Where an entry's topic was found.
  private struct Hit {
    var entry: Int
    var sentence: Int
    /// The words that name the topic.
    var words: Set<Int>
    /// Whether it is about the person spoken to, which no other matter outdoes.
    var addressesYou = false
    /// How many of the words are the topic's own; the others only stand for them.
    var literal = 0
  }

  /// Which of the memory's entries the message asks for, by index, if only those awake are considered.
  ///
  /// An ask that names topics of its own means those, and of topics that lie within one another the fullest; an ask that names none
  /// may be completed by the sentences around it.
  /// - Parameter besideChanges: Whether to leave out what only asks about changes of tasks.
  func hits(_ awake: [Int], besideChanges: Bool = false) -> Set<Int> {
    let asks = parts.indices.filter { parts[$0].asks && !(besideChanges && parts[$0].isAboutChanges) }
    let named = asks.map { hits(awake, in: $0, isWhole: true) }
    let namesAny = named.contains { !$0.isEmpty }
    var found: Set<Int> = []
    for (number, own) in zip(asks, named) {
      let hits = own.isEmpty ? nearest(borrowed(awake, in: number, isAlone: !namesAny), to: number) : own
      // An entry that lacks a mention has nothing to say yet and outdoes no other.
      let ready = hits.filter { mentionsAll(memory.entries[$0.entry].mentions) }
      for hit in hits where !ready.contains(where: { outdoes($0, hit) }) { found.insert(hit.entry) }
    }
    return found
  }

  /// Whether a hit shows that another one is not meant: it says more, or it is another task's and says the same in that task's own words.
  /// Who could only say who knows does not keep silent about what they know of another task.
  private func outdoes(_ hit: Hit, _ other: Hit) -> Bool {
    if other.addressesYou { return false }
    let (entry, otherEntry) = (memory.entries[hit.entry], memory.entries[other.entry])
    let isForeign = entry.task != otherEntry.task
    if isForeign, entry.knowledge.kind == .refers, otherEntry.knowledge.kind == .tells { return false }
    return hit.words.isStrictSuperset(of: other.words)
      || isForeign && hit.words == other.words && hit.literal > other.literal
  }

  /// The hits of an ask that has to borrow words: those that have some of its own. One without any word of a topic refers to the matter
  /// of the message, if there is a single one.
  private func borrowed(_ awake: [Int], in number: Int, isAlone: Bool) -> [Hit] {
    let hits = hits(awake, in: number, isWhole: false)
    let range = message.sentences[number].words
    let own = hits.filter { !$0.words.isDisjoint(with: range) }
    return own.isEmpty && isAlone ? hits : own
  }

  /// Of several topics around an ask, those that lie nearest.
  private func nearest(_ hits: [Hit], to number: Int) -> [Hit] {
    let distances = hits.map { hit in
      hit.words.map { word in abs((message.sentences.firstIndex { $0.words.contains(word) } ?? number) - number) }.max()
        ?? 0
    }
    guard let least = distances.min() else { return [] }
    return zip(hits, distances).filter { $0.1 == least }.map(\.0)
  }

  /// How many families of clues have a topic named in an ask, meant or not: a measure of how much is asked at once.
  func familiesNamed(_ awake: [Int]) -> Int {
    let asks = parts.indices.filter { parts[$0].asks }
    let named = awake.flatMap { index in
      memory.entries[index].topics.flatMap { topic in
        asks.filter { ownConcepts(topic, in: $0) == topic.concepts.count }
          .map { (entry: index, words: words(of: topic, in: $0, isWhole: true)) }
      }
    }
    let sets = Set(named.map(\.words))
    // Words that several topics share ask for one thing only, and so do those that are part of a fuller topic.
    let fullest = sets.filter { set in !sets.contains { $0.isStrictSuperset(of: set) } }
    let families = Set(named.filter { fullest.contains($0.words) }.map { memory.entries[$0.entry].family })
    return min(families.count, fullest.count)
  }

  private func hits(_ awake: [Int], in number: Int, isWhole: Bool) -> [Hit] {
    var hits: [Hit] = []
    for index in awake {
      let entry = memory.entries[index]
      for topic in entry.topics
      where isWhole ? isNamed(topic, of: entry, in: number) : isBorrowed(topic, of: entry, in: number) {
        let covered = words(of: topic, in: number, isWhole: isWhole)
        hits.append(
          Hit(
            entry: index, sentence: number, words: covered,
            addressesYou: topic.addressesYou, literal: covered.count { topic.stems.contains(message.words[$0].stem) }))
      }
    }
    return hits
  }

  private func ownConcepts(_ topic: Memory.Topic, in number: Int) -> Int {
    let own = bit(number)
    return topic.concepts.count { places[$0] & own != 0 }
  }

  private func bit(_ number: Int) -> UInt64 { 1 << UInt64(min(number, 63)) }

  /// Whether the ask itself has all words of the topic.
  private func isNamed(_ topic: Memory.Topic, of entry: Memory.Entry, in number: Int) -> Bool {
    guard ownConcepts(topic, in: number) == topic.concepts.count else { return false }
    let allowed = topic.specific > 1 ? Int.max : entry.mentions.isEmpty ? 2 : 3
    return isMeant(topic, knowing: memory.vocabulary[entry.task], entry, in: parts[number], foreignAllowed: allowed)
  }

  /// Whether the ask and the sentences around it have them together.
  private func isBorrowed(_ topic: Memory.Topic, of entry: Memory.Entry, in number: Int) -> Bool {
    let own = ownConcepts(topic, in: number)
    guard own > 0 || parts[number].isOpen else { return false }
    let around = surroundings(of: number)
    guard topic.concepts.allSatisfy({ places[$0] & around != 0 }) else { return false }
    let vocabulary = Set(entry.topics.flatMap(\.concepts))
    return isMeant(topic, knowing: vocabulary, entry, in: parts[number], foreignAllowed: own > 0 ? 1 : 0)
  }

  private func words(of topic: Memory.Topic, in number: Int, isWhole: Bool) -> Set<Int> {
    let range = message.sentences[number].words
    return Set(
      coverage.filter { topic.concepts.contains($0.concept) && (!isWhole || range.contains($0.word)) }.map(\.word))
  }

  /// The sentences that an ask may be about: up to six before and after it, courtesies left out.
  private func surroundings(of number: Int) -> UInt64 {
    var mask: UInt64 = 0
    for other in max(0, number - 6)...min(parts.count - 1, number + 6) where parts[other].isContext {
      mask |= bit(other)
    }
    return mask
  }

  private func isMeant(
    _ topic: Memory.Topic, knowing vocabulary: Set<Int>, _ entry: Memory.Entry, in part: Part, foreignAllowed: Int
  ) -> Bool {
    // Only an entry about somebody or some time can be about a meeting.
    let subject = entry.mentions.isEmpty ? [] : part.subject
    func foreign(_ words: [Int]) -> Int {
      words.count { word in
        !subject.contains(word) && !coverage.contains { $0.word == word && vocabulary.contains($0.concept) }
      }
    }
    // What names the topic of another task weighs double.
    func misplaced(_ words: [Int]) -> Int {
      words.count { word in
        !subject.contains(word) && coverage.contains { $0.word == word }
          && !coverage.contains { $0.word == word && vocabulary.contains($0.concept) }
      }
    }
    if foreign(part.elsewhere) > 0 || foreign(part.owned) > 0 { return false }
    // What has mentions is about today, unless its own topics speak of days.
    if part.hasOtherDay, !entry.mentions.isEmpty, !entry.topics.contains(where: { $0.stems.contains("date") }) {
      return false
    }
    // What people know about themselves they do not tell of others.
    if part.hasOtherPerson, !part.isAboutYou, entry.topics.contains(where: \.addressesYou) { return false }
    let strangers = foreign(part.foreign) + misplaced(part.foreign)
    if strangers > foreignAllowed { return false }
    if topic.addressesYou, !part.isAboutYou {
      return strangers == 0 && !part.hasQuestionWord && !part.hasOtherPerson && !part.hasOtherName
        && part.things.isEmpty
    }
    return topic.addressesYou || foreign(part.things) == 0
  }
}
