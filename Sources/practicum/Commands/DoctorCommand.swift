import ArgumentParser
import Foundation
import Harness
import MetaTasks
import Notation

/// `practicum doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says what is installed, what is missing, and what follows from it.")

  @OptionGroup var hub: HubOptions

  func run() async throws {
    let rules = Result { try hub.load() }
    let sandbox = await Bubblewrap.fitness()
    let fence = await Fence.found()
    let findings: [(name: String, isFine: Bool, meaning: String)] = [
      (
        "rules", (try? rules.get()) != nil,
        (try? rules.get()).map { "\($0.rules.count) families" } ?? "cannot be loaded; nothing can be generated"
      ),
      (
        "bubblewrap", sandbox.problem == nil,
        sandbox.problem ?? "ExecuteCommand works"
      ),
      (
        "fence", fence != nil,
        fence == nil
          ? "bubblewrap does not work here; a command: trainee could read the suite, and its children may outlive it"
          : "a command: trainee cannot read the suite"
      ),
      (
        "python3",
        ["/usr/bin/python3", "/usr/local/bin/python3"].contains(where: FileManager.default.isExecutableFile),
        "for trainees that write scripts, and for the example"
      ),
    ]
    for finding in findings {
      let name = finding.name.padding(toLength: 12, withPad: " ", startingAt: 0)
      print("\(finding.isFine ? "ok     " : "missing") \(name) \(finding.meaning)")
    }
    if case .failure(let error) = rules { throw error }
  }
}

extension Bubblewrap.Fitness {
  /// Why commands cannot be run; `nil` when they can.
  fileprivate var problem: String? { if case .unfit(let reason) = self { reason } else { nil } }
}
