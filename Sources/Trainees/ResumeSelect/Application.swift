import Notation

/// An application as it can be read, whatever it looks like.
struct Application {
  struct Degree {
    let level: VacancyOrder.Level
    let field: String
    /// `nil` when it is completed.
    let expected: Int?
  }

  struct Job {
    /// The line with its dates, which says the kind of contract as well.
    let line: String
    /// Months since year 0; `nil` for a job that goes on.
    let start: Int
    let end: Int?
    var duties: [String] = []
  }

  let name: String
  let number: String
  let received: Moment
  let position: String
  private(set) var degrees: [Degree] = []
  private(set) var jobs: [Job] = []
  private(set) var skills: [(name: String, isBasic: Bool)] = []
  private(set) var projects: [String] = []
  private(set) var notice: Int?

  /// Reads an application.
  /// - Throws: `Stuck`, naming what it lacks.
  init(reading text: String) throws {
    let parts = ApplicationParts(text)
    let head = parts.lines(.head) + parts.lines(.summary)
    name = try Application.found("name", in: head, Application.name)
    number = try Application.found("number", in: head, Application.number)
    received = try Application.found("date", in: head) { line in
      line.lowercased().contains("received") ? Clockface.dates(in: line).first : nil
    }
    position = try Application.found("position", in: head, Application.position)
    degrees = parts.lines(.education).compactMap(Degree.init)
    for line in parts.lines(.experience) {
      if let job = Job(line) { jobs.append(job) } else if !jobs.isEmpty { jobs[jobs.count - 1].duties.append(line) }
    }
    skills = parts.lines(.skills).flatMap(Application.skills)
    projects = parts.lines(.projects)
    notice = parts.lines(.notice).lazy.compactMap { Sentence($0).numbers.first }.first.map { Int($0.floor) }
  }

  private static func found<Value>(_ what: String, in lines: [String], _ read: (String) -> Value?) throws -> Value {
    guard let value = lines.lazy.compactMap(read).first else { throw Stuck("an application shows no \(what)") }
    return value
  }

  private static func name(_ line: String) -> String? {
    if line.hasPrefix("Name:") { return Prose.trimmed(line.dropFirst("Name:".count)) }
    return line.hasPrefix("#") ? Prose.trimmed(line.drop { $0 == "#" }) : nil
  }

  /// A letter, a hyphen and digits.
  private static func number(_ line: String) -> String? {
    line.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init).first { word in
      word.first?.isLetter == true && word.dropFirst().first == "-" && word.count > 2
        && word.dropFirst(2).allSatisfy(\.isNumber)
    }
  }

  private static func position(_ line: String) -> String? {
    let marks = ["applying for the position of", "applying for", "applied for", "applies for", "position sought"]
    for mark in marks {
      guard let range = line.firstRangeIgnoringCase(of: mark) else { continue }
      let rest = line[range.upperBound...].drop { !$0.isLetter }
      return Prose.trimmed(rest.prefix { !"|.*".contains($0) })
    }
    return nil
  }

  /// The skills of a line of the skills section: a table's row, or a list behind whatever it is called.
  private static func skills(_ line: String) -> [(name: String, isBasic: Bool)] {
    if line.hasPrefix("|") {
      let cells = line.split(separator: "|").map(Prose.trimmed)
      return cells.count < 2 ? [] : [(cells[0], cells[1].lowercased().contains("basic"))]
    }
    let list = line.split(separator: ":").last ?? ""
    return list.split { ",;".contains($0) }.map { item in
      let name = item.prefix { $0 != "(" }.drop { "-* ".contains($0) }
      return (Prose.trimmed(name), item.lowercased().contains("basic"))
    }
  }
}

extension Application.Degree {
  /// Reads a line such as `M.Sc. in Informatics, since 2024, expected June 2026`; `nil` for none and for one given up.
  fileprivate init?(_ line: String) {
    guard let (level, end) = VacancyOrder.Level.first(in: line), !line.contains("not completed"),
      let link = line[end...].firstRange(of: " in ")
    else { return nil }
    self.level = level
    field = Prose.trimmed(line[link.upperBound...].prefix { !"*,|([".contains($0) })
    expected = line.contains("expected") ? MonthReading.months(in: line).last : nil
  }
}

extension Application.Job {
  /// Reads a line with the months from which to which somebody worked.
  fileprivate init?(_ line: String) {
    let months = MonthReading.months(in: line)
    let goesOn = ["present", "today", "now"].contains { line.names($0) }
    guard let first = months.first, months.count > 1 || goesOn else { return nil }
    self.line = line
    start = first
    end = months.count > 1 ? months[1] : nil
  }
}

extension Office {
  /// Reads all applications of a folder.
  func applications(in path: String) async throws -> [Application] {
    var applications: [Application] = []
    for name in try await folder(path) where !name.hasSuffix("/") {
      applications.append(try Application(reading: try await study(Paths.plain(path) + "/" + name)))
    }
    return applications
  }
}
