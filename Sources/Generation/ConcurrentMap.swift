extension Collection where Self: Sendable, Element: Sendable {
  /// Maps the elements with at most `jobs` of them in work at once; results keep the elements' order.
  ///
  /// - Parameter progress: Called with the number of elements finished.
  package func concurrentMap<Result: Sendable>(
    jobs: Int, progress: (Int) -> Void = { _ in }, _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting = Array(enumerated())[...]
      var results: [Result?] = Array(repeating: nil, count: count)
      var finished = 0
      for _ in 0..<Swift.max(1, jobs) {
        guard let (index, element) = waiting.popFirst() else { break }
        group.addTask { (index, try await transform(element)) }
      }
      while let (index, result) = try await group.next() {
        results[index] = result
        finished += 1
        progress(finished)
        if let (next, element) = waiting.popFirst() {
          group.addTask { (next, try await transform(element)) }
        }
      }
      return results.compactMap { $0 }
    }
  }
}
