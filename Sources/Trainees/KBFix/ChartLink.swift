/// A link to a chart as it stands in an article.
struct ChartLink: Hashable {
  let id: String
  let owner: String
  /// All of it, from the address to the closing bracket.
  let text: String

  /// The links of an article, in order.
  static func all(in text: String) -> [ChartLink] {
    text.matches(of: /kb\.internal\.com\/charts\?id=(\w+) \(Chart Owner: ([^)]+)\)/).map {
      ChartLink(id: String($0.1), owner: String($0.2), text: String($0.0))
    }
  }

  /// The ids of charts that a text names, in order.
  static func ids(in text: String) -> [String] { text.matches(of: /\b[A-Z]{2}[0-9]{6}\b/).map { String($0.0) } }
}
