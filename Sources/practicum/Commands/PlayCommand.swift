import ArgumentParser
import Foundation
import Generation
import Harness
import Workplace

/// `practicum play`
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Lives through a day at the terminal: the same tools, costs and clock as any trainee.")

  @Option(help: "The day's folder within a suite.") var day: String

  func run() async throws {
    let bundle = try DayFiles(files: try SuiteFolder.tree(at: day)).bundle(folder: day)
    let person = TerminalTrainee(
      read: { readLine() },
      write: { text in
        FileHandle.standardOutput.write(Data(text.utf8))
      })
    let outcome = try await Workday.play(person, in: World(bundle), outside: Bubblewrap())
    for task in Scorecard(judging: outcome.world).tasks {
      print("\(task.task): \(Int((task.score * 100).rounded())) %")
      for mark in task.marks where !mark.feedback.isEmpty { print("  \(mark.checkpoint): \(mark.feedback)") }
    }
  }
}
