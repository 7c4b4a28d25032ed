import Notation

extension Rule {
  /// Finds what is well-formed in itself but does not fit together.
  func lint(_ findings: inout Findings) {
    let place = Problem.Place(file: file)
    if kit != nil, variants.isEmpty { findings.error("a rule with a kit needs variants", at: place) }
    if kit == nil, !variants.isEmpty { findings.error("a rule with variants needs a kit", at: place) }
    lintTemplates(&findings)
    lintConditions(&findings)
    lintVariants(&findings)
    lintDifficulties(&findings)
    lintDraws(&findings)
    lintClues(&findings)
    lintCheckpoints(&findings)
    lintFollowUps(&findings)
  }

  private func lintTemplates(_ findings: inout Findings) {
    let used =
      variants.flatMap { variant in variant.objectives.map { ($0, variant.place) } }
      + documents.map { ($0.template, $0.place) }
    for (name, place) in used where templates[name] == nil {
      findings.error(
        "there is no template '\(name)'", at: place, remedy: Spelling.remedy(for: name, among: templates.keys.sorted()))
    }
  }

  private func lintConditions(_ findings: inout Findings) {
    let conditions =
      variants.map { ($0.when, $0.place) } + documents.map { ($0.when, $0.place) }
      + (clues + checkpoints + followUps).map { ($0.when, $0.place) }
    for (condition, place) in conditions {
      for term in condition.terms where term.path.first == "arguments" {
        if argumentsNamed(term.path.dropFirst()).isEmpty {
          findings.error(
            "'when' asks for the argument '\(term.key)', which there is not", at: place,
            remedy: Spelling.remedy(for: term.key, among: arguments.map(\.name)))
        }
      }
    }
  }

  /// The arguments at a path; several when conditions tell them apart.
  private func argumentsNamed(_ path: some BidirectionalCollection<String>) -> [Argument] {
    guard let name = path.last else { return [] }
    var level = arguments
    for step in path.dropLast() { level = level.filter { $0.name == step }.flatMap(\.shape.members) }
    return level.filter { $0.name == name }
  }

  private func lintVariants(_ findings: inout Findings) {
    reportTwins(variants.map { ($0.id, $0.place) }, "variants", &findings)
    for (index, variant) in variants.enumerated() {
      for earlier in variants[..<index] where overlap(earlier, variant) {
        findings.error(
          "the variants '\(earlier.id)' and '\(variant.id)' overlap", at: variant.place,
          remedy: "let 'when' tell them apart")
      }
      for term in variant.when.terms where term.path.first == "arguments" {
        for value in term.values where !isPossible(value, at: term, beside: variant.when) {
          findings.error(
            "the variant '\(variant.id)' is never reached: \(term.key) is never \(value.text())", at: variant.place)
        }
      }
    }
  }

  /// Two conditions exclude each other when one key of both has no value in common.
  private func overlap(_ left: Variant, _ right: Variant) -> Bool {
    !left.when.terms.contains { term in
      right.when.terms.contains { other in
        term.path == other.path && !term.shares(withValuesOf: other)
      }
    }
  }

  private func isPossible(_ value: JSON, at term: Condition.Term, beside condition: Condition) -> Bool {
    let candidates = argumentsNamed(term.path.dropFirst())
    return candidates.isEmpty
      || candidates.contains { argument in
        guard agree(argument.when, condition) else { return value.isNull }
        if value.isNull { return !argument.isRequired && argument.defaultValue == nil }
        return argument.values?.contains { $0.isEquivalent(to: value) } ?? true
      }
  }

  private func agree(_ left: Condition, _ right: Condition) -> Bool {
    left.terms.allSatisfy { term in
      right.terms.allSatisfy { other in
        term.path != other.path || term.shares(withValuesOf: other)
      }
    }
  }

  private func lintDifficulties(_ findings: inout Findings) {
    guard let difficultyPointer else { return }
    let place = Problem.Place(file: file)
    let path = difficultyPointer.split(separator: "/").map(String.init)
    guard let argument = argumentsNamed(path).first, difficultyPointer.hasPrefix("/") else {
      findings.error(
        "'\(difficultyPointer)' points to no argument", at: place, remedy: "expected a pointer such as '/difficulty'")
      return
    }
    let allowed = (argument.values ?? []).map { $0.string ?? $0.text() }
    for level in allowed where !difficulties.contains(where: { $0.level == level }) {
      findings.error("the level '\(level)' has no parameters in 'difficulties'", at: place)
    }
    for (level, _) in difficulties where !allowed.contains(level) {
      findings.error(
        "the level '\(level)' is no allowed value of '\(argument.name)'", at: place,
        remedy: Spelling.remedy(for: level, among: allowed))
    }
  }

  private func lintDraws(_ findings: inout Findings) {
    for draw in draws {
      for (pointer, _) in draw.ways
      where argumentsNamed(pointer.split(separator: "/").map(String.init)).isEmpty || !pointer.hasPrefix("/") {
        findings.error("'draws': '\(pointer)' points to no argument", at: Problem.Place(file: file))
      }
    }
  }

  func reportTwins(
    _ ids: [(id: String, place: Problem.Place)], _ kind: String, _ findings: inout Findings
  ) {
    var seen: Set<String> = []
    for (id, place) in ids where !seen.insert(id).inserted {
      findings.error("two \(kind) are called '\(id)'", at: place)
    }
  }
}
