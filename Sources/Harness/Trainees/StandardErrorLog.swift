import Foundation
import Synchronization

/// Keeps what a program says on standard error: in a file, and its end for the message about a breakdown.
final class StandardErrorLog: Sendable {
  private struct State {
    var file: FileHandle?
    var written = 0
    var tail: [UInt8] = []
  }

  /// A program that complains without end must not fill the disk.
  private static let longest = 16 << 20
  private let state: Mutex<State>

  /// Opens the file for appending, with its folder.
  init(file: URL?) throws {
    var handle: FileHandle?
    if let file {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
      handle = try FileHandle(forWritingTo: file)
      try handle?.seekToEnd()
    }
    state = Mutex(State(file: handle))
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    state.withLock { state in
      state.tail = Array((state.tail + bytes).suffix(400))
      let room = StandardErrorLog.longest - state.written
      guard room > 0 else { return }
      state.written += bytes.count
      // A full disk must not end the episode.
      try? state.file?.write(contentsOf: Data(bytes.prefix(room)))
    }
  }

  /// The last line, as the end of a sentence; empty when nothing was said.
  var lastWords: String {
    let text = String(decoding: state.withLock { $0.tail }, as: UTF8.self)
    guard let line = text.split(whereSeparator: \.isNewline).last else { return "" }
    return "; its last words: \(line)"
  }
}
