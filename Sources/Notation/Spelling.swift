/// Finds what a person may have meant by a misspelt name.
public enum Spelling {
  /// The known name nearest to `name`, or `nil` when none is near enough to suggest.
  public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let target = Array(name.lowercased())
    let limit = max(1, target.count / 3 + 1)
    var best: (name: String, distance: Int)?
    for candidate in known where abs(candidate.count - target.count) <= limit {
      let distance = editDistance(target, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// A remedy for an unknown name: `did you mean 'x'?`, or the list of what is known.
  public static func remedy(for name: String, among known: some Collection<String>) -> String {
    if let near = nearest(to: name, among: known) { return "did you mean '\(near)'?" }
    return "known are: \(known.joined(separator: ", "))"
  }

  /// Levenshtein's distance: insertions, deletions and replacements of one character each.
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
