/// What a screening sheet says counts, as read out of its words.
struct ScreeningSheet: Hashable {
  /// How much of a month of work counts, by the name of the kind of contract.
  var shares: [String: Ratio] = [:]
  /// Whether only the highest degree's field counts.
  var onlyHighest = true
  /// The months within which a degree may be expected.
  var grace = 0
  /// Whether the skills section, jobs and projects prove a skill, and whether a basic one is one.
  var listedCounts = true
  var jobsCount = true
  var projectsCount = true
  var basicCounts = true

  /// What somebody takes for granted who reads no sheet.
  static let assumed = ScreeningSheet()

  private init() {}

  /// Reads a sheet.
  /// - Throws: `Stuck`, naming what it does not say.
  init(reading text: String) throws {
    for row in MarkdownTable.all(in: text).flatMap(\.rows) where row.count >= 2 {
      shares[row[0].lowercased()] = row[1].hasPrefix("full") ? 1 : row[1].hasPrefix("half") ? Ratio(1, over: 2) : 0
    }
    guard !shares.isEmpty else { throw Stuck("the sheet does not say which work counts") }
    let sentences = Prose(text).sentences
    func sentence(_ words: String...) throws -> Sentence {
      guard
        let found = sentences.first(where: { sentence in words.allSatisfy { sentence.text.lowercased().contains($0) } })
      else { throw Stuck("the sheet says nothing of '\(words.joined(separator: " "))'") }
      return found
    }
    onlyHighest = try sentence("field of study", "degree").text.contains("highest")
    grace = Int((try sentence("under way").numbers(of: ["month"]).first ?? 0).floor)
    let place = try sentence("where", "counts when").text
    listedCounts = place.contains("skills section")
    jobsCount = place.contains("description")
    basicCounts = listedCounts ? !(try sentence("grade", "basic")).text.contains("not") : false
    projectsCount = jobsCount ? !(try sentence("use in a project")).text.contains("not") : false
  }

  /// How much of a month counts of work that a line describes.
  func share(of line: String) -> Ratio {
    shares.first { line.lowercased().names($0.key) }?.value ?? 1
  }
}

/// What the hiring manager takes in place of the posting's words, and wants beside them.
struct HiringWishes: Hashable {
  /// Other names by what they stand for.
  var names: [String: [String]] = [:]
  /// The longest notice period in months.
  var notice: Int?

  init() {}

  /// Reads an answer; `nil` when it does not say what is accepted.
  init?(reading answer: String, for posting: VacancyOrder) {
    for sentence in answer.replacing(". ", with: ";").split(separator: ";") {
      let words = Prose.trimmed(sentence).trimmingSuffix(".")
      for wanted in posting.fields + posting.skills {
        for link in [" as good as ", " counts as ", " for "] where words.hasSuffix(link + wanted) {
          let before = words.dropLast(link.count + wanted.count)
          names[wanted, default: []].append(Prose.trimmed(before.split(separator: ":").last ?? before))
        }
      }
    }
    guard !names.isEmpty || answer.contains(": nothing") else { return nil }
    notice = Prose(answer).sentences(with: ["notice"]).lazy.compactMap { $0.numbers(of: ["month"]).first }.first
      .map { Int($0.floor) }
  }

  /// Everything that may stand for it.
  func names(for wanted: String) -> [String] { [wanted] + (names[wanted] ?? []) }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
