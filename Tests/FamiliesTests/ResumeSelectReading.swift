import MetaTasks
import Notation
import Testing
import Workplace

/// The applications as published, read anew by the words of the screening sheet, in plain code.
struct ResumeSelectReading {
  private let task: RuledTask
  private let sheet: String
  private let vacancy: JSON
  private let substitutes: [(name: String, stands: String)]
  /// The present month, counted in months.
  private let today: Int

  init(_ task: RuledTask) throws {
    self.task = task
    let code = try #require(task.facts["sheet"]?.string)
    sheet = try #require(task.blueprint.documents.first { $0.path.contains(code) }).text
    vacancy = task.facts["vacancy"] ?? [:]
    substitutes = (task.facts["equivalents"]?.array ?? []).map {
      ($0["name"]?.string ?? "", $0["stands"]?.string ?? "")
    }
    today = try #require(Self.months(in: String(task.order.start.dateText.prefix(7))).first)
  }

  /// The numbers of the applicants who meet everything.
  func suitable() throws -> Set<String> {
    var latest: [String: Paper] = [:]
    for path in task.facts["applications"]?.array?.compactMap(\.string) ?? [] {
      let paper = Paper(try #require(task.product.cloudDisk[path]?.text))
      if (latest[paper.number]?.received ?? "") < paper.received { latest[paper.number] = paper }
    }
    return Set(try latest.values.filter(meetsAll).map(\.number))
  }

  private func meetsAll(_ paper: Paper) throws -> Bool {
    let limit = vacancy["notice"]?.integer ?? .max
    return bold("positions").contains(paper.position) && paper.notice <= limit && meetsDegrees(paper)
      && meetsExperience(paper) && bold("skills").allSatisfy { shows($0, paper) }
  }

  /// The words in bold type of what the posting asks for.
  private func bold(_ member: String) -> [String] {
    (vacancy[member]?.string ?? "").matches(of: /\*\*([^*]+)\*\*/).map { String($0.1) }
  }

  // MARK: Degrees

  private static let levels = [["B.Sc.", "Bachelor"], ["M.Sc.", "Master"], ["Ph.D.", "Doctor"]]

  private static func level(of text: Substring) -> Int? { levels.firstIndex { $0.contains(where: text.contains) } }

  private func meetsDegrees(_ paper: Paper) -> Bool {
    let pattern =
      /(?<name>Bachelor of Science|B\.Sc\.|Bachelor's degree|Master of Science|M\.Sc\.|Master's degree|Doctorate|Ph\.D\.|Doctoral degree) in (?<field>[A-Za-z ]+)/
    let degrees = paper.section(["Education", "Degrees", "Studies", "Academic background"]).compactMap { line in
      line.firstMatch(of: pattern).flatMap { match -> (level: Int, field: String)? in
        let field = String(match.field).trimmed
        return completes(line) ? Self.level(of: match.name).map { ($0, field) } : nil
      }
    }
    if let wanted = vacancy["degree"]?.string.flatMap({ Self.level(of: Substring($0)) }) {
      guard degrees.contains(where: { $0.level >= wanted }) else { return false }
    }
    let fields = bold("fields")
    guard !fields.isEmpty else { return true }
    let isHighest = sheet.contains("that of the highest degree that counts")
    let top = degrees.map(\.level).max() ?? 0
    return degrees.contains { degree in
      (!isHighest || degree.level == top)
        && (fields.contains(degree.field)
          || substitutes.contains { $0.name == degree.field && fields.contains($0.stands) })
    }
  }

  private func completes(_ line: String) -> Bool {
    if line.contains("not completed") { return false }
    guard let expected = line.split(separator: "expected ").dropFirst().first else { return true }
    guard let grace = sheet.firstMatch(of: /no later than (\d+) months after/).flatMap({ Int($0.1) }),
      let month = Self.months(in: String(expected)).first
    else { return false }
    return month <= today + grace
  }

  // MARK: Experience

  private func meetsExperience(_ paper: Paper) -> Bool {
    guard let years = vacancy["years"]?.string.flatMap({ Int($0.prefix { $0 != " " }) }) else { return true }
    let weights = Dictionary(
      sheet.matches(of: /\| ([a-z-]+) \| (not at all|half|fully) \|/).map {
        (String($0.1), $0.2 == "fully" ? 1.0 : $0.2 == "half" ? 0.5 : 0)
      }, uniquingKeysWith: { first, _ in first })
    var worth: [Int: Double] = [:]
    for line in paper.section(["Experience", "Employment", "Work history", "Professional experience"]) {
      guard !line.drop(while: { $0 == " " || $0 == "-" || $0 == "*" }).hasPrefix("with"),
        let kind = weights.keys.first(where: { line.contains($0) }), let first = Self.months(in: line).first
      else { continue }
      let isCurrent = line.contains(#/ (present|today|now)\b/#)
      let last = isCurrent ? today - 1 : Self.months(in: line).last ?? first
      for month in first...max(first, last) where month <= last {
        worth[month] = max(worth[month] ?? 0, weights[kind] ?? 0)
      }
    }
    return worth.values.reduce(0, +) >= Double(12 * years)
  }

  /// The months that a text names, in any style, counted from year 0.
  static func months(in text: String) -> [Int] {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return text.matches(of: /(\d{4})-(\d\d)|(\d\d)\/(\d{4})|([A-Z][a-z]{2})[a-z]* (\d{4})/).compactMap { match in
      if let year = match.1.flatMap({ Int($0) }), let month = match.2.flatMap({ Int($0) }) { return 12 * year + month }
      if let month = match.3.flatMap({ Int($0) }), let year = match.4.flatMap({ Int($0) }) { return 12 * year + month }
      guard let name = match.5, let year = match.6.flatMap({ Int($0) }),
        let month = names.firstIndex(of: String(name))
      else { return nil }
      return 12 * year + month + 1
    }
  }

  // MARK: Skills

  private func shows(_ skill: String, _ paper: Paper) -> Bool {
    let names = ([skill] + substitutes.filter { $0.stands.lowercased() == skill.lowercased() }.map(\.name)).map {
      $0.lowercased()
    }
    let takesLists = !sheet.contains(
      "when the description of a job (of any kind) shows that it was used. The skills section")
    let takesUse = !sheet.contains("when the skills section lists it. Jobs")
    return takesLists && lists(names, paper) || takesUse && uses(names, paper)
  }

  private func lists(_ names: [String], _ paper: Paper) -> Bool {
    let takesBasic = sheet.contains("marks as basic counts like any other")
    let lines = paper.section(["Skills", "Technical skills", "Skills and tools", "Competences"])
    let items = lines.flatMap { line -> [String] in
      let bare = line.replacing(/^- (\*\*\w+\*\*: )?/, with: "")
      return bare.hasPrefix("|") ? [bare] : bare.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
    }
    return items.map { $0.lowercased() }.contains { item in
      let isBasic = item.contains("(basic") || item.contains("| basic")
      let name =
        item.hasPrefix("|")
        ? String(item.dropFirst().prefix { $0 != "|" }).trimmed : item.replacing(#/ \(.*\)$/#, with: "")
      return names.contains(name) && (takesBasic || !isBasic)
    }
  }

  private func uses(_ names: [String], _ paper: Paper) -> Bool {
    let duties = paper.section(["Experience", "Employment", "Work history", "Professional experience"]).map {
      $0.lowercased()
    }
    let projects = paper.section(["Projects", "Selected projects", "Side projects"]).map { $0.lowercased() }
    let takesProjects = sheet.contains("use in a project counts like use in a job")
    return names.contains { name in
      duties.contains { $0.contains(" with \(name); ") || $0.contains(", using \(name), and ") }
        || takesProjects && projects.contains { $0.hasSuffix(" with \(name)") }
    }
  }

  /// One application.
  private struct Paper {
    let number: String
    let received: String
    let position: String
    let notice: Int
    private let lines: [String]

    init(_ text: String) {
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      number = text.firstMatch(of: /A-\d{4}/).map { String($0.0) } ?? ""
      received = text.firstMatch(of: /\d{4}-\d\d-\d\d/).map { String($0.0) } ?? ""
      let patterns = [
        /Position sought: ([^|]+) \|/, /\*\*Applying for:\*\* (.+)/, /\| Position applied for \| ([^|]+) \|/,
        /Applies for: (.+)/, /applying for the position of ([^.]+)\./,
      ]
      position = patterns.lazy.compactMap { text.firstMatch(of: $0) }.first.map { String($0.1) } ?? ""
      notice = text.firstMatch(of: /Notice period: (\d+) month/).flatMap { Int($0.1) } ?? .max
    }

    /// The lines below one of these headings, up to the next.
    func section(_ titles: [String]) -> [String] {
      let start = lines.indices.first { index in
        titles.contains {
          ["## " + $0, "### " + $0].contains(lines[index]) || isUnderlined($0.uppercased(), at: index)
        }
      }
      guard let start else { return [] }
      let rest = lines[(start + 1)...]
      let end = rest.indices.dropFirst().first { index in
        lines[index].hasPrefix("## ") || lines[index].hasPrefix("### ")
          || index + 1 < lines.count && lines[index + 1].hasPrefix("---")
      }
      return Array(rest[..<(end ?? rest.endIndex)])
    }

    private func isUnderlined(_ title: String, at index: Int) -> Bool {
      lines[index] == title && index + 1 < lines.count && lines[index + 1].hasPrefix("---")
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
}

@Suite struct ResumeSelectTruthTests {
  @Test(arguments: 0..<60, [[:], ["resumes": 20, "layouts": 5, "updates": 3, "notice": true]] as [JSON])
  func `truth is what the sheet says of the published applications`(seed: Int, parameters: JSON) throws {
    let task = try RuledTask(
      ResumeSelectTests.order(seed: seed, parameters: parameters), family: "resume_select")
    let due = Set((task.facts["suitable"]?.array ?? []).compactMap { $0.array?.last?.string })
    #expect(try ResumeSelectReading(task).suitable() == due)
  }

  @Test(arguments: [
    ("Jan 2024 – May 2024", [24_289, 24_293]), ("01/2024 - 12/2024", [24_289, 24_300]),
    ("2024-01 to present", [24_289]), ("September 2023 until October 2023", [24_285, 24_286]), ("no month", []),
  ]) func `months are read in every style`(text: String, months: [Int]) {
    #expect(ResumeSelectReading.months(in: text) == months)
  }
}
