import Desk
import Notation
import Subprocess

extension ProcessTrainee {
  /// The program's process with all three streams open.
  typealias Program = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  /// Tells the program its day and does what it asks until it is done.
  func converse(_ program: Program, at desk: any Desk, watch: Stopwatch) async throws -> Ending {
    var output = program.standardOutput.makeAsyncIterator()
    var lines = LineReader(limit: Wire.longestLine)
    var faults = 0
    var answer = Wire.line(desk.briefing)
    while faults < ProcessTrainee.mostFaults {
      watch.start()
      guard await send(answer, to: program), let line = try await nextLine(&lines, from: &output) else {
        return .silence
      }
      watch.stop()
      do {
        guard case .calls(let calls) = try request(in: line) else {
          return await settle(program, &output, watch: watch)
        }
        faults = 0
        let observation = try await desk.perform(calls)
        answer = Wire.line(observation)
        if observation.isOver {
          _ = await send(answer, to: program)
          return await settle(program, &output, watch: watch)
        }
      } catch let fault as Wire.Fault {
        faults += 1
        answer = Wire.line(fault)
      }
    }
    return .settled
  }

  private func request(in line: LineReader.Line) throws(Wire.Fault) -> Wire.Request {
    switch line {
    case .text(let bytes): return try Wire.request(bytes)
    case .tooLong: throw Wire.Fault(description: "this line is longer than \(Wire.longestLine >> 20) MiB")
    }
  }

  /// Writes a line.
  /// - Returns: Whether the program took it; one that is gone shows it by silence, which is judged by its exit code.
  private func send(_ line: JSON, to program: Program) async -> Bool {
    let bytes = Array((line.text() + "\n").utf8)
    guard let written = try? await program.standardInputWriter.write(bytes) else { return true }
    return written == bytes.count
  }

  private func nextLine(
    _ lines: inout LineReader, from output: inout SubprocessOutputSequence.Iterator
  ) async throws -> LineReader.Line? {
    while true {
      if let line = lines.next() { return line }
      guard let chunk = try await output.next(isolation: #isolation) else {
        lines.finish()
        return lines.next()
      }
      chunk.withUnsafeBytes { lines.append($0) }
    }
  }

  /// Lets the program end by itself for a moment; then the watch's end, or that of the conversation, kills its session.
  private func settle(
    _ program: Program, _ output: inout SubprocessOutputSequence.Iterator, watch: Stopwatch
  ) async -> Ending {
    try? await program.standardInputWriter.finish()
    watch.start(for: ProcessTrainee.farewell)
    while let rest = try? await output.next(isolation: #isolation), rest.count > 0 {}
    return .settled
  }
}
