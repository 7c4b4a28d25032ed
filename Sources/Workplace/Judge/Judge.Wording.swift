extension Judge {
  /// Texts as a reader takes them: case, white space and the encoding of accents aside.
  ///
  /// Only the standard library's own Unicode data is used, so that every machine agrees.
  enum Wording {
    /// The text trimmed, in lower case, with single spaces. Compare with `==`, which takes é and e + ´ as the same.
    static func folded(_ text: String) -> String {
      var text = text
      if let short = text.utf8.withContiguousStorageIfAvailable(foldedASCII) {
        if let short { return short }
      } else {
        text.makeContiguousUTF8()
        return folded(text)
      }
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    /// The quick way for plain ASCII, which large files are; `nil` for anything else.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var owesSpace = false
      for byte in bytes {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          owesSpace = !result.isEmpty
        } else {
          if owesSpace { result.append(0x20) }
          owesSpace = false
          result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: String) -> String {
      // Most cells of a table have nothing to trim.
      let ink: ClosedRange<UInt8> = 0x21...0x7E
      if let first = text.utf8.first, let last = text.utf8.last, ink.contains(first), ink.contains(last) {
        return text
      }
      guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(text[first...last])
    }

    /// The lines without white space at their ends, blank ones before the first and after the last left out.
    static func lines(of text: String) -> [Substring] {
      let text = text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.unicodeScalars.dropFirst()) : text[...]
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
      for index in lines.indices { while lines[index].last?.isWhitespace == true { lines[index].removeLast() } }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      while lines.last?.isEmpty == true { lines.removeLast() }
      return Array(lines)
    }

    /// Whether of each group one spelling occurs in one of the folded texts.
    static func says(_ groups: [[String]], in texts: [String]) -> Bool {
      !groups.isEmpty && groups.allSatisfy { says($0, in: texts) }
    }

    /// Whether one of the spellings occurs in one of the folded texts.
    static func says(_ spellings: [String], in texts: [String]) -> Bool {
      texts.contains { text in spellings.contains { occurs($0, in: text) } }
    }

    /// Whether a phrase occurs in a folded text. A number occurs only whole: `25` not in `1,250`, `12` not in `12.5`.
    static func occurs(_ phrase: String, in folded: String) -> Bool {
      let phrase = Wording.folded(phrase)
      guard !phrase.isEmpty else { return false }
      if phrase.utf8.allSatisfy({ $0 < 0x80 }) { return occurs(Array(phrase.utf8), in: Array(folded.utf8)) }
      var rest = folded[...]
      while let range = rest.firstRange(of: phrase) {
        let (before, after) = (folded.utf8[..<range.lowerBound], folded.utf8[range.upperBound...])
        if isWhole(phrase.utf8, between: before.suffix(2), and: after.prefix(2)) { return true }
        rest = rest[folded.index(after: range.lowerBound)...]
      }
      return false
    }

    /// The quick way for phrases in plain ASCII, which are read byte by byte.
    private static func occurs(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
      guard phrase.count <= text.count else { return false }
      for start in 0...text.count - phrase.count where text[start] == phrase[0] {
        let end = start + phrase.count
        if text[start..<end].elementsEqual(phrase),
          isWhole(phrase, between: text[..<start].suffix(2), and: text[end...].prefix(2))
        {
          return true
        }
      }
      return false
    }

    /// Whether no digit of a phrase has more digits beside it, be it beyond a point or comma.
    private static func isWhole(
      _ phrase: some BidirectionalCollection<UInt8>, between before: some BidirectionalCollection<UInt8>,
      and after: some Collection<UInt8>
    ) -> Bool {
      !(isDigit(phrase.first) && continues(Array(before.reversed())))
        && !(isDigit(phrase.last) && continues(Array(after)))
    }

    private static func continues(_ neighbours: [UInt8]) -> Bool {
      let isPoint = neighbours.first == UInt8(ascii: ".") || neighbours.first == UInt8(ascii: ",")
      return isDigit(isPoint ? neighbours.dropFirst().first : neighbours.first)
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
      byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
  }
}
