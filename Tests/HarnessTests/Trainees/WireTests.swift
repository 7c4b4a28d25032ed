import Desk
import Notation
import Testing

@testable import Harness

@Suite struct WireTests {
  @Test(arguments: [
    (#"{"calls":[{"name":"A"}]}"#, [ToolCall("A")]),
    (#"{"calls":[{"id":"7","name":"A","arguments":{"x":1}}]}"#, [ToolCall("A", ["x": 1], id: "7")]),
    (
      #"{"calls":[{"id":7,"name":"A","arguments":"{\"x\":1}"},{"name":"B","arguments":null}]}"#,
      [ToolCall("A", ["x": 1], id: "7"), ToolCall("B")]
    ),
  ]) func `calls are read`(line: String, calls: [ToolCall]) throws {
    #expect(try Wire.request(Array(line.utf8)) == .calls(calls))
  }

  @Test func `the end is read`() throws {
    #expect(try Wire.request(Array(#" {"done": true} "#.utf8)) == .done)
  }

  @Test(arguments: [
    ("", "not JSON"), ("hello", "not JSON"), ("[1]", "must be an object"), ("{}", "must be a list"),
    (#"{"call":[]}"#, "did you mean 'calls'"), (#"{"calls":[]}"#, "empty"), (#"{"calls":{"name":"A"}}"#, "a list"),
    (#"{"calls":["A"]}"#, "calls[0] must be an object"), (#"{"calls":[{}]}"#, "'name'"),
    (#"{"calls":[{"name":""}]}"#, "'name'"), (#"{"calls":[{"name":"A","args":{}}]}"#, "'args'"),
    (#"{"calls":[{"name":"A","arguments":[1]}]}"#, "must be an object"),
    (#"{"calls":[{"name":"A","arguments":"x"}]}"#, "does not hold"), (#"{"done":false}"#, "'done'"),
    (#"{"done":true,"calls":[]}"#, "alone"), (#"{"calls":[{"name":"A","id":{}}]}"#, "'id'"),
    (#"{"calls":[{"name":"A","arguments":{"x":NaN}}]}"#, "not JSON"),
  ]) func `a malformed line gets a sentence`(line: String, clause: String) {
    let fault = #expect(throws: Wire.Fault.self) { try Wire.request(Array(line.utf8)) }
    #expect(fault?.description.contains(clause) == true, "\(fault?.description ?? "")")
  }

  @Test func `deep nesting does not exhaust the stack`() {
    let line = String(repeating: "[", count: 1_000_000)
    #expect(throws: Wire.Fault.self) { try Wire.request(Array(line.utf8)) }
  }
}

@Suite struct LineReaderTests {
  private func lines(_ chunks: [String], limit: Int = 10) -> [LineReader.Line] {
    var reader = LineReader(limit: limit)
    var lines: [LineReader.Line] = []
    for chunk in chunks { Array(chunk.utf8).withUnsafeBytes { reader.append($0) } }
    reader.finish()
    while let line = reader.next() { lines.append(line) }
    return lines
  }

  private func text(_ line: String) -> LineReader.Line { .text(Array(line.utf8)) }

  @Test(arguments: [["ab\ncd\n"], ["a", "b\nc", "d"], ["ab\n\n \r\ncd"], ["a", "b", "\n", "cd\n", ""]])
  func `lines do not depend on how they arrive`(chunks: [String]) {
    #expect(lines(chunks) == [text("ab"), text("cd")])
  }

  @Test func `a long line is dropped whole and the next one is read`() {
    #expect(lines(["0123456789", "x", "y\nab\n"]) == [.tooLong, text("ab")])
    #expect(lines(["0123456789\n"]) == [text("0123456789")])
    #expect(lines(["0123456789ab"]) == [.tooLong])
  }
}
