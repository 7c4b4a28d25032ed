package import Notation

/// How people word what happens during a day, as data: templates of which one is drawn.
package struct Announcements: Sendable {
  /// What there is to be worded.
  package enum Kind: String, CaseIterable, Sendable {
    /// The line under an objective that says who wants it done.
    case origin
    /// An invitation to a meeting.
    case invitation
    /// A task is due at another time; matters otherwise; is another one; need not be done.
    case deadline, priority, amended, withdrawn
    /// The document in which changes are posted: what stands above them.
    case board
    /// Somebody knows of no change.
    case unchanged
    /// Somebody says who knows of changes.
    case ask
    /// What comes back from somebody who is out of the office, with and without a stand-in.
    case away
    case awayWithStandIn = "away_with_stand_in"
    /// Somebody says who knows a clue; in which document, in which meeting's minutes it stands.
    case referral
    case document
    case minutes
    /// What stands above a document in an old version.
    case superseded
    /// What comes with a table of which rows came twice; with one of which rows are missing, and with those rows.
    case duplicateRows = "duplicate_rows"
    case rowsMissing = "rows_missing"
    case lateRows = "late_rows"
    /// The house's rules for a kind of task are other ones than yesterday.
    case rulesChanged = "rules_changed"
    /// The line under an objective that asks for a comparison with what was handed in the day before.
    case followUp = "follow_up"
    /// A booked room cannot be used.
    case roomWithdrawn = "room_withdrawn"
  }

  private let templates: [Kind: [Template]]
  /// Phrases by which people ask for changes; `{title}` stands for the task's.
  package let topics: [String]

  /// Reads the wordings; everything wrong with them becomes a finding.
  init(_ node: SourceNode?, _ findings: inout Findings) {
    var templates: [Kind: [Template]] = [:]
    let names = Kind.allCases.map(\.rawValue)
    let fields = node.flatMap { Fields($0, required: names + ["topics"], &findings) }
    for kind in Kind.allCases {
      guard let list = fields?[kind.rawValue] else { continue }
      let texts = list.strings(&findings)
      if texts.isEmpty { findings.error("'\(kind.rawValue)' needs wordings", at: list.place) }
      for text in texts {
        do throws(TemplateFault) { templates[kind, default: []].append(try Template(text)) } catch {
          findings.error("'\(text.prefix(40))…': \(error.reason)", at: list.place)
        }
      }
    }
    self.templates = templates
    topics = fields?["topics"]?.strings(&findings) ?? []
  }

  /// The wordings of a kind, filled in.
  /// - Throws: `Problem` when one refers to what there is not.
  package func texts(_ kind: Kind, _ values: [String: JSON]) throws(Problem) -> [String] {
    var texts: [String] = []
    for template in templates[kind] ?? [] {
      do { texts.append(try template.render(in: Scope(values: values))) } catch {
        throw Problem(
          error, at: Problem.Place(file: "company/company.yaml", pointer: "/announcements/\(kind.rawValue)"))
      }
    }
    return texts
  }
}
