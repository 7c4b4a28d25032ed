/// The files that the objective of a transaction review names.
struct TransactionsOrder {
  let database: String
  let output: String

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no database or no report.
  init(reading objective: String) throws {
    guard let database = Paths.files(".db", in: objective).first, let output = Paths.files(".json", in: objective).first
    else { throw Stuck("the objective names no database or no report") }
    self.database = database
    self.output = output
  }
}
