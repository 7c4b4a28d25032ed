/// What the manual of the knowledge base says about outdated links.
struct LinkManual: Hashable {
  /// What became of a chart.
  enum Finding: Hashable {
    case renamed(String)
    case withdrawn
  }

  /// The path of the list of ids in force.
  let register: String
  /// The edition that articles cite.
  let edition: String
  /// What stands in the place of a link to a withdrawn chart.
  let notice: String
  /// What the manual says about owners who left.
  let onLeavers: String

  /// Reads the manual.
  /// - Throws: `Stuck`, naming what it does not say.
  init(reading text: String) throws {
    guard let register = Paths.files(".csv", in: text).first else {
      throw Stuck("the manual does not say where the ids in force are listed")
    }
    let prose = Prose(text)
    guard
      let edition = prose.sentences(with: ["edition"], ["cite"]).lazy.compactMap({ Emphasis.all(in: $0.text).first })
        .first
    else { throw Stuck("the manual does not say which edition articles cite") }
    guard
      let notice = prose.sentences(with: ["withdraw", "successor"], ["place"]).lazy
        .compactMap({ CodeSpans.all(in: $0.text).first }).first
    else { throw Stuck("the manual does not say what stands in place of a withdrawn chart") }
    self.register = register
    self.edition = edition
    self.notice = notice
    onLeavers = prose.sentences(with: ["took", "left"]).map(\.text).joined(separator: " ")
  }

  /// The text with what is known about its outdated links put in.
  func corrected(_ text: String, _ findings: [String: Finding]) -> String {
    ChartLink.all(in: text).reduce(text) { text, link in
      switch findings[link.id] {
      case .renamed(let id): text.replacing(link.text, with: link.text.replacing(link.id, with: id))
      case .withdrawn: text.replacing(link.text, with: notice)
      case nil: text
      }
    }
  }
}
