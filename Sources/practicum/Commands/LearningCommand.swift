import ArgumentParser
import Foundation
import Harness
import Notation

/// `practicum learning`
struct LearningCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learning",
    abstract: "Says what a trainee gains or loses by what it takes along from day to day.",
    discussion: """
      Compares a run with --memory keep with one with --memory wipe over the same suite: gain on tasks that come back, transfer \
      to new ones, forgetting. Two more runs, over days whose rules changed overnight (sample --overnight), show harm.
      """)

  @Argument(help: "The run with --memory keep.") var kept: String
  @Argument(help: "The run with --memory wipe over the same suite.") var wiped: String
  @Option(
    parsing: .upToNextOption, help: "The same two runs over days whose rules changed overnight: KEEP WIPE.")
  var changed: [String] = []
  @Flag(help: "Print one JSON object.") var json = false
  @Option(help: "Write a self-contained page with each run's course over its days.") var html: String?

  func validate() throws {
    guard changed.isEmpty || changed.count == 2 else {
      throw ValidationError("--changed needs two runs, one with --memory keep and one with --memory wipe")
    }
  }

  func run() async throws {
    let stable = try pair(kept, wiped)
    let moved = changed.isEmpty ? nil : try pair(changed[0], changed[1])
    let learning = Learning(kept: stable.kept, wiped: stable.wiped, changed: moved)
    print(json ? learning.json.text() : learning.terminal)
    if let html { try Terminal.write(page: learning.html, to: html) }
  }

  private func pair(_ first: String, _ second: String) throws -> (kept: RunRecord, wiped: RunRecord) {
    let (kept, wiped) = (try Store.read(URL(filePath: first)), try Store.read(URL(filePath: second)))
    for (folder, record, memory) in [(first, kept, RunPlan.Memory.keep), (second, wiped, .wipe)]
    where record.plan.memory != memory {
      throw ValidationError("the run in '\(folder)' was not played with --memory \(memory.rawValue)")
    }
    guard kept.plan.suite == wiped.plan.suite else {
      throw ValidationError("the runs in '\(first)' and '\(second)' are over different suites")
    }
    return (kept, wiped)
  }
}
