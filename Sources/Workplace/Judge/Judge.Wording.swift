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
    static func trimmed(_ text: some StringProtocol) -> String {
      guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(text[first...last])
    }

    /// Whether a phrase occurs in a folded text. A number occurs only whole: `25` not in `1,250`, `12` not in `12.5`.
    static func occurs(_ phrase: String, in folded: String) -> Bool {
      let phrase = Wording.folded(phrase)
      guard !phrase.isEmpty else { return false }
      if phrase.utf8.allSatisfy({ $0 < 0x80 }) {
        return occurs(Array(phrase.utf8), in: Array(folded.utf8))
      }
      return folded.contains(phrase)
    }

    private static func occurs(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
      guard phrase.count <= text.count else { return false }
      for start in 0...text.count - phrase.count where text[start] == phrase[0] {
        let end = start + phrase.count
        if text[start..<end].elementsEqual(phrase), isWhole(start..<end, of: text) { return true }
      }
      return false
    }

    private static func isWhole(_ range: Range<Int>, of text: [UInt8]) -> Bool {
      func isDigit(_ index: Int) -> Bool {
        text.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
      }
      func isPoint(_ index: Int) -> Bool {
        text.indices.contains(index) && (text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","))
      }
      let (before, after) = (range.lowerBound - 1, range.upperBound)
      if isDigit(range.lowerBound), isDigit(before) || (isPoint(before) && isDigit(before - 1)) { return false }
      if isDigit(after - 1), isDigit(after) || (isPoint(after) && isDigit(after + 1)) { return false }
      return true
    }
  }
}
