import Glibc
import Subprocess
import Synchronization

extension Bubblewrap {
  /// How a command ended.
  struct Ending: Sendable {
    /// The exit code as a shell would report it; 124 when it had to be stopped.
    var code: Int
    /// Standard output and standard error, as they came.
    var output: String
    /// What the sandbox itself has to say, a line each.
    var remarks: [String] = []
  }

  /// Runs bubblewrap to its end, or to the end of its time.
  static func execute(
    _ arguments: [String], in folder: SandboxFolder, on host: Host, limits: SandboxLimits
  ) async throws -> Ending {
    var options = PlatformOptions()
    options.createSession = true
    // Not by options of the platform: a child of a process with threads can hang forever in glibc's `setgroups`.
    let drop = host.dropsTo.map { ["--reuid", "\($0)", "--regid", "\($0)", "--clear-groups", "--", "bwrap"] }
    let result = try await Subprocess.run(
      .name(drop == nil ? "bwrap" : "setpriv"), arguments: Arguments((drop ?? []) + arguments),
      environment: .custom(["PATH": host.path]),
      platformOptions: options, input: .none, output: .sequence, error: .combinedWithOutput
    ) { execution in
      let sink = OutputSink(limit: limits.output)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for try await chunk in execution.standardOutput {
            chunk.withUnsafeBytes { sink.append($0) }
          }
        }
        group.addTask {
          sink.stop(because: try await excess(in: folder, limits: limits))
          // The first process of the namespace dies with bubblewrap, and with it everything inside.
          try? execution.send(signal: .kill, toProcessGroup: true)
          try await Task.sleep(for: .seconds(3600))
        }
        // The output ends when the last process is gone.
        try await group.next()
        group.cancelAll()
      }
      return sink.content()
    }
    return ending(result.terminationStatus, result.closureResult, limits: limits)
  }

  /// Waits until a command must be stopped.
  /// - Returns: Why, as the trainee reads it.
  private static func excess(in folder: SandboxFolder, limits: SandboxLimits) async throws -> String {
    let end = ContinuousClock.now + .seconds(limits.seconds)
    while ContinuousClock.now < end {
      try await Task.sleep(for: min(.milliseconds(500), end - ContinuousClock.now))
      // Each file is limited by the kernel, their number is not.
      if folder.usage() > 2 * limits.totalBytes { return "the command filled the disk and was stopped" }
    }
    return "the command was stopped after \(limits.seconds) seconds"
  }

  private static func ending(_ status: TerminationStatus, _ output: OutputSink.Content, limits: SandboxLimits) -> Ending
  {
    var ending = Ending(code: 0, output: String(decoding: output.bytes, as: UTF8.self))
    switch status {
    case .exited(let code): ending.code = Int(code)
    case .signaled(let signal): ending.code = 128 + Int(signal)
    }
    if output.dropped > 0 { ending.remarks.append("[\(output.dropped) more bytes of output were dropped]") }
    if let reason = output.stopped {
      ending.code = 124
      ending.remarks.append("[\(reason)]")
    }
    return ending
  }
}

/// Collects output up to a limit and counts the rest.
private final class OutputSink: Sendable {
  struct Content {
    var bytes: [UInt8] = []
    var dropped = 0
    /// Why the command had to be stopped.
    var stopped: String?
  }

  private let limit: Int
  private let state = Mutex(Content())

  init(limit: Int) { self.limit = limit }

  func append(_ chunk: UnsafeRawBufferPointer) {
    state.withLock { state in
      let room = min(chunk.count, limit - state.bytes.count)
      state.bytes.append(contentsOf: chunk[..<room])
      state.dropped += chunk.count - room
    }
  }

  func stop(because reason: String) { state.withLock { $0.stopped = reason } }

  func content() -> Content { state.withLock { $0 } }
}
