import Synchronization
import Testing

@testable import Harness

@Suite struct ProgressBarTests {
  private final class Output: Sendable {
    let text = Mutex("")
    func write(_ more: String) { text.withLock { $0 += more } }
    var lines: [Substring] { text.withLock { $0 }.split(separator: "\n") }
  }

  @Test func `elsewhere a few lines are enough`() {
    let output = Output()
    let bar = ProgressBar("days", total: 1000, isTerminal: false) { output.write($0) }
    for _ in 0..<1000 { bar.advance(note: "1 failed") }
    bar.finish()
    #expect(output.lines.count == 11)
    #expect(output.lines.first == "days: 0 of 1000 (0 %)")
    #expect(output.lines.last == "days: 1000 of 1000 (100 %), 1 failed")
  }

  @Test func `at a terminal one line is redrawn and ends full`() {
    let output = Output()
    let bar = ProgressBar("days", total: 500, done: 100, isTerminal: true) { output.write($0) }
    for _ in 0..<400 { bar.advance() }
    bar.finish()
    #expect(output.lines.count == 1)
    #expect(output.lines[0].contains("100/500"))
    #expect(output.lines[0].contains("500/500 100 %"))
    #expect(output.lines[0].split(separator: "\r").count < 50)
  }

  @Test func `nothing to do is done`() {
    let output = Output()
    ProgressBar("days", total: 0, isTerminal: false) { output.write($0) }.finish()
    #expect(output.lines == ["days: 0 of 0 (100 %)"])
  }
}
