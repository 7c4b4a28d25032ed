import Chance
import Notation
package import Workplace

/// The kit of Resume Select: a vacancy, what counts by the screening sheet, and applications of which few meet it all.
package enum ResumeSelectKit: Kit {
  package static let name = "resume_select"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let managers = order.company.people.filter { $0.isManager && $0.department == "Engineering" }
    guard !managers.isEmpty else {
      throw Unbuildable("a résumé selection needs an Engineering manager, who leads the hiring; the company has none")
    }
    let vacancy = try Vacancy(order, drawing: order.house.stream("vacancy"))
    let sheets = ScreeningSheets(drawing: order.house.stream("sheets"))
    let pool = try ApplicantPool(
      count: count(order), updates: order.parameters["updates"]?.integer ?? 0, vacancy: vacancy, rules: sheets.valid,
      order: order)
    var hiring = order.house.stream("hiring manager")
    let files = files(of: pool, order)
    return WorkProduct(
      facts: facts(vacancy, sheets, pool, applications: files.map(\.path), manager: hiring.choice(managers).name),
      cloudDisk: Dictionary(files.map { ($0.path, $0.file) }) { first, _ in first })
  }

  private static func files(of pool: ApplicantPool, _ order: WorkOrder) -> [(path: String, file: File)] {
    var names = order.chance.stream("files")
    let numbers = names.sample(1...999, count: pool.applications.count)
    return zip(pool.applications, numbers).map { applicant, number in
      let resume = Resume(
        applicant, in: CalendarMonth(of: order.start), layouts: order.parameters["layouts"]?.integer ?? 4,
        chance: order.chance.stream("resume").stream(number))
      let name = "application_\(Figures.padded(number, to: 3)).\(resume.fileExtension)"
      return ("human_resources/resumes/" + name, File(resume.text()))
    }
  }

  private static func facts(
    _ vacancy: Vacancy, _ sheets: ScreeningSheets, _ pool: ApplicantPool, applications: [String], manager: String
  ) -> JSON {
    [
      "vacancy": words(for: vacancy),
      "hiring_manager": .string(manager),
      "equivalents": .array(equivalents(vacancy)),
      "applications": .texts(applications),
      "sheet": .string(sheets.code),
      "sheets": .array(sheets.all),
      "suitable": .array(pool.suitable.map { .texts([$0.shownName, $0.plainName, $0.number]) }),
      "is_empty": .bool(pool.suitable.isEmpty),
    ]
  }

  /// How many files: as asked for, else as the level has it, else as many as happen to have come.
  private static func count(_ order: WorkOrder) -> Int {
    if let count = order.arguments["number_of_resumes"]?.integer, count > 0 { return count }
    var chance = order.chance.stream("count")
    return order.parameters["resumes"]?.integer ?? chance.integer(in: 16...30)
  }

  /// The vacancy as texts see it.
  private static func words(for vacancy: Vacancy) -> JSON {
    let levels: [DegreeLevel: String] = [.bachelor: "Bachelor's", .master: "Master's", .doctoral: "Doctoral"]
    func text(_ names: [String]?, _ word: String) -> JSON {
      guard let names, !names.isEmpty else { return .null }
      return .string(enumerated(names.map { "**\($0)**" }, by: word))
    }
    return [
      "positions": text(vacancy.positions, "or"),
      "degree": .text(vacancy.level.flatMap { levels[$0] }),
      "is_top": .bool(vacancy.level == .doctoral),
      "fields": text(vacancy.fields, "or"),
      "years": vacancy.months.map { .string($0 == 12 ? "1 year" : "\($0 / 12) years") } ?? .null,
      "skills": text(vacancy.skills, "and"),
      "notice": vacancy.notice.map { .integer($0) } ?? .null,
    ]
  }

  /// `a, b and c`.
  private static func enumerated(_ names: [String], by word: String) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  private static func equivalents(_ vacancy: Vacancy) -> [JSON] {
    (vacancy.fieldSubstitutes + vacancy.skillSubstitutes).filter(\.isAccepted).map {
      ["name": .string($0.name), "stands": .string($0.stands)]
    }
  }
}
