/// Cuts text into words and sentences.
struct WordReader {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var sentenceStart = 0
  private var opensClause = true
  private var followsDash = false
  private var quoteStart: Int?
  private(set) var words: [Message.Word] = []
  private(set) var sentences: [Message.Sentence] = []

  /// A quotation of more words than this is somebody's speech, not the name of a thing.
  private static let longestQuotedName = 7

  init(_ text: [Unicode.Scalar]) { self.text = text }

  mutating func read() {
    while index < text.count {
      if Letters.isWordPart(text[index]) { readWord() } else { readMark() }
    }
    endSentence()
  }

  private mutating func readWord() {
    if let (times, length) = ClockReading.read(text, at: index) {
      append(Message.Word(text: "", stem: "", classes: [.stop], times: times))
      index += length
      return
    }
    let start = index
    var folded = ""
    while index < text.count, Letters.isWordPart(text[index]) || isInnerApostrophe(index),
      index == start || !isTimeMark(index)
    {
      Letters.fold(text[index], into: &folded)
      index += 1
    }
    if isITDepartment(start) { folded = Letters.informationTechnology }
    let isCapital = Letters.isCapital(text[start]) && words.count > sentenceStart
    for part in Contractions.expanded(folded) {
      let entry = Lexicon.entry(of: part)
      append(
        Message.Word(
          text: part, stem: entry.stem, classes: entry.classes, phrases: entry.phrases, isName: isCapital && part != "i"
        ))
    }
  }

  /// Whether a word is `IT`, the department, rather than the pronoun.
  private func isITDepartment(_ start: Int) -> Bool {
    index - start == 2 && text[start] == "I" && text[start + 1] == "T"
  }

  /// The `T` between an ISO date and a time.
  private func isTimeMark(_ index: Int) -> Bool {
    text[index] == "T" && index > 0 && index + 1 < text.count && (48...57).contains(text[index - 1].value)
      && (48...57).contains(text[index + 1].value)
  }

  private func isInnerApostrophe(_ index: Int) -> Bool {
    Letters.isApostrophe(text[index]) && index + 1 < text.count && Letters.isWordPart(text[index + 1])
      && text[index + 1].properties.isAlphabetic
  }

  private mutating func append(_ word: Message.Word) {
    var word = word
    word.opensClause = opensClause
    word.followsDash = followsDash
    opensClause = false
    followsDash = false
    words.append(word)
  }

  private mutating func readMark() {
    let mark = text[index]
    let isLast = index + 1 >= text.count || !Letters.isWordPart(text[index + 1])
    index += 1
    if mark == "-" || mark == "\u{2013}" || mark == "\u{2014}" {
      followsDash = true
    } else if mark != " " {
      followsDash = false
    }
    switch mark {
    case "?": endSentence(question: true)
    case "!": endSentence(exclamation: true)
    case ".":
      if isLast, !followsAbbreviation() { endSentence() }
    case ";", "\n", "\r", "\u{2026}": endSentence()
    case ",", ":", "(", ")", "\u{2013}", "\u{2014}": opensClause = true
    case "-": if isLast { opensClause = true }
    case "\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": turnQuote()
    default: break
    }
  }

  private func followsAbbreviation() -> Bool {
    guard words.count > sentenceStart, let last = words.last else { return false }
    switch last.text {
    case "mr", "mrs", "ms", "dr", "vs", "eg", "ie", "g", "e", "approx": return true
    default: return false
    }
  }

  private mutating func turnQuote() {
    guard let start = quoteStart else {
      quoteStart = words.count
      return
    }
    quoteStart = nil
    guard words.count - start > WordReader.longestQuotedName, start >= sentenceStart else { return }
    if start > sentenceStart { sentences.append(Message.Sentence(words: sentenceStart..<start)) }
    sentences.append(Message.Sentence(words: start..<words.count, isQuoted: true))
    sentenceStart = words.count
    opensClause = true
  }

  private mutating func endSentence(question: Bool = false, exclamation: Bool = false) {
    opensClause = true
    guard words.count > sentenceStart else {
      if question, !sentences.isEmpty, !sentences[sentences.count - 1].isQuoted {
        sentences[sentences.count - 1].hasQuestionMark = true
      }
      return
    }
    let isQuoted = quoteStart.map { words.count - $0 > WordReader.longestQuotedName } ?? false
    sentences.append(
      Message.Sentence(
        words: sentenceStart..<words.count, hasQuestionMark: question, hasExclamationMark: exclamation,
        isQuoted: isQuoted))
    sentenceStart = words.count
  }
}

/// Contracted words as the words that they stand for.
enum Contractions {
  /// `don't` → `do not`, `where's` → `where is`, `Ann's` → `ann`.
  static func expanded(_ word: String) -> [String] {
    if let first = word.utf8.first, firstLetters.contains(first), let written = written[word] { return written }
    guard let mark = word.utf8.lastIndex(of: UInt8(ascii: "'")) else { return [word] }
    let head = String(word[..<mark])
    switch String(word[word.index(after: mark)...]) {
    case "t" where head.hasSuffix("n"): return [String(head.dropLast()), "not"]
    case "m": return [head, "am"]
    case "re": return [head, "are"]
    case "ve": return [head, "have"]
    case "ll": return [head, "will"]
    case "d": return [head, "would"]
    case "s" where carriesIs.contains(head): return [head, "is"]
    case "s": return [head]
    case let tail: return [head, tail]
    }
  }

  private static let carriesIs: Set<String> = [
    "where", "what", "who", "how", "when", "it", "that", "there", "here", "he", "she", "which", "everything",
    "everyone",
  ]

  /// What the words of the table below begin with.
  private static let firstLetters = Set(written.keys.compactMap(\.utf8.first))

  private static let written: [String: [String]] = [
    "can't": ["can", "not"], "cant": ["can", "not"], "cannot": ["can", "not"], "won't": ["will", "not"],
    "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "wheres": ["where", "is"], "whats": ["what", "is"], "whos": ["who", "is"],
    "hows": ["how", "is"], "couldnt": ["could", "not"], "havent": ["have", "not"], "let's": ["let", "us"],
    "ain't": ["is", "not"], "whereabouts": ["where"], "u": ["you"], "ur": ["your"], "r": ["are"], "ya": ["you"],
  ]
}

/// Letters as colleagues see them.
enum Letters {
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<128: false
    case 0x200B...0x200F, 0x2060, 0xFEFF: false
    default: scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
  }

  /// The word that `IT` is read as.
  static let informationTechnology = "informationtechnology"

  /// Appends a letter in lower case and without its accent.
  static func fold(_ scalar: Unicode.Scalar, into text: inout String) {
    switch scalar.value {
    case 65...90: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0..<128: text.unicodeScalars.append(scalar)
    case 0x300...0x36F: break
    case _ where isApostrophe(scalar): text.append("'")
    default:
      let lower = scalar.properties.lowercaseMapping
      text += plain[lower] ?? lower
    }
  }

  private static let plain: [String: String] = {
    let families = [
      "a": "àáâãäåāă", "c": "çćč", "e": "èéêëēę", "i": "ìíîïī", "n": "ñńň", "o": "òóôõöøō", "u": "ùúûüū", "y": "ýÿ",
      "s": "śšş", "z": "źžż", "l": "ł", "ss": "ß", "ae": "æ",
    ]
    return families.reduce(into: [:]) { table, family in
      for letter in family.value.unicodeScalars { table[String(letter)] = family.key }
    }
  }()
}
