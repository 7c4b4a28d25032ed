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
  /// Clues, unresolved: each an object as `Clue` describes, with `$facts.…` references, templates, `when` and `each`.
  public var clues: [JSON]
  /// Checkpoints, unresolved, likewise.
  public var checkpoints: [JSON]
  /// The virtual minutes that a diligent trainee needs.
  public var effort: Int
  /// Template sources of the rule's folder, by file name.
  public var templates: [String: String]

  /// One kind of instance: its wording and what it hands in.
  public struct Variant: Sendable {
    /// The variant's name within the family.
    public var id: String
    /// The argument values it stands for, by top-level name or JSON pointer; a list means any of.
    public var when: JSON
    /// Wordings of the objective (template file names); one is drawn.
    public var objectives: [String]
    /// The workspace path of the deliverable, as a template; `nil` when nothing is handed in.
    public var output: String?
  }

  /// A document made from a template.
  public struct Document: Sendable {
    /// The template's file name.
    public var template: String
    /// The destination, as a template: `cloud_disk/…` or `workspace/…`.
    public var to: String
    /// The argument values for which it exists; absent: always.
    public var when: JSON?
  }
}
