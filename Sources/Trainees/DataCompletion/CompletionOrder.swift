import Notation

/// What the objective of a data completion names.
struct CompletionOrder: Hashable {
  /// The cloud-disk folder that holds the table.
  let folder: String
  /// The handbook's path, where the objective gives it.
  let handbook: String?
  /// The name of the file to hand in.
  let output: String

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no folder or no output.
  init(reading objective: String) throws {
    let codes = CodeSpans.all(in: objective)
    guard let output = codes.first(where: { $0.hasSuffix(".csv") && !$0.contains("/") }),
      let folder = codes.first(where: { $0.contains("/") && !Paths.name($0).contains(".") })
    else { throw Stuck("the objective names no folder or no file to hand in") }
    self.output = output
    self.folder = Paths.folder(folder)
    handbook = Paths.files(".md", in: objective).first
  }

  /// Fetches the table of the folder.
  func table(_ office: Office) async throws -> (dataset: String, csv: CSV, lineEnd: String) {
    guard let file = try await office.folder(folder).first(where: { $0.hasSuffix(".csv") }) else {
      throw Stuck("there is no table in \(folder)")
    }
    let text = try await office.study(folder + "/" + file)
    guard let csv = CSV(parsing: text) else { throw Stuck("\(file) is no table") }
    return (String(file.dropLast(4)), csv, text.contains("\r\n") ? "\r\n" : "\n")
  }
}
