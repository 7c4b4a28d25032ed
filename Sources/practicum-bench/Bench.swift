import Chance
import Desk
import Foundation
import Generation
import MetaTasks
import Notation
import Trainees
import Workplace

/// Prints what generation, worlds and judging cost, on one core. `--json` prints one object a line instead of a table.
@main
struct Bench {
  static func main() async throws {
    let builder = try builder(scenarios: 40, days: 2)
    let bundle = try builder.bundle(scenario: 0, day: 0)
    var figures: [Figure] = []
    func show(_ figure: Figure) {
      figures.append(figure)
      print(figure.line(asJSON: CommandLine.arguments.contains("--json")))
    }
    for figure in try await TradeBench.figures() { show(figure) }
    for figure in try await generation(builder) { show(figure) }
    for figure in try await worlds(bundle) { show(figure) }
    show(memory(bundle))
  }

  /// A builder over a sampled config of all families, with the rules of the folder it is started in.
  private static func builder(scenarios: Int, days: Int) throws -> DayBuilder {
    let hub = try Hub(at: "task_hub")
    let config = try ScenarioConfig.sampled(
      scenarios: scenarios, days: days, seed: 1, mode: .mutable, hub: hub, families: hub.playableFamilies)
    return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "bench"))
  }

  private static func generation(_ builder: DayBuilder) async throws -> [Figure] {
    let generator = SuiteGenerator(builder: builder)
    let folder = SuiteFolder(NSTemporaryDirectory() + "practicum-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    var next = 0
    func scenario() -> Int {
      defer { next += 1 }
      return next % builder.config.scenarios.count
    }
    var tasks = 0
    let scenarios = try await Stopwatch.rate("two-day scenarios, in memory, all bytes and digests", unit: "/s") {
      let index = scenario()
      for day in 0..<2 {
        let bundle = try builder.bundle(scenario: index, day: day)
        tasks += bundle.day.tasks.count
        _ = try DayFiles(bundle).digest
      }
      return 1
    }
    let share = Double(tasks) / Double(scenarios.samples + 1)
    return [
      scenarios,
      Figure(name: "tasks, in memory", value: scenarios.value * share, unit: "/s", samples: tasks),
      try await Stopwatch.rate("two-day scenarios, certified", unit: "/s") {
        let index = scenario()
        for day in 0..<2 { _ = try await generator.day(day, ofScenario: index) }
        return 1
      },
      try await Stopwatch.rate("two-day scenarios, certified, to disk", unit: "/s") {
        let index = scenario()
        for day in 0..<2 {
          let made = try await generator.day(day, ofScenario: index)
          try folder.write(made.files, to: made.entry.folder)
        }
        return 1
      },
    ]
  }

  private static func worlds(_ bundle: DayBundle) async throws -> [Figure] {
    let finished = try await Workday.play(Skilled.diligent, in: World(bundle)).world
    let calls = cheapCalls
    let fresh = World(bundle)
    var busy = fresh
    for index in 0..<300 { _ = busy.apply(calls[index % calls.count]) }
    return [
      await Stopwatch.microseconds("world reset") {
        for _ in 0..<100 { _ = World(bundle) }
        return 100
      },
      await Stopwatch.rate("cheap tool steps", unit: "/s", seconds: 2) {
        var world = fresh
        for index in 0..<400 { _ = world.apply(calls[index % calls.count]) }
        return 400
      },
      await Stopwatch.microseconds("snapshot + fork of a world of 300 steps, with one step on the copy") {
        for index in 0..<100 {
          var fork = busy
          _ = fork.apply(calls[index % calls.count])
        }
        return 100
      },
      await Stopwatch.microseconds("judge a finished day of \(bundle.day.tasks.count) tasks") {
        for _ in 0..<10 { _ = Scorecard(judging: finished) }
        return 10
      },
    ]
  }

  /// The growth of resident memory for many live worlds that have each been played for a while.
  private static func memory(_ bundle: DayBundle) -> Figure {
    let count = 2000
    var worlds: [World] = []
    worlds.reserveCapacity(count)
    let before = Memory.resident
    for index in 0..<count {
      var world = World(bundle)
      for step in 0..<40 { _ = world.apply(cheapCalls[(index + step) % cheapCalls.count]) }
      worlds.append(world)
    }
    let grown = Memory.resident - before
    return Figure(
      name: "memory a live episode after 40 steps, shared bytes aside", value: Double(grown) / Double(count) / 1024,
      unit: "KiB", samples: worlds.count)
  }

  private static let cheapCalls = [
    ToolCall("calculator", ["expression": "12*(3+4)/7"]), ToolCall("ListUsers"),
    ToolCall("WriteFile", ["file_path": "notes.txt", "content": "a note"]),
    ToolCall("ReadFile", ["file_path": "notes.txt"]), ToolCall("ListFiles"),
    ToolCall("GetAvailableRooms", ["start": "2025-10-01T15:00:00", "end": "2025-10-01T16:00:00"]),
  ]
}

extension Figure {
  /// The figure as a line of the table, or as a JSON object.
  fileprivate func line(asJSON: Bool) -> String {
    if asJSON {
      var figure: JSON = [
        "name": .string(name), "value": .number(value), "unit": .string(unit), "samples": .integer(samples),
      ]
      figure["ratio"] = ratio.map { .number($0) }
      return figure.text()
    }
    let number = value >= 100 ? String(Int(value.rounded())) : String(format: "%.2f", value)
    return name.padding(toLength: 62, withPad: " ", startingAt: 0)
      + String(repeating: " ", count: max(0, 10 - number.count))
      + number + " " + unit + (ratio.map { String(format: "  %.0f × the original", $0) } ?? "")
  }
}
