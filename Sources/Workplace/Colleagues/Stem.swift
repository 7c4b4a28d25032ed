/// A light English stemmer: enough for one word's forms to meet, never two words' where it matters in an office.
///
/// It treats plurals, `-ing`, `-ed`, `-ion`, `-ment` and a few irregular words. `-er` stays: a carrier does not carry.
enum Stem {
  /// The stem of a lower-case word. Words that are not plain ASCII letters are their own stems.
  static func of(_ word: String) -> String {
    if word.utf8.count <= 3 { return word }
    if let irregular = irregular[word] { return irregular }
    guard word.utf8.allSatisfy({ (97...122).contains($0) }) else { return word }
    var letters = Array(word.utf8)
    dropPlural(&letters)
    dropVerbEnding(&letters)
    dropNounEnding(&letters)
    dropFinalVowel(&letters)
    return letters.count == word.utf8.count && letters.elementsEqual(word.utf8)
      ? word : String(decoding: letters, as: UTF8.self)
  }

  private static func dropPlural(_ letters: inout [UInt8]) {
    guard letters.last == UInt8(ascii: "s") else { return }
    if ends(letters, "ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends(letters, "sses") || ends(letters, "xes") || ends(letters, "ches") || ends(letters, "shes") {
      letters.removeLast(2)
    } else if !ends(letters, "ss"), !ends(letters, "us"), !ends(letters, "is") {
      letters.removeLast()
    }
  }

  private static func dropVerbEnding(_ letters: inout [UInt8]) {
    let length = ends(letters, "ing") ? 3 : ends(letters, "ed") ? 2 : 0
    guard length > 0, letters.count - length >= 3, letters.dropLast(length).contains(where: isVowel) else { return }
    letters.removeLast(length)
    undouble(&letters)
    // `calculating` meets `calculate`, whose ending is taken for a noun's.
    if letters.count >= 6, ends(letters, "at") { letters.removeLast(2) }
  }

  private static func dropNounEnding(_ letters: inout [UInt8]) {
    for (ending, least, tail) in nounEndings
    where letters.count - ending.utf8CodeUnitCount >= least && ends(letters, ending) {
      letters.removeLast(ending.utf8CodeUnitCount)
      letters.append(contentsOf: tail)
      return
    }
  }

  private static let nounEndings: [(ending: StaticString, least: Int, tail: [UInt8])] = [
    ("isation", 3, Array("is".utf8)), ("ization", 3, Array("is".utf8)), ("ation", 4, []), ("ion", 4, []),
    ("ate", 4, []),
    ("ment", 5, []),
  ]

  /// `-e` goes and `-y` becomes `-i`, so that `rate`/`rated` and `apply`/`applies` meet; `-iz` is spelt `-is`.
  private static func dropFinalVowel(_ letters: inout [UInt8]) {
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > 3, letters.last == UInt8(ascii: "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
    if letters.count > 4, ends(letters, "iz") { letters[letters.count - 1] = UInt8(ascii: "s") }
  }

  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last, letters[letters.count - 2] == last, !isVowel(last),
      last != UInt8(ascii: "l"), last != UInt8(ascii: "s")
    else { return }
    letters.removeLast()
  }

  private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard letters.count >= length else { return false }
    return ending.withUTF8Buffer { buffer in letters.suffix(length).elementsEqual(buffer) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The words whose stem is looked up.
  static var irregularForms: some Sequence<String> { irregular.keys }

  /// Irregular forms, and words whose ending is none.
  private static let irregular: [String: String] = [
    "found": "find", "kept": "keep", "sent": "send", "told": "tell", "went": "go", "gone": "go", "paid": "pay",
    "came": "come", "took": "take", "taken": "take", "taking": "take", "gave": "give", "given": "give",
    "giving": "give",
    "knew": "know", "known": "know", "wrote": "write", "written": "write", "understood": "understand", "met": "meet",
    "made": "make", "making": "make", "said": "say", "held": "hold", "filled": "fill", "filling": "fill",
    "fills": "fill",
    "availability": "avail", "available": "avail", "availabilities": "avail", "approval": "approv",
    "approvals": "approv",
    "approver": "approv", "approvers": "approv", "maintenance": "maintain", "maintainer": "maintain",
    "maintainers": "maintain", "reviewer": "review", "reviewers": "review", "criteria": "criterion",
    "analyses": "analysi",
    "meeting": "meeting", "meetings": "meeting", "rating": "rating", "ratings": "rating", "ceiling": "ceiling",
    "ceilings": "ceiling", "morning": "morning", "evening": "evening", "during": "during", "thing": "thing",
    "things": "thing", "something": "something", "anything": "anything", "everything": "everything",
    "nothing": "nothing", "news": "news", "sales": "sales", "sale": "sale", "bus": "bus", "this": "this", "was": "was",
    "has": "has", "does": "does", "data": "data", "people": "person", "need": "need", "indeed": "indeed",
    "training": "training", "building": "building", "buildings": "building", "string": "string",
    "marketing": "marketing",
    "engineering": "engineering", "feed": "feed", "speed": "speed", "seed": "seed", "exceed": "exceed",
    "handled": "handl", "handling": "handl", "handle": "handl", "handles": "handl", "lateness": "lateness",
    "business": "business", "process": "process", "processes": "process", "access": "access", "address": "address",
    "left": "left", "documentation": "documentation", "decision": "decid", "decisions": "decid", "missing": "missing",
    "miss": "miss", "missed": "miss",
    "date": "date", "dates": "date",
    "state": "state", "states": "state", "stated": "state", "late": "late", "later": "later", "update": "updat",
    "authority": "authority", "authorities": "authority", "used": "us", "using": "us", "use": "us", "uses": "us",
  ]
}
