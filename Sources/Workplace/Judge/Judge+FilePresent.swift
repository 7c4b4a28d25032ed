import MetaTasks

extension Judge {
  func filePresent(_ test: Checkpoint.FilePresent) -> Finding {
    do throws(Deliverables.Unreadable) {
      _ = try Deliverables.bytes(of: test.file, in: evidence.workspace)
      return .satisfied
    } catch {
      return .unseen(error.reason)
    }
  }
}
