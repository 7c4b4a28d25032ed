public import Chance
public import Notation
import OrderedCollections

/// One task as its rule words it: everything that the rule says about a variant, resolved with the kit's facts.
public struct Blueprint: Sendable {
  /// What a rule's references and templates see.
  public struct Context: Sendable {
    /// The task's arguments: an object.
    public var arguments: JSON
    /// The kit's facts: an object.
    public var facts: JSON
    /// The difficulty level's parameters: an object.
    public var parameters: JSON
    /// The company: an object with `name`, `trainee` and `people`.
    public var company: JSON
    /// The task: an object with `id`, `title`, `deadline` and `deadline_text`.
    public var task: JSON
    /// The workspace path of the deliverable; `nil` to take the variant's.
    public var output: String?

    /// Creates a context.
    public init(
      arguments: JSON, facts: JSON, parameters: JSON, company: JSON, task: JSON, output: String? = nil
    ) {
      self.arguments = arguments
      self.facts = facts
      self.parameters = parameters
      self.company = company
      self.task = task
      self.output = output
    }

    fileprivate var scope: Scope {
      Scope(values: [
        "arguments": arguments, "facts": facts, "parameters": parameters, "company": company, "task": task,
        "people": company["people"] ?? .array([]), "output": output.map { .string($0) } ?? .null,
      ])
    }
  }

  /// A document made from a template.
  public struct Document: Hashable, Sendable {
    /// Where it goes: `cloud_disk/…` or `workspace/…`.
    public var path: String
    /// Its text.
    public var text: String

    /// Creates a document.
    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// What is asked, in Markdown.
  public var objective: String
  /// The workspace path of the deliverable; `nil` when nothing is handed in.
  public var output: String?
  /// The documents made from templates.
  public var documents: [Document]
  /// The clues; their ids are the family's, without the task's.
  public var clues: [Clue]
  /// The checkpoints with expected values.
  public var checkpoints: [Checkpoint]
  /// What the task can be asked to compare when it comes back; `nil` for nothing.
  package var followUp: FollowUp?

  /// Resolves a rule for one task. Of several wordings of the objective one is drawn.
  /// - Throws: `Problem` with the rule's place and the reference that refers to nothing.
  public init(_ rule: Rule, variant: Rule.Variant, context: Context, chance: Chance) throws(Problem) {
    var context = context
    if context.output == nil, let template = variant.output {
      context.output = try template.render(in: context.scope, at: variant.place)
    }
    let scope = context.scope
    var draw = chance.stream("objective")
    let wording = draw.choice(variant.objectives)
    objective = try rule.template(wording, at: variant.place).render(in: scope, at: rule.place(ofTemplate: wording))
    output = context.output
    documents = try rule.documents(in: scope)
    clues = []
    for entry in rule.clues {
      for fields in try entry.resolved(in: scope) { clues.append(try Clue(fields)) }
    }
    checkpoints = []
    for entry in rule.checkpoints {
      for fields in try entry.resolved(in: scope) { checkpoints.append(try Checkpoint(fields)) }
    }
    for entry in rule.followUps {
      for fields in try entry.resolved(in: scope) { followUp = try FollowUp(fields) }
    }
    try checkNames(at: Problem.Place(file: rule.file))
  }

  /// The names that clues and checkpoints use for each other must exist, each once.
  private func checkNames(at place: Problem.Place) throws(Problem) {
    let clueIDs = try Blueprint.unique(clues.map(\.id), "clue", at: place)
    let checkpointIDs = try Blueprint.unique(checkpoints.map(\.id), "checkpoint", at: place)
    for clue in clues {
      try Blueprint.check(clue.after ?? [], in: clueIDs, "clue", of: clue.id, at: place)
    }
    for checkpoint in checkpoints {
      try Blueprint.check(
        checkpoint.requires + checkpoint.requiresFull, in: checkpointIDs, "checkpoint", of: checkpoint.id, at: place)
      try Blueprint.check(checkpoint.needs, in: clueIDs, "clue", of: checkpoint.id, at: place)
      if case .colleagueConsulted(let test) = checkpoint.test {
        try Blueprint.check(test.clues, in: clueIDs, "clue", of: checkpoint.id, at: place)
      }
    }
    try Blueprint.check(followUp?.requires ?? [], in: checkpointIDs, "checkpoint", of: "follow_ups", at: place)
  }

  private static func unique(_ ids: [String], _ kind: String, at place: Problem.Place) throws(Problem) -> Set<String> {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw Problem("two \(kind)s are called '\(id)'", at: place) }
    return seen
  }

  private static func check(
    _ names: [String], in known: Set<String>, _ kind: String, of owner: String, at place: Problem.Place
  ) throws(Problem) {
    for name in names where !known.contains(name) {
      throw Problem(
        "'\(owner)' refers to the \(kind) '\(name)', which this task has not", at: place,
        remedy: Spelling.remedy(for: name, among: known.sorted()))
    }
  }
}

extension Rule {
  fileprivate func template(_ name: String, at place: Problem.Place) throws(Problem) -> Template {
    guard let template = templates[name] else { throw Problem("there is no template '\(name)'", at: place) }
    return template
  }

  fileprivate func place(ofTemplate name: String) -> Problem.Place {
    Problem.Place(
      file: file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name)
  }

  fileprivate func documents(in scope: Scope) throws(Problem) -> [Blueprint.Document] {
    var results: [Blueprint.Document] = []
    for document in documents where document.when.holds({ scope.value(at: $0) }) {
      let template = try template(document.template, at: document.place)
      for scope in try scope.repeated(for: document.each, at: document.place) {
        results.append(
          Blueprint.Document(
            path: try document.to.render(in: scope, at: document.place),
            text: try template.render(in: scope, at: place(ofTemplate: document.template))))
      }
    }
    return results
  }
}

extension Template {
  fileprivate func render(in scope: Scope, at place: Problem.Place) throws(Problem) -> String {
    do { return try render(in: scope) } catch { throw Problem(error, at: place) }
  }
}
