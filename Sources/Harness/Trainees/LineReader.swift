import Subprocess

/// Cuts a program's output into lines, keeping at most one line in memory.
struct LineReader {
  /// One line, without its end.
  enum Line: Equatable {
    case text([UInt8])
    /// A line that was longer than the limit; its bytes are dropped.
    case tooLong
  }

  private let limit: Int
  private var pending: [UInt8] = []
  private var isDropping = false
  private var lines: [Line] = []

  /// Creates a reader of lines up to that many bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes in more output.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      take(rest[..<end])
      finishLine()
      rest = rest[(end + 1)...]
    }
    take(rest)
  }

  /// Takes the end of the output for the end of a line.
  mutating func finish() {
    if !pending.isEmpty || isDropping { finishLine() }
  }

  /// The next whole line that is not blank, if there is one.
  mutating func next() -> Line? {
    while !lines.isEmpty {
      let line = lines.removeFirst()
      if case .text(let bytes) = line, bytes.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
      return line
    }
    return nil
  }

  private mutating func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard !isDropping else { return }
    guard pending.count + bytes.count <= limit else {
      pending = []
      isDropping = true
      return
    }
    pending.append(contentsOf: bytes)
  }

  private mutating func finishLine() {
    lines.append(isDropping ? .tooLong : .text(pending))
    pending = []
    isDropping = false
  }
}
