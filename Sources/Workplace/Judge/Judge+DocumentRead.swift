import MetaTasks

extension Judge {
  func documentRead(_ test: Checkpoint.DocumentRead) -> Finding {
    .part(test.documents.count(where: evidence.record.documents.contains), of: test.documents.count)
  }
}
