import ArgumentParser
import Desk
import Generation
import MetaTasks
import Notation
import Workplace

/// `practicum tasks`
struct TasksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "Says what can be generated.",
    subcommands: [List.self, Count.self, Show.self, Lint.self, Tools.self], defaultSubcommand: List.self)

  /// `practicum tasks list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists the families with their variants and difficulties.")

    @OptionGroup var hub: HubOptions

    func run() async throws {
      let hub = try hub.load()
      let rows = hub.rules.map { rule in
        [
          rule.family, rule.title, rule.domain.rawValue, hub.isPlayable(rule) ? "yes" : "not yet",
          rule.variants.map(\.id).joined(separator: " "), rule.difficulties.map(\.level).joined(separator: " "),
        ]
      }
      print(Columns.aligned([["family", "title", "domain", "playable", "variants", "difficulties"]] + rows))
    }
  }

  /// `practicum tasks count`
  struct Count: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "count",
      abstract: "Counts playable families, their variants, and meta-tasks: variants × difficulties.")

    @OptionGroup var hub: HubOptions
    @Flag(help: "Print one JSON object.") var json = false

    func run() async throws {
      let hub = try hub.load()
      let rules = hub.rules.filter(hub.isPlayable)
      let variants = rules.map(\.variants.count).reduce(0, +)
      let metaTasks = rules.map(\.metaTasks).reduce(0, +)
      if json {
        let counts: JSON = [
          "families": .integer(rules.count), "variants": .integer(variants), "meta_tasks": .integer(metaTasks),
        ]
        print(counts.text())
      } else {
        let rows = rules.map { [$0.family, "\($0.variants.count)", "\($0.difficulties.count)", "\($0.metaTasks)"] }
        let total = ["total", "\(variants)", "", "\(metaTasks)"]
        print(Columns.aligned([["family", "variants", "difficulties", "meta-tasks"]] + rows + [total]))
      }
    }
  }

  /// `practicum tasks lint`
  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Reads all rules and reports every problem with its place.")

    @OptionGroup var hub: HubOptions

    func run() async throws {
      let hub = try hub.load()
      let unknown = hub.rules.filter { $0.kit != nil && !hub.isPlayable($0) }
      let problems =
        hub.strayCosts + unknown.map { Problem("there is no kit '\($0.kit ?? "")'", at: .init(file: $0.file)) }
      if !problems.isEmpty { throw Problems(problems) }
      print("\(hub.rules.count) rules are fine")
    }
  }

  /// `practicum tasks tools`
  struct Tools: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tools", abstract: "Lists the tools with what they cost.")

    @OptionGroup var hub: HubOptions

    func run() async throws {
      let company = try hub.load().company
      let tools = World.tools(costs: company.costs, defaultCost: company.defaultCost)
      print(
        Columns.aligned([["tool", "minutes", "what it does"]] + tools.map { [$0.name, "\($0.cost)", $0.summary] }))
    }
  }
}

extension Rule {
  /// How many meta-tasks there are: each variant at each difficulty.
  fileprivate var metaTasks: Int { variants.count * max(1, difficulties.count) }
}

extension Hub {
  /// Whether a family can be generated.
  fileprivate func isPlayable(_ rule: Rule) -> Bool { playableFamilies.contains(rule.family) }
}
