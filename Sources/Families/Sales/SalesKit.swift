import Notation
package import Workplace

/// The kit of Sales Analysis: a year's sales extracts, and what they say when read by the handbook's rules.
package enum SalesKit: Kit {
  package static let name = "sales"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let book = try SalesBook(order)
    let files = book.extracts.map { ($0.path, $0.file(book.sellers)) }
    return WorkProduct(
      facts: facts(book), cloudDisk: Dictionary(files, uniquingKeysWith: { first, _ in first }))
  }

  private static func facts(_ book: SalesBook) -> JSON {
    let (question, rules) = (book.question, book.rules)
    var facts: JSON = [
      "asks": [question.kind.rawValue: true],
      "quarter": .integer(question.quarter),
      "quarter_before": .integer(question.quarter - 1),
      "year": .integer(book.extracts[0].year),
      "departments": .array(question.departments.map { .string($0) }),
      "departments_text": .string(question.departments.joined(separator: ", ")),
      "departments_joined": .string(question.departments.joined(separator: "-")),
      "is_bottom": .bool(question.isBottom),
      "is_down": .bool(question.isDown),
      "n": .integer(question.count),
      "counted": .array(rules.counted.map { .string($0) }),
      "statuses": .array(rules.allStatuses.map { .string($0) }),
      "repeat": .string(rules.repeats.rawValue),
      "counts_strays": .bool(rules.countsStrays),
      "deducts_refunds": .bool(rules.deductsRefunds),
      "counts_managers": .bool(rules.countsManagers),
      "currency": .string(rules.currency),
      "rates_text": .string(rules.ratesText),
    ]
    SalesAnswer(book).json.object?.forEach { facts[$0.key] = $0.value }
    return facts
  }
}
