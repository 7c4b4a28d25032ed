package import Workplace

/// The kit of Sales Analysis: a year's sales extracts, and what they say when read by the handbook's rules.
package enum SalesKit: Kit {
  package static let name = "sales"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let book = try SalesBook(order)
    let files = book.extracts.map { ($0.path, $0.file(book.sellers)) }
    return WorkProduct(
      facts: SalesFacts(book).json, cloudDisk: Dictionary(files, uniquingKeysWith: { first, _ in first }),
      tables: book.extracts.filter(book.question.needs).map(\.path))
  }
}
