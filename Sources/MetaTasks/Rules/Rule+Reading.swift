import Notation

extension Rule {
  /// Reads a rule; everything wrong with it becomes a finding.
  /// - Returns: `nil` when too much is wrong to build one.
  init?(_ node: SourceNode, family: String, templates: [String: Template], _ findings: inout Findings) {
    let optional = [
      "kit", "arguments", "draws", "difficulties", "variants", "documents", "synonyms", "clues", "checkpoints",
      "follow_ups", "own_time", "amendable",
    ]
    guard
      let fields = Fields(
        node, required: ["family", "title", "domain", "effort"], optional: optional, &findings)
    else { return nil }
    self.family = family
    self.templates = templates
    file = node.place.file
    title = fields["title"]?.name(&findings) ?? family
    domain =
      fields["domain"]?.word(among: Domain.allCases.map(\.rawValue), &findings).flatMap(Domain.init(rawValue:))
      ?? .information
    kit = fields["kit"]?.name(&findings)
    bringsOwnTime = fields["own_time"]?.boolean(&findings) ?? false
    isAmendable = fields["amendable"]?.boolean(&findings) ?? true
    effort = fields["effort"]?.integer(in: 1...1440, &findings) ?? 1
    arguments = Argument.list(fields["arguments"], &findings)
    draws = fields["draws"]?.list(&findings)?.compactMap { Draw($0, &findings) } ?? []
    (difficultyPointer, difficulties) = Rule.levels(fields["difficulties"], &findings)
    variants = fields["variants"]?.list(&findings)?.compactMap { Variant($0, &findings) } ?? []
    documents = fields["documents"]?.list(&findings)?.compactMap { Document($0, &findings) } ?? []
    synonyms = [:]
    for member in fields["synonyms"]?.members ?? [] { synonyms[member.key] = member.value.strings(&findings) }
    clues = fields["clues"]?.list(&findings)?.compactMap { Entry($0, &findings) } ?? []
    checkpoints = fields["checkpoints"]?.list(&findings)?.compactMap { Entry($0, &findings) } ?? []
    followUps = fields["follow_ups"]?.list(&findings)?.compactMap { Entry($0, &findings) } ?? []
    if let stated = fields["family"], let text = stated.string(&findings), text != family {
      findings.error("'\(text)' is not the folder's name", at: stated.place, remedy: "expected '\(family)'")
    }
  }

  private static func levels(_ node: SourceNode?, _ findings: inout Findings)
    -> (String?, [(level: String, parameters: JSON)])
  {
    guard let node, !node.isNull else { return (nil, []) }
    guard let fields = Fields(node, required: ["argument", "levels"], &findings) else { return (nil, []) }
    var levels: [(level: String, parameters: JSON)] = []
    if let node = fields["levels"], node.members == nil {
      findings.error("expected levels with their parameters, found \(node.spoken)", at: node.place)
    }
    for member in fields["levels"]?.members ?? [] {
      if member.value.members == nil {
        findings.error("expected the level's parameters, found \(member.value.spoken)", at: member.value.place)
      }
      levels.append((member.key, member.value.json))
    }
    return (fields["argument"]?.string(&findings), levels)
  }
}

extension Rule.Variant {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard
      let fields = Fields(node, required: ["id", "objective"], optional: ["when", "output"], &findings),
      let id = fields["id"]?.name(&findings)
    else { return nil }
    self.id = id
    place = node.place
    when = Condition(fields["when"], &findings)
    if let text = fields["objective"]?.text {
      objectives = [text]
    } else {
      objectives = fields["objective"]?.strings(&findings) ?? []
      if objectives.isEmpty { findings.error("the variant '\(id)' has no objective", at: node.place) }
    }
    output = Template(fields["output"], &findings)
  }
}

extension Rule.Document {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let fields = Fields(node, required: ["template", "to"], optional: ["when", "each"], &findings),
      let template = fields["template"]?.name(&findings), let destination = fields["to"],
      let to = Template(destination, &findings)
    else { return nil }
    self.template = template
    self.to = to
    when = Condition(fields["when"], &findings)
    each = fields["each"].map { Pattern($0, &findings) }
    place = node.place
    let roots = ["cloud_disk/", "workspace/", "minutes/"]
    if !roots.contains(where: { to.source.hasPrefix($0) }) {
      findings.error(
        "'\(to.source)' is no place for a document", at: destination.place,
        remedy: "it begins with \(roots.joined(separator: " or "))")
    }
  }
}

extension Rule.Draw {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let members = node.members else {
      findings.error("expected pointers with ways of drawing, found \(node.spoken)", at: node.place)
      return nil
    }
    ways = members.compactMap { member in
      Argument.Sampling(member.value, &findings).map { (member.key, $0) }
    }
  }
}

extension Template {
  /// Reads a template that stands in a rule; `nil` when absent or, with a finding, not a template.
  init?(_ node: SourceNode?, _ findings: inout Findings) {
    guard let node, !node.isNull, let text = node.string(&findings) else { return nil }
    do {
      try self.init(text)
      check(at: node.place, &findings)
    } catch {
      findings.error(error.reason, at: node.place)
      return nil
    }
  }
}
