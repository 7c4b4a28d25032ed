/// What a trainee sees of a file.
struct FileView: Equatable {
  /// The most bytes of text shown at once.
  static let largestText = 256 << 10
  /// The most bytes of a file shown in base64.
  static let largestBinary = 192 << 10

  /// What is shown, with a remark in brackets where it is not the file itself.
  let text: String
  /// Which of the file's lines are shown, none of them cut.
  let lines: Range<Int>
  /// How many lines the file has. A file shown exactly as it is shows none of none.
  let lineCount: Int

  /// Whether all of the file is shown.
  var isWhole: Bool { lines == 0..<lineCount }

  /// Shows all bytes in base64.
  init(base64 file: File) throws(Refusal) {
    guard file.bytes.count <= FileView.largestBinary else {
      throw Refusal("the file has \(file.bytes.count) bytes; at most \(FileView.largestBinary) are shown in base64")
    }
    text = Base64.encode(file.bytes)
    lines = 0..<0
    lineCount = 0
  }

  /// Shows lines of a text file: all of them exactly as they are, or some and a remark on which.
  init(_ file: File, skipping skipped: Int, atMost limit: Int) throws(Refusal) {
    guard let whole = file.text, !file.bytes.contains(0) else {
      throw Refusal("the file is not text; read it with encoding 'base64'")
    }
    if skipped == 0, limit == .max, file.bytes.count <= FileView.largestText {
      text = file.bytes.isEmpty ? "[The file is empty.]" : whole
      self.lines = 0..<0
      lineCount = 0
      return
    }
    let lines = FileView.lines(of: file.bytes)
    let last = lines.count - skipped <= limit ? lines.count : skipped + limit
    guard skipped < last else {
      throw Refusal("the file has \(lines.count) lines, so none are left after skipping \(skipped)")
    }
    let shown = FileView.fitting(lines[skipped..<last])
    text = String(decoding: shown.bytes, as: UTF8.self) + FileView.remark(shown, skipped: skipped, of: lines.count)
    self.lines = skipped..<(shown.isCut ? skipped : skipped + shown.lines)
    lineCount = lines.count
  }

  /// The lines with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private struct Excerpt {
    var bytes: [UInt8] = []
    var lines = 0
    var isCut = false
  }

  /// As many whole lines as may be shown at once; of a first line that is too long alone, its beginning.
  private static func fitting(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Excerpt {
    var excerpt = Excerpt()
    for line in lines {
      guard excerpt.bytes.count + line.count <= largestText else { break }
      excerpt.bytes += line
      excerpt.lines += 1
    }
    if excerpt.lines == 0, let line = lines.first {
      // Continuation bytes are 10xxxxxx: a character must not be cut in two.
      let end = line.prefix(largestText + 1).lastIndex { $0 & 0xC0 != 0x80 } ?? line.startIndex
      excerpt = Excerpt(bytes: Array(line[..<end]), lines: 1, isCut: true)
    }
    return excerpt
  }

  private static func remark(_ shown: Excerpt, skipped: Int, of count: Int) -> String {
    guard skipped > 0 || shown.lines < count || shown.isCut else { return "" }
    let cut = shown.isCut ? ", cut after \(shown.bytes.count) bytes" : ""
    let next = skipped + shown.lines
    let more = next < count ? "; go on with offset \(next)" : ""
    let lineBreak = shown.bytes.last == 0x0A ? "" : "\n"
    return "\(lineBreak)[Lines \(skipped + 1) to \(next) of \(count)\(cut)\(more).]"
  }
}
