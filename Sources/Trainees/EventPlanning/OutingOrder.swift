import Notation

/// What the objective of an event planning names.
struct OutingOrder {
  /// What the figures of a proposal must keep to.
  struct Bound: Hashable {
    let figure: OutingFigure
    let isLowest: Bool
    let value: Double
  }

  /// The department, and the month as it is written.
  let department: String, month: String
  /// The cloud-disk folder with the materials, and the name of the file to hand in.
  let folder: String, output: String
  /// The keys that are asked for, with their figures.
  let keys: [(key: String, figure: OutingFigure)]
  /// The given plan, by part of the day.
  let plan: [String: String]
  let bounds: [Bound]
  /// The figure by which the best outing is sought, and whether the highest is best.
  let goal: (figure: OutingFigure, isHighest: Bool)?
  /// When the outing must be over, in minutes of the day.
  let limit: Int?
  /// Whether the end is to be handed in, and whether it is in time.
  let asksForEnd: Bool, asksWhetherInTime: Bool

  /// Reads an objective.
  /// - Throws: `Stuck`, naming what it does not say.
  init(reading objective: String) throws {
    let codes = CodeSpans.all(in: objective)
    let prose = Prose(objective)
    guard let department = Emphasis.all(in: objective).first, let month = OutingOrder.month(objective) else {
      throw Stuck("the objective names no department or no month")
    }
    guard let output = codes.first(where: { $0.hasSuffix(".json") }) else { throw Stuck("no file is to be handed in") }
    let places = prose.sentences.filter { $0.text.contains("CloudDisk:") || $0.text.contains("cloud disk") }
    guard let folder = places.lazy.flatMap({ CodeSpans.all(in: $0.text) }).first else {
      throw Stuck("the objective does not say where the materials are")
    }
    (self.department, self.month, self.output) = (department, month, output)
    self.folder = Paths.folder(folder)
    var seen: Set<String> = []
    keys = codes.compactMap { key in OutingFigure(key: key).map { (key, $0) } }.filter { seen.insert($0.key).inserted }
    plan = OutingOrder.plan(in: codes)
    bounds = prose.sentences.compactMap(OutingOrder.bound)
    let isHighest = !prose.sentences(with: ["highest"]).isEmpty
    let isSought = isHighest || !prose.sentences(with: ["lowest"]).isEmpty
    goal = isSought ? keys.first.map { ($0.figure, isHighest) } : nil
    limit = Clockface.times(in: OutingOrder.outsideCode(objective)).first
    asksForEnd = codes.contains("end_time")
    asksWhetherInTime = codes.contains("can_complete_on_time")
  }

  /// The first capitalised word with a year behind it: `November 2025`.
  private static func month(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).first { word, year in
      word.first?.isUppercase == true && word.allSatisfy(\.isLetter) && Int(year).map { $0 > 1900 } == true
    }.map { "\($0) \($1)" }
  }

  private static func plan(in codes: [String]) -> [String: String] {
    for code in codes {
      guard let brace = code.firstIndex(of: "{"), let plan = try? JSON(parsing: String(code[brace...])),
        let members = plan.object
      else { continue }
      return members.reduce(into: [:]) { $0[$1.key] = $1.value.string }
    }
    return [:]
  }

  private static func bound(_ sentence: Sentence) -> Bound? {
    guard let figure = CodeSpans.all(in: sentence.text).lazy.compactMap(OutingFigure.init).first,
      let word = sentence.position(of: ["least", "most"]), word > 0, sentence.tokens[word - 1] == .word("at"),
      let value = sentence.numbers.first
    else { return nil }
    return Bound(figure: figure, isLowest: sentence.tokens[word] == .word("least"), value: value.approximation)
  }

  private static func outsideCode(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0.isMultiple(of: 2) }.map { pieces[$0] }.joined(separator: " ")
  }
}
