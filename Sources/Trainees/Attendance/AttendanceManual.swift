import Notation

/// The rules of attendance, as read out of the manual's words.
struct AttendanceManual: Sendable {
  let rosterPath: String
  let logPath: String
  /// Where requests for missing records are; `nil` when there are none.
  let requestsPath: String?
  /// Kinds of employment that do not count.
  let excludedKinds: [String]
  /// The sentence that says who knows whom to leave out.
  let exemption: Sentence?
  /// Weekdays without work, and days of the weekend with it.
  let closed: [Moment]
  let extra: [Moment]
  /// The minutes of the day at which a record is valid.
  let validTimes: ClosedRange<Int>
  let singleRecordIsAbsence: Bool
  /// Whether late and early minutes count from where the tolerance ends.
  let countsFromTolerance: Bool
  /// The shortest overtime that counts.
  let overtimeBlock: Int
  let countsWholeBlocks: Bool
  let hours: [String: DepartmentHours]
}

extension AttendanceManual {
  /// Reads the manual.
  /// - Throws: `Stuck`, naming what it does not say.
  init(reading text: String) throws {
    let sections = Headings.sections(of: text)
    let prose = Prose(text)
    func sentence(_ groups: [String]..., lacking: String) throws -> Sentence {
      let found = prose.sentences.first { sentence in groups.allSatisfy { sentence.mentions($0) } }
      guard let found else { throw Stuck("the attendance manual does not say \(lacking)") }
      return found
    }
    guard let log = Paths.files(".csv", in: text).first,
      let roster = Paths.files(".json", in: text).first(where: { $0.contains("staff") || $0.contains("roster") })
    else { throw Stuck("the attendance manual names no log or no staff list") }
    logPath = log
    rosterPath = roster
    requestsPath = Paths.files(".json", in: text).first { $0 != roster }
    let kinds = try sentence(["contract"], ["count"], lacking: "which kinds of employment count")
    excludedKinds = kinds.mentions(["not"]) ? ["contract"] : []
    exemption = prose.sentences.first { $0.mentions(["exempt"]) && $0.mentions(["list", "ask"]) }
    closed = prose.sentences(with: ["closed"]).flatMap { Clockface.dates(in: $0.text) }
    extra = prose.sentences(with: ["saturday", "sunday"]).flatMap { Clockface.dates(in: $0.text) }
    let times = Clockface.times(
      in: try sentence(["valid"], ["between", "from"], lacking: "which records are valid").text)
    guard times.count == 2, times[0] < times[1] else { throw Stuck("the times of valid records are not clear") }
    validTimes = times[0]...times[1]
    let single = try sentence(["arrival"], ["departure"], ["absence"], lacking: "what a missing record means")
    singleRecordIsAbsence = !single.text.contains("not an absence") && !single.text.contains("no absence")
    let minutes = try sentence(["late"], ["minutes"], ["count"], ["tolerance"], lacking: "from when minutes count")
    countsFromTolerance = !minutes.mentions(["scheduled"])
    guard
      let block = prose.sentences(with: ["overtime"], ["less"]).lazy.compactMap({ $0.numbers(of: ["minute"]).first })
        .first
    else { throw Stuck("the attendance manual does not say which overtime is too short") }
    overtimeBlock = Int(block.floor)
    countsWholeBlocks = prose.sentences.contains { $0.mentions(["overtime"]) && $0.mentions(["block"]) }
    hours = Dictionary(
      sections.compactMap { section in DepartmentHours(reading: section.body).map { (section.title, $0) } },
      uniquingKeysWith: { first, _ in first })
    if hours.isEmpty { throw Stuck("the attendance manual gives no department's hours") }
  }
}
