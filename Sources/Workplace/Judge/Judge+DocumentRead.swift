import MetaTasks

extension Judge {
  func documentRead(_ test: Checkpoint.DocumentRead) -> Finding {
    let read = evidence.record.documents.union(evidence.familiar.documents)
    return .part(test.documents.count(where: read.contains), of: test.documents.count)
  }
}
