extension Collection where Self: Sendable, Element: Sendable {
  /// Maps the elements with at most `jobs` of them in work at once; results keep the elements' order.
  ///
  /// - Parameter progress: Called whenever an element is finished.
  package func concurrentMap<Result: Sendable>(
    jobs: Int, progress: () -> Void = {}, _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting = Array(enumerated())[...]
      var results: [Result?] = Array(repeating: nil, count: count)
      for _ in 0..<Swift.max(1, jobs) {
        guard let (index, element) = waiting.popFirst() else { break }
        group.addTask { (index, try await transform(element)) }
      }
      while let (index, result) = try await group.next() {
        results[index] = result
        progress()
        if let (next, element) = waiting.popFirst() {
          group.addTask { (next, try await transform(element)) }
        }
      }
      return results.compactMap { $0 }
    }
  }
}
