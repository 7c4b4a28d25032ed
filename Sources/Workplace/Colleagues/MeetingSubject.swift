/// The words of a sentence that say what a meeting is about: `the hiring plan meeting`, `the meeting about the hiring plan`.
///
/// Whoever asks about the meeting has to name it somehow; what it is about makes the question none about that.
enum MeetingSubject {
  /// The indices of these words.
  static func words(in sentence: Range<Int>, of words: [Message.Word]) -> Set<Int> {
    var found: Set<Int> = []
    for meeting in sentence where isMeeting(words[meeting]) {
      found.formUnion(before(meeting, in: sentence, of: words))
      found.formUnion(after(meeting, in: sentence, of: words))
    }
    return found
  }

  private static func isMeeting(_ word: Message.Word) -> Bool {
    word.times == nil && (word.text == "meeting" || word.text == "meetings")
  }

  /// The words between an article, preposition or verb of grammar and the meeting.
  private static func before(_ meeting: Int, in sentence: Range<Int>, of words: [Message.Word]) -> ArraySlice<Int> {
    var start = meeting
    while start > sentence.lowerBound, meeting - start < 4, !words[start].opensClause, names(words[start - 1]) {
      start -= 1
    }
    return Array(start..<meeting)[...]
  }

  /// The words after `about`, up to a clause, a time, or the sentence's end.
  private static func after(_ meeting: Int, in sentence: Range<Int>, of words: [Message.Word]) -> ArraySlice<Int> {
    let rest = (meeting + 1)..<sentence.upperBound
    guard let preposition = rest.first(where: { prepositions.contains(words[$0].text) }) else { return [] }
    let subject = (preposition + 1..<sentence.upperBound).prefix {
      words[$0].times == nil && !words[$0].opensClause && !ends.contains(words[$0].text) && $0 - preposition <= 8
    }
    return Array(subject)[...]
  }

  private static func names(_ word: Message.Word) -> Bool { word.times == nil && !word.classes.contains(.stop) }

  private static let prepositions: Set<String> = ["about", "on", "regarding", "concerning"]

  private static let ends: Set<String> = [
    "today", "at", "from", "with", "and", "or", "but", "is", "are", "will", "because", "whether", "if", "so",
  ]
}
