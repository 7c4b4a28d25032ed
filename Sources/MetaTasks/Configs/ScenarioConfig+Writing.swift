package import Notation
import OrderedCollections

extension ScenarioConfig {
  /// The config as published JSON: indented by four spaces, members in the published order, no newline at the end.
  ///
  /// `seed` and `arrives`, which the published format does not know, are written when given; its readers ignore them.
  public var publishedText: String { tree.text(.indented(4)) }

  /// The config as YAML.
  public var yamlText: String { YAMLText.text(of: tree) }

  /// The config as it was given, without its layout.
  package var tree: JSON {
    var tree: JSON = ["scenarios": .array(scenarios.map(\.tree))]
    if let version { tree["version"] = .string(version) }
    if let datetime { tree["datetime"] = .string(datetime) }
    if let seed { tree["seed"] = .integer(seed) }
    return tree
  }
}

extension ScenarioConfig.Scenario {
  fileprivate var tree: JSON {
    let days = days.map { day -> JSON in
      var tree: JSON = ["name": .string(day.name), "tasks": .array(day.tasks.map(\.given))]
      tree["disruptions"] = day.givenDisruptions
      tree["overnight"] = day.givenOvernight
      tree["pressure"] = day.dials.pressure.map { .number($0) }
      tree["difficulty"] = day.dials.difficulty.map { .number($0) }
      return tree
    }
    return ["name": .string(name), "days": .array(days)]
  }
}
