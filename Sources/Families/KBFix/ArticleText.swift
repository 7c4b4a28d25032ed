import Chance

/// An article in the making: sections of blocks, into which links are put.
struct ArticleText {
  private enum Block {
    case paragraph(String)
    case list([String])
    /// Rows below the header `| Figure | Where it is kept |`.
    case table([String])

    var lines: [String] {
      switch self {
      case .paragraph(let text): [text]
      case .list(let items): items.map { "- " + $0 }
      case .table(let rows): ["| Figure | Where it is kept |", "| --- | --- |"] + rows
      }
    }
  }

  private struct Section {
    var heading: String
    var blocks: [Block]
  }

  private let subject: String
  private var chance: Chance
  private var sections: [Section] = []
  private var footnotes: [String] = []
  private var leads: Set<String> = []

  /// Draws the text around the links.
  init(subject: String, drawing chance: Chance) {
    self.subject = subject
    self.chance = chance
    let headings = self.chance.sample(ArticleWords.headings, count: self.chance.integer(in: 4...6))
    sections = headings.map { Section(heading: $0, blocks: blocks()) }
    let place = self.chance.integer(in: 1...sections.count - 1)
    sections[place].blocks.append(.table((0..<self.chance.integer(in: 2...4)).map { _ in row() }))
  }

  /// The lines of the article.
  var lines: [String] {
    let body = sections.map { section in
      ["## " + section.heading, ""] + section.blocks.map(\.lines).joined(separator: [""])
    }
    let notes = footnotes.isEmpty ? [] : ["", "---", ""] + footnotes
    return ["# " + subject, ""] + body.joined(separator: [""]) + notes
  }

  // MARK: Links

  /// Puts a link between paragraphs, into a list, a table or a footnote.
  /// - Returns: What the link is said to show.
  mutating func insert(_ link: String) -> String {
    let lead = nextLead()
    let place = chance.integer(in: 0...sections.count - 1)
    switch chance.integer(in: 0...3) {
    case 0 where extendList(in: place, with: "\(lead): \(link)"): break
    case 1 where extendTable(with: "| \(lead) | \(link) |"): break
    case 2: footnotes.append("Note \(footnotes.count + 1). \(lead): \(link)")
    default:
      let index = chance.integer(in: 1...sections[place].blocks.count)
      sections[place].blocks.insert(.paragraph("\(lead): \(link)"), at: index)
    }
    return lead
  }

  private mutating func extendList(in place: Int, with item: String) -> Bool {
    for index in sections[place].blocks.indices {
      guard case .list(var items) = sections[place].blocks[index] else { continue }
      items.insert(item, at: chance.integer(in: 0...items.count))
      sections[place].blocks[index] = .list(items)
      return true
    }
    return false
  }

  private mutating func extendTable(with row: String) -> Bool {
    for place in sections.indices {
      for index in sections[place].blocks.indices {
        guard case .table(var rows) = sections[place].blocks[index] else { continue }
        rows.insert(row, at: chance.integer(in: 0...rows.count))
        sections[place].blocks[index] = .table(rows)
        return true
      }
    }
    return false
  }

  private mutating func nextLead() -> String {
    leads.drawNew(&chance) { ArticleText.filled($0.choice(ArticleWords.leads), &$0) }
  }

  // MARK: Text

  private mutating func blocks() -> [Block] {
    var blocks: [Block] = [.paragraph(paragraph())]
    if chance.boolean(probability: 0.6) {
      let templates = chance.sample(ArticleWords.items, count: chance.integer(in: 2...4))
      blocks.append(.list(templates.map { ArticleText.filled($0, &chance) }))
    }
    if chance.boolean() { blocks.append(.paragraph(paragraph())) }
    return blocks
  }

  private mutating func paragraph() -> String {
    let templates = chance.sample(ArticleWords.sentences, count: chance.integer(in: 2...3))
    return templates.map { ArticleText.filled($0, &chance) }.joined(separator: " ")
  }

  private mutating func row() -> String {
    "| \(ArticleText.filled(chance.choice(ArticleWords.leads), &chance)) | \(chance.choice(ArticleWords.places)) |"
  }

  /// Fills a template's gaps (`<who>`) with drawn words.
  private static func filled(_ template: String, _ chance: inout Chance) -> String {
    var text = ""
    for (index, piece) in template.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = piece.firstIndex(of: ">") else {
        text += piece
        continue
      }
      text += ArticleWords.filling(of: String(piece[..<close]), &chance) + piece[piece.index(after: close)...]
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
