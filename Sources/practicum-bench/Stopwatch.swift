/// One printed figure.
struct Figure {
  /// What was measured.
  let name: String
  /// How much.
  let value: Double
  /// In what.
  let unit: String
  /// How many repetitions stand behind it.
  let samples: Int
  /// How many times another program's figure it is, where there is one to compare with.
  var ratio: Double?

  /// The figure with its ratio to that of another program.
  func compared(with other: Double) -> Figure {
    var figure = self
    figure.ratio = value / other
    return figure
  }
}

/// Times a piece of work on the calling thread.
enum Stopwatch {
  /// Repeats `work` for about `seconds` after one warm-up, and returns repetitions per second.
  static func rate(_ name: String, unit: String, seconds: Double = 2, _ work: () async throws -> Int) async rethrows
    -> Figure
  {
    _ = try await work()
    let clock = ContinuousClock()
    let start = clock.now
    var done = 0
    var elapsed = 0.0
    repeat {
      done += try await work()
      elapsed = (clock.now - start).seconds
    } while elapsed < seconds
    return Figure(name: name, value: Double(done) / elapsed, unit: unit, samples: done)
  }

  /// Like `rate`, as microseconds a repetition.
  static func microseconds(_ name: String, seconds: Double = 1, _ work: () async throws -> Int) async rethrows -> Figure
  {
    let figure = try await rate(name, unit: "µs", seconds: seconds, work)
    return Figure(name: name, value: 1e6 / figure.value, unit: "µs", samples: figure.samples)
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
