import Notation

extension Rule {
  /// Checks clues as far as they can be known without a task: fields, and names of other clues.
  func lintClues(_ findings: inout Findings) {
    reportTwins(fixedIDs(of: clues), "clues", &findings)
    for clue in clues {
      let node = clue.source
      _ = Fields(node, required: Clue.fields.required, optional: Clue.fields.optional + ["when", "each"], &findings)
      lintHolders(node["holders"], &findings)
      for text in node["after"]?.elements ?? [] { lintName(text, among: clues, "clue", &findings) }
      guard let refers = node["refers"], !refers.isNull else { continue }
      if let fields = Fields(refers, required: ["from", "says"], &findings) { lintHolders(fields["from"], &findings) }
    }
  }

  private func lintHolders(_ node: SourceNode?, _ findings: inout Findings) {
    guard let node, node.text == nil else { return }
    _ = Fields(node, optional: Clue.holderFields, &findings)
    if node.members?.isEmpty == true { findings.error("nobody holds it", at: node.place) }
  }

  /// Checks checkpoints as far as they can be known without a task: kind, fields, points, and names of others.
  func lintCheckpoints(_ findings: inout Findings) {
    reportTwins(fixedIDs(of: checkpoints), "checkpoints", &findings)
    for checkpoint in checkpoints {
      let node = checkpoint.source
      lintFields(of: node, &findings)
      if let points = node["points"], points.text == nil, let number = points.number(&findings), number <= 0 {
        findings.error("\(points.spoken) points are none", at: points.place, remedy: "expected more than 0")
      }
      for list in ["requires", "requires_full"] {
        for name in node[list]?.elements ?? [] { lintName(name, among: checkpoints, "checkpoint", &findings) }
      }
      for list in ["needs", "clues", "after"] {
        for name in node[list]?.elements ?? [] { lintName(name, among: clues, "clue", &findings) }
      }
    }
    if kit != nil, checkpoints.isEmpty {
      findings.error("a rule with a kit needs checkpoints", at: Problem.Place(file: file))
    }
  }

  /// Checks follow-ups: fields, and names of checkpoints.
  func lintFollowUps(_ findings: inout Findings) {
    for followUp in followUps {
      let node = followUp.source
      let (required, optional) = FollowUp.fields
      _ = Fields(node, required: required, optional: optional + ["when"], &findings)
      for name in node["requires"]?.elements ?? [] { lintName(name, among: checkpoints, "checkpoint", &findings) }
    }
  }

  private func lintFields(of node: SourceNode, _ findings: inout Findings) {
    var (required, optional) = Checkpoint.fields
    optional += ["when", "each"]
    if let kind = node["kind"], let word = kind.word(among: Checkpoint.Test.kinds, &findings),
      let own = Checkpoint.Test.fields(of: word)
    {
      required += own.required
      optional += own.optional
      if let expect = node["expect"], expect.text == nil {
        _ = Fields(expect, optional: Checkpoint.Expectation.keys + Checkpoint.Expectation.details, &findings)
      }
      for (key, keys) in Checkpoint.Plan.keys {
        if let part = node[key], part.text == nil {
          _ = Fields(part, required: keys.required, optional: keys.optional, &findings)
        }
      }
      if let window = node["before_booking"], window.text == nil {
        _ = Fields(window, required: Checkpoint.Window.keys, &findings)
      }
      _ = Fields(node, required: required, optional: optional, &findings)
    } else if node["kind"] == nil {
      findings.error(
        "missing 'kind'", at: node.place, remedy: "known are: \(Checkpoint.Test.kinds.joined(separator: ", "))")
    }
  }

  /// Ids that are written out. Entries of the same id may exclude each other by `when`, so those do not count.
  private func fixedIDs(of entries: [Entry]) -> [(id: String, place: Problem.Place)] {
    entries.compactMap { entry in
      guard entry.when.terms.isEmpty, entry.each == nil, let id = entry.source["id"]?.text else { return nil }
      return (id, entry.place)
    }
  }

  /// A name must be the id of an entry, or match the id of one that is a template.
  private func lintName(_ node: SourceNode, among entries: [Entry], _ kind: String, _ findings: inout Findings) {
    guard let name = node.text, !Template.isTemplate(name), !name.hasPrefix("$") else { return }
    let ids = entries.compactMap { $0.source["id"]?.text }
    let isKnown = ids.contains { id in
      guard let open = id.firstRange(of: "{{") else { return id == name }
      return name.hasPrefix(id[..<open.lowerBound])
    }
    if !isKnown {
      findings.error("there is no \(kind) '\(name)'", at: node.place, remedy: Spelling.remedy(for: name, among: ids))
    }
  }
}
