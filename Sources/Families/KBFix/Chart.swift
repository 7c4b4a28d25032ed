/// A chart to which articles link.
struct Chart: Hashable, Sendable {
  /// What has become of it.
  enum Fate: Hashable, Sendable {
    /// It is in force.
    case sound
    /// It was divided into two editions.
    case split(Successors)
    /// It is gone, and nothing has taken its place.
    case withdrawn
  }

  /// The two charts that took another's place.
  struct Successors: Hashable, Sendable {
    /// The id that was given to the edition that articles cite.
    var cited: String
    /// The id that took its place in turn, where it was renewed once more.
    var renewal: String?
    /// The id of the edition that articles do not cite.
    var other: String
    /// Whether the cited edition is named first.
    var citedComesFirst: Bool

    /// The id that belongs into articles.
    var valid: String { renewal ?? cited }
  }

  /// The id under which articles know it.
  let id: String
  /// The owner whom articles name.
  let owner: String
  /// Who knows what has become of it: the owner, or who took over from an owner who left.
  let keeper: String
  /// What has become of it.
  let fate: Fate

  /// The link as articles write it, with any id.
  static func link(_ id: String, owner: String) -> String { "kb.internal.com/charts?id=\(id) (Chart Owner: \(owner))" }

  /// The link as it stands in the published article.
  var link: String { Chart.link(id, owner: owner) }

  /// What has to stand in its place.
  func mended(notice: String) -> String {
    switch fate {
    case .sound: link
    case .split(let successors): Chart.link(successors.valid, owner: owner)
    case .withdrawn: notice
    }
  }
}
