import Notation

/// What the rule sees of a book: the handbook's rules, and the expected contents of the report.
struct SalesFacts {
  private let book: SalesBook

  /// Reads a book.
  init(_ book: SalesBook) { self.book = book }

  private var question: SalesQuestion { book.question }

  /// The facts.
  var json: JSON {
    var facts = handbook
    facts.merge(answer)
    return facts
  }

  private var handbook: JSON {
    let rules = book.rules
    return [
      "asks": [question.kind.rawValue: true],
      "quarter": .integer(question.quarter),
      "quarter_before": .integer(question.quarter - 1),
      "year": .integer(book.extracts[0].year),
      "departments": .texts(question.departments),
      "departments_text": .string(question.departments.joined(separator: ", ")),
      "departments_joined": .string(question.departments.joined(separator: "-")),
      "is_bottom": .bool(question.isBottom),
      "is_down": .bool(question.isDown),
      "n": .integer(question.count),
      "counted": .texts(rules.counted),
      "statuses": .texts(rules.allStatuses),
      "repeat": .string(rules.repeats.rawValue),
      "counts_strays": .bool(rules.countsStrays),
      "deducts_refunds": .bool(rules.deductsRefunds),
      "counts_managers": .bool(rules.countsManagers),
      "currency": .string(rules.currency),
      "rates_text": .string(rules.ratesText),
    ]
  }

  private var answer: JSON {
    switch question.kind {
    case .top, .extremeOfAll, .topOfAll: ["tables": [table(question.departments, at: "", points: 2)]]
    case .extremeOfEach, .topOfEach:
      [
        "tables": .array(question.departments.map { table([$0], at: "/" + $0, points: share) }),
        "figures": figures("figures/"), "anything": anything,
      ]
    case .statistics: statistics(question.departments[0])
    case .averages:
      [
        "averages": .array(question.departments.map(average)),
        "figures": figures("average/"), "anything": anything,
      ]
    case .peopleCompared: comparison(people)
    case .departmentsCompared: comparison(departments)
    }
  }

  /// The points of one department; two tenths are for having no other.
  private var share: Double { 1.8 / Double(question.departments.count) }

  /// The checkpoints of the departments.
  private func figures(_ prefix: String) -> JSON { .array(question.departments.map { .string(prefix + $0) }) }

  /// A row with one cell a department, in which anything may stand.
  private var anything: JSON { .array([.array(question.departments.map { _ in .null })]) }

  /// How far a figure may be off: what rounding every line would do, and far less than any line.
  private static let tolerance = JSON.number(0.05)

  private static func figure(_ cents: Int) -> JSON {
    ["value": .string(Amount(cents: cents).text), "absolute": tolerance]
  }

  /// Millionths as cents, rounded half up.
  private static func cents(_ millionths: Int, dividedBy count: Int = 1) -> Int {
    (2 * millionths + 10_000 * count) / (20_000 * count)
  }

  // MARK: People

  private func table(_ departments: [String], at pointer: String, points: Double) -> JSON {
    let ranking = book.figures.ranking(departments, question.quarter)
    let wanted =
      switch question.kind {
      case .topOfEach, .topOfAll: ranking.prefix(question.count)
      case .top, .statistics, .extremeOfAll, .extremeOfEach, .averages, .peopleCompared, .departmentsCompared:
        question.isBottom ? ranking.suffix(1) : ranking.prefix(1)
      }
    return [
      "at": .string(pointer), "name": .string(pointer.isEmpty ? "figures" : "figures" + pointer),
      "points": .number(points),
      "first": .string(wanted.first.map { book.sellers[$0.total.seller].id } ?? ""),
      "rows": .array(
        wanted.map { department, total in
          let seller = book.sellers[total.seller]
          return [
            .string(seller.id), .string(seller.name), .string(department),
            SalesFacts.figure(SalesFacts.cents(total.millionths)),
          ]
        }),
    ]
  }

  // MARK: Departments

  private func statistics(_ department: String) -> JSON {
    let count = book.figures.people(department, question.quarter).count
    let total = book.figures.total(department, question.quarter)
    return [
      "statistics": [
        "employees": .integer(count), "total_sales": .number(Amount(cents: SalesFacts.cents(total)).units),
        "avg_sales_per_person": .number(Amount(cents: SalesFacts.cents(total, dividedBy: count)).units),
      ]
    ]
  }

  private func average(_ department: String) -> JSON {
    let count = book.figures.people(department, question.quarter).count
    let cents = SalesFacts.cents(book.figures.total(department, question.quarter), dividedBy: count)
    return [
      "department": .string(department), "value": .number(Amount(cents: cents).units), "points": .number(share),
    ]
  }

  // MARK: Comparisons

  private typealias Change = (name: String, before: Int, now: Int)

  private var people: [Change] {
    book.figures.compared(question.departments[0], question.quarter).map {
      (book.sellers[$0.seller].id, $0.before, $0.now)
    }
  }

  private var departments: [Change] {
    question.departments.map {
      ($0, book.figures.total($0, question.quarter - 1), book.figures.total($0, question.quarter))
    }
  }

  private func comparison(_ changes: [Change]) -> JSON {
    let wanted = changes.filter { question.isDown ? $0.now < $0.before : $0.now > $0.before }
    return [
      "count": .integer(wanted.count),
      "changes": .array(
        wanted.map { change in
          [
            .string(change.name), SalesFacts.figure(SalesFacts.cents(change.before)),
            SalesFacts.figure(SalesFacts.cents(change.now)),
          ]
        }),
    ]
  }
}
