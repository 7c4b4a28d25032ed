import ArgumentParser
import Chance
import Generation
import MetaTasks
import Notation
import Workplace

extension TasksCommand {
  /// `practicum tasks show`
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Shows a family: arguments, variants, and one sample instance with its clues and checkpoints.")

    @ArgumentParser.Argument(help: "The family's folder or its title.") var family: String
    @Option(help: "Which instance to show.") var seed = 1
    @OptionGroup var hub: HubOptions

    func run() async throws {
      let rules = try hub.load()
      guard let rule = rules.rule(family: family) ?? rules.rule(titled: family) else {
        throw ValidationError(
          "there is no family '\(family)'; \(Spelling.remedy(for: family, among: rules.rules.map(\.family)))")
      }
      print("# \(rule.title) (\(rule.family), \(rule.domain.rawValue))\n")
      print(rule.argumentTable)
      print("\nvariants: " + rule.variants.map(\.id).joined(separator: ", "))
      if !rule.difficulties.isEmpty { print("difficulties: " + rule.difficulties.map(\.level).joined(separator: ", ")) }
      print("effort: \(rule.effort) virtual minutes\n")
      guard rules.playableFamilies.contains(rule.family) else {
        print("This family cannot be generated yet.")
        return
      }
      let config = try ScenarioConfig.sampled(
        scenarios: 1, days: 1, seed: seed, mode: .stationary, hub: rules, families: [rule.family])
      let bundle = try DayBuilder(config: config, hub: rules, hubDigest: Digest(of: ""), seed: seed).bundle(
        scenario: 0, day: 0)
      print(bundle.sample(arguments: config.scenarios[0].days[0].tasks[0].arguments))
    }
  }
}

extension Rule {
  /// The arguments as a table.
  fileprivate var argumentTable: String {
    let rows = arguments.map { argument in
      [
        argument.name, argument.isRequired ? "required" : "optional",
        (argument.values ?? argument.drawnValues).map { $0.text() }.joined(separator: " "),
      ]
    }
    return Columns.aligned([["argument", "", "values, or those that are drawn"]] + rows)
  }
}

extension MetaTasks.Argument {
  /// The values that `sample` draws, where it draws one of a few.
  fileprivate var drawnValues: [JSON] { if case .choice(let values) = sampling { values } else { [] } }
}

extension DayBundle {
  /// A day of one task, as its author wants to see it.
  fileprivate func sample(arguments: JSON) -> String {
    guard let task = day.tasks.first else { return "" }
    var lines = ["## A sample instance", "", "arguments: \(arguments.text())", "", task.objective, ""]
    lines.append(
      "cloud disk: \(cloudDisk.paths.prefix(8).joined(separator: ", "))\(cloudDisk.paths.count > 8 ? ", …" : "")")
    lines.append("workspace: \(workspace.paths.joined(separator: ", "))")
    lines += ["", "clues:"] + clueLines
    lines += ["", "checkpoints:"]
    let rows = (answers[task.id] ?? []).map { mark in
      [
        "  " + mark.id, "\(mark.points)", mark.isDecisive ? "decisive" : "",
        mark.requirements.isEmpty ? "" : "requires \(mark.requirements.joined(separator: ", "))",
      ]
    }
    lines.append(Columns.aligned(rows))
    lines += ["", "clue graph (what the diligent trainee loses without each clue):"]
    let graph = ClueGraph(of: task.id, in: self)
    let order = (answers[task.id] ?? []).map(\.id)
    lines.append(
      Columns.aligned(
        clueNames.map { name in
          let clue = ClueGraph.name(of: name, in: task.id) ?? name
          let lost = graph.dependents(of: clue)
          return ["  " + clue, "→ " + order.filter(lost.contains).joined(separator: ", ")]
        }))
    return lines.joined(separator: "\n")
  }

  /// Each clue once, with its holders and one wording.
  private var clueLines: [String] {
    var holders: [String: (names: [String], says: String)] = [:]
    for name in knowledge.keys.sorted() {
      for entry in knowledge[name] ?? [] where entry.kind == .tells {
        holders[entry.clue, default: ([], entry.says)].names.append(name)
      }
    }
    let told = holders.map { clue, found in
      let names = found.names.count > 4 ? "\(found.names.count) people" : found.names.joined(separator: ", ")
      return "  \(clue) (\(names)): \(found.says)"
    }
    let written = sources.map { clue, source in
      "  \(clue) (\(source.document ?? source.meeting.map { "the minutes of \($0.timeText)" } ?? ""))"
    }
    return (told + written).sorted()
  }
}

extension Checkpoint {
  /// What must be earned first.
  fileprivate var requirements: [String] { requires + requiresFull.map { "all of \($0)" } }
}
