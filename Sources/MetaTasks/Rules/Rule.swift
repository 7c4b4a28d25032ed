public import Notation
import OrderedCollections

/// A family's meta-task rule: everything about a kind of job that is not drawn.
///
/// Read from `task_hub/<family>/rule.yaml`; see `docs/rules.md` for the format.
public struct Rule: Sendable {
  /// The kind of skill a family trains.
  public enum Domain: String, Sendable, CaseIterable { case information, scheduling, inquiry, strategy }

  /// The family's id: its folder's name.
  public var family: String
  /// The task name used in scenario configs, for example `Meeting Book`.
  public var title: String
  /// The kind of skill.
  public var domain: Domain
  /// The kit that builds instances; `nil` for a family whose arguments are known but which cannot be generated yet.
  public var kit: String?
  /// What a config may say about a task.
  public var arguments: [Argument]
  /// Sets of draws of which `sample` takes one, each equally likely: what some arguments share, such as a level.
  public var draws: [Draw]
  /// Which argument names the difficulty level, as a JSON pointer; `nil` when the family has no levels.
  public var difficultyPointer: String?
  /// The kit's parameters for each difficulty level, in order.
  public var difficulties: [(level: String, parameters: JSON)]
  /// The variants, in order.
  public var variants: [Variant]
  /// Documents made from templates.
  public var documents: [Document]
  /// Words that colleagues take as the same, by the word used in topics.
  public var synonyms: [String: [String]]
  /// Clues, unresolved.
  package var clues: [Entry]
  /// Checkpoints, unresolved.
  package var checkpoints: [Entry]
  /// What can be compared when a task comes back, unresolved; those that apply to a task are one at most.
  package var followUps: [Entry]
  /// Whether something happens at times that its kit sets, so that the task should be there when the day begins.
  public var bringsOwnTime: Bool
  /// Whether other arguments can be wanted while a task is under way.
  public var isAmendable: Bool
  /// The virtual minutes that a diligent trainee needs.
  public var effort: Int
  /// The parsed templates of the rule's folder, by file name.
  package var templates: [String: Template]
  /// The path of `rule.yaml`, for messages.
  public var file: String

  /// One kind of instance: its wording and what it hands in.
  public struct Variant: Sendable {
    /// The variant's name within the family.
    public var id: String
    /// The arguments it stands for.
    public var when: Condition
    /// Wordings of the objective (template file names); one is drawn.
    public var objectives: [String]
    /// The workspace path of the deliverable; `nil` when nothing is handed in.
    package var output: Template?
    /// Where the rule says it.
    package var place: Problem.Place
  }

  /// A document made from a template.
  public struct Document: Sendable {
    /// The template's file name.
    public var template: String
    /// The destination: `cloud_disk/…` or `workspace/…`.
    package var to: Template
    /// When it exists.
    public var when: Condition
    /// The list for each of whose elements there is one.
    package var each: Pattern?
    /// Where the rule says it.
    package var place: Problem.Place
  }

  /// How some arguments are drawn together, in place of their own ways.
  public struct Draw: Sendable {
    /// The way of drawing, by JSON pointer into the arguments.
    public var ways: [(pointer: String, way: Argument.Sampling)]
  }
}

extension Rule {
  /// The variant that regular arguments stand for.
  public func variant(for arguments: JSON) -> Variant? { variants.first { $0.when.holds(for: arguments) } }

  /// The difficulty level that regular arguments name.
  public func level(for arguments: JSON) -> String? {
    difficultyPointer.flatMap { arguments[pointer: $0] }.map { $0.string ?? $0.text() }
  }

  /// Whether a task with these regular arguments can refer to the one of the day before.
  package func canFollow(_ arguments: JSON) -> Bool { followUps.contains { $0.when.holds(for: arguments) } }

  /// The kit's parameters for regular arguments: those of the difficulty level, an empty object without one.
  public func parameters(for arguments: JSON) -> JSON {
    let level = level(for: arguments)
    return difficulties.first { $0.level == level }?.parameters ?? .object([:])
  }

  /// Checks the arguments that a config gives, and makes them regular.
  package func check(_ given: SourceNode, _ day: DayOfConfig, _ findings: inout Findings) -> JSON {
    var root = JSON.object([:])
    arguments.check(given, day, root: &root, &findings)
    return root
  }
}
