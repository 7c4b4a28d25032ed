import MetaTasks

extension Judge {
  func retryAfterKept(_ test: Checkpoint.RetryAfterKept) -> Finding {
    .whether(evidence.record.earlyRetries <= test.early ?? 0)
  }
}
