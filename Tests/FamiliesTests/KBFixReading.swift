import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// A knowledge base as published, its words and its colleagues' answers, read anew.
struct KBFixReading {
  let task: RuledTask
  let files: [String: String]
  /// The ids in force.
  let valid: Set<String>

  struct Link: Hashable {
    var id: String
    var owner: String
  }

  init(_ level: String, seed: Int, overrides: JSON = [:]) throws {
    let order = try Self.order(level, seed: seed, overrides: overrides)
    task = try RuledTask(order, family: "kb_fix")
    files = try KBFixKit.build(order).cloudDisk.mapValues { $0.text ?? "" }
    valid = Set(try #require(files["kb/chart_register.csv"]).split(separator: "\n").dropFirst().map(String.init))
  }

  static func order(_ level: String, seed: Int, overrides: JSON = [:]) throws -> WorkOrder {
    let rule = try #require(try RuledTask.hub.get().rule(family: "kb_fix"))
    var parameters: JSON = ["difficulty": .string(level)]
    overrides.object?.forEach { parameters[$0.key] = $0.value }
    let arguments: JSON = ["task_params": parameters]
    return WorkOrder(
      taskID: "kb_fix", variant: "links", arguments: arguments, parameters: rule.parameters(for: arguments),
      output: nil,
      company: testCompany(seed: seed % 7), start: Moment(minutes: 29_321_280), deadline: Moment(minutes: 29_322_000),
      chance: Chance(seed: seed).stream("kb_fix").stream(level))
  }

  /// Source and output of each article to correct, as the objective writes them.
  var targets: [(source: String, output: String)] {
    task.blueprint.objective.split(separator: "\n").compactMap { line in
      guard let output = line.firstMatch(of: /`(\w+_fixed\.md)`/),
        let source = line.firstMatch(of: /kb\/articles\/\w+\.md/)
      else { return nil }
      return (String(source.0), String(output.1))
    }
  }

  func links(in text: String) -> [Link] {
    text.matches(of: /charts\?id=([A-Z]{2}\d{6}) \(Chart Owner: ([A-Za-z ]+)\)/).map {
      Link(id: String($0.1), owner: String($0.2))
    }
  }

  var outdated: [Link] {
    targets.flatMap { links(in: files[$0.source] ?? "") }.filter { !valid.contains($0.id) }
  }

  /// Asks whoever looks after a chart today.
  func keeper(of link: Link) throws -> String {
    guard task.order.company.person(named: link.owner) == nil else { return link.owner }
    let answer = try task.ask(task.somebody(in: "Human Resources"), "Who took over the charts of \(link.owner)?")
    return try #require(task.order.company.people.map(\.name).first { answer.text.contains($0) })
  }

  /// What belongs in place of the link: the new id, or `nil` for a chart without successor.
  func successor(of link: Link) throws -> String? {
    let manual = try #require(task.blueprint.documents.first).text
    let edition = try #require(manual.firstMatch(of: /cite the \*\*(\w+)\*\* edition/)).1
    let keeper = try keeper(of: link)
    let answer = try task.ask(keeper, "What is the new id of the chart \(link.id)?").text
    let words = answer.split { !$0.isLetter && !$0.isNumber }
    let ids = words.filter { $0.wholeMatch(of: /[A-Z]{2}\d{6}/) != nil && $0 != link.id }
    guard ids.count == 2 else { return nil }
    let place = try #require(words.firstIndex(of: edition))
    // The edition follows its id in all wordings.
    let id = String(try #require(words[..<place].last { ids.contains($0) }))
    if valid.contains(id) { return id }
    let again = try task.ask(keeper, "The id \(id) is not valid. What is its new id?", known: ["chart/" + link.id]).text
    return again.matches(of: /[A-Z]{2}\d{6}/).map { String($0.0) }.first { $0 != id }
  }

  /// The corrected articles by output.
  func corrected() throws -> [String: String] {
    let manual = try #require(task.blueprint.documents.first).text
    let notice = String(try #require(manual.firstMatch(of: /put `([^`]+)` in the place/)).1)
    var outputs: [String: String] = [:]
    for (source, output) in targets {
      var text = try #require(files[source])
      for link in Set(links(in: text)) where !valid.contains(link.id) {
        let old = "kb.internal.com/charts?id=\(link.id) (Chart Owner: \(link.owner))"
        let new = try successor(of: link).map { old.replacing(link.id, with: $0) } ?? notice
        text = text.replacing(old, with: new)
      }
      outputs[output] = text
    }
    return outputs
  }
}
