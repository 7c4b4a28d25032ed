import MetaTasks

/// Collects the concepts of topics while a memory is compiled.
struct MemoryBuilder {
  private(set) var ways: [String: [Memory.Way]] = [:]
  private(set) var models = SpellingModels()
  private(set) var vocabulary: [Set<Int>] = []
  private(set) var listeners = [[Int]](repeating: [], count: SynonymTable.shared.count)
  private(set) var conceptCount = 0
  private var tasks: [String: Int] = [:]
  private var concepts: [ConceptKey: Int] = [:]
  private var modelled: Set<String> = []

  private struct ConceptKey: Hashable {
    var stem: String
    var others: [String]
    var hasCompany = false
  }

  /// A set of words of a rule that stand for one another.
  private struct OwnGroup {
    var members: [[String]]
  }

  mutating func entry(_ knowledge: Knowledge) -> Memory.Entry {
    let task = task(of: knowledge.clue)
    let own = knowledge.synonyms.sorted { $0.key < $1.key }.map { key, values in
      OwnGroup(members: ([key] + values).map(Memory.words))
    }
    var topics: [Memory.Topic] = []
    for phrase in knowledge.topics {
      for words in MemoryBuilder.variants(of: Memory.words(phrase), own: own) {
        if let topic = topic(words, own: own, task: task), !topics.contains(topic) { topics.append(topic) }
      }
    }
    return Memory.Entry(
      knowledge: knowledge, topics: topics, mentions: knowledge.mentions.map { $0.map(Memory.spelled) }, task: task,
      family: Memory.family(of: knowledge.clue),
      changeOf: knowledge.changeOf.map(Memory.stems))
  }

  private mutating func task(of clue: String) -> Int {
    let name = String(clue.prefix { $0 != "/" })
    if let known = tasks[name] { return known }
    tasks[name] = vocabulary.count
    vocabulary.append([])
    return vocabulary.count - 1
  }

  // MARK: Topics

  private mutating func topic(_ words: [String], own: [OwnGroup], task: Int) -> Memory.Topic? {
    let content = words.filter { !Memory.isStop($0) }
    let addressesYou = content.count <= 1 && words.contains { $0 == "you" || $0 == "your" }
    guard !content.isEmpty else { return idiom(words, task: task) }
    let specific = Set(content.filter { !Lexicon.entry(of: $0).classes.contains(.neutral) }.map(Stem.of)).count
    var found: [Int] = []
    for word in content {
      let concept = concept(of: word, own: own, hasCompany: specific > 1)
      if !found.contains(concept) { found.append(concept) }
    }
    vocabulary[task].formUnion(found)
    return Memory.Topic(
      concepts: found, specific: specific, addressesYou: addressesYou, stems: Set(content.map(Stem.of)))
  }

  /// A phrase of nothing but grammar must stand there word for word.
  private mutating func idiom(_ words: [String], task: Int) -> Memory.Topic? {
    guard !words.isEmpty else { return nil }
    let key = ConceptKey(stem: words.joined(separator: " "), others: [])
    let concept = concepts[key] ?? newConcept(key)
    add([words], to: concept)
    vocabulary[task].insert(concept)
    return Memory.Topic(concepts: [concept], specific: 1, addressesYou: false)
  }

  private mutating func concept(of word: String, own: [OwnGroup], hasCompany: Bool) -> Int {
    let stem = Stem.of(word)
    let others = own.filter { $0.members.contains { $0.count == 1 && Stem.of($0[0]) == stem } }.flatMap(\.members)
    let key = ConceptKey(stem: stem, others: others.map { $0.joined(separator: " ") }, hasCompany: hasCompany)
    if let known = concepts[key] { return known }
    let concept = newConcept(key)
    add([[word]] + others, to: concept)
    for group in SynonymTable.shared.groups[stem] ?? [] where hasCompany || !SynonymTable.shared.needCompany[group] {
      listeners[group].append(concept)
    }
    return concept
  }

  private mutating func newConcept(_ key: ConceptKey) -> Int {
    concepts[key] = conceptCount
    conceptCount += 1
    return conceptCount - 1
  }

  private mutating func add(_ phrases: [[String]], to concept: Int) {
    for phrase in phrases {
      let stems = phrase.map(Stem.of)
      guard let first = stems.first else { continue }
      let rest = Array(stems.dropFirst())
      if ways[first]?.contains(where: { $0.meaning == concept && $0.rest == rest }) == true { continue }
      ways[first, default: []].append(Memory.Way(meaning: concept, rest: rest))
      if phrase.count == 1, modelled.insert(phrase[0]).inserted { models.add(phrase[0], stem: first) }
    }
  }

  // MARK: Phrases within topics

  /// The topic itself, and the topic with phrases replaced by a word that stands for them (`service level` by `SLA`).
  private static func variants(of words: [String], own: [OwnGroup]) -> [[String]] {
    var found = [words]
    let stems = words.map(Stem.of)
    for phrase in own.flatMap({ SynonymTable.phrases($0.members) }) + SynonymTable.shared.phrases {
      let length = phrase.stems.count
      guard length <= stems.count else { continue }
      for start in 0...(stems.count - length) where stems[start] == phrase.stems[0] {
        guard stems[start..<(start + length)].elementsEqual(phrase.stems) else { continue }
        found.append(words[..<start] + [phrase.word] + words[(start + length)...])
      }
    }
    return found
  }
}

extension Memory {
  /// The words of a topic, synonym or spelling.
  static func words(_ phrase: String) -> [String] {
    Message(phrase).words.map { $0.times == nil ? $0.text : "" }.filter { !$0.isEmpty }
  }

  static func stems(_ phrase: String) -> [String] { words(phrase).map(Stem.of) }

  static func isStop(_ word: String) -> Bool {
    Lexicon.entry(of: word).classes.contains(.stop)
  }

  static func spelled(_ spelling: String) -> Spelled {
    let words = Message(spelling).words
    let isEveryday = words.count == 1 && words[0].times == nil && EverydayNames.contains(words[0])
    return Spelled(words: words.map { ($0.text, $0.times) }, needsCapital: isEveryday)
  }
}
