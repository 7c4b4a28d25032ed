/// What the trainee has seen so far of documents that it reads in pages.
struct PagesShown: Sendable {
  private struct Progress: Sendable {
    let file: File
    var lines = RangeSet<Int>()
  }

  private var documents: [String: Progress] = [:]

  /// Notes what a view shows of a document, and answers whether the trainee has now seen all of it.
  ///
  /// Once it has, its reading of that document starts afresh; so it does when the document is no longer the same.
  mutating func complete(_ path: String, with view: FileView, of file: File) -> Bool {
    var progress = documents.removeValue(forKey: path) ?? Progress(file: file)
    if progress.file != file { progress = Progress(file: file) }
    progress.lines.insert(contentsOf: view.lines)
    if view.isWhole || progress.lines == RangeSet(0..<view.lineCount) { return true }
    documents[path] = progress
    return false
  }
}
