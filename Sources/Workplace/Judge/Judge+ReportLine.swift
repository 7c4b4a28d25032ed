import MetaTasks
import Notation

extension Judge {
  func reportLine(_ test: Checkpoint.ReportLine, in deliverables: Deliverables) -> Finding {
    switch deliverables.reports[test.file] {
    case .success(let report):
      let values = Set(report.values(under: test.label))
      guard let value = values.first else { return .unseen("\(test.file) lacks a line that was asked for.") }
      guard values.count == 1 else { return .unseen("\(test.file) says different things under one label.") }
      return Judge.finding(Judge.value(value, for: test), for: test.expect, in: .null, named: test.file)
    case .failure(let fault): return .unseen(fault.reason)
    case nil: return .unsatisfied
    }
  }

  /// Where a number is due, its unit and thousands separators are no part of it.
  private static func value(_ text: String, for test: Checkpoint.ReportLine) -> JSON {
    guard case .number = test.expect else { return .string(text) }
    let sign = test.units?.map(Wording.folded).first(where: text.hasPrefix) ?? ""
    let rest = text.dropFirst(sign.count).drop(while: \.isWhitespace)
    let figure = rest.prefix { $0.isNumber || "+-.,".contains($0) }
    let unit = rest.dropFirst(figure.count).drop(while: \.isWhitespace)
    guard isUnit(unit, of: test) else { return .string(text) }
    let groups = figure.split(separator: ",", omittingEmptySubsequences: false)
    let areWhole = groups.dropFirst().allSatisfy { $0.prefix(while: \.isNumber).count == 3 }
    return .string(areWhole ? groups.joined() : text)
  }

  private static func isUnit(_ text: Substring, of test: Checkpoint.ReportLine) -> Bool {
    guard let units = test.units else { return text.allSatisfy { $0.isLetter || $0 == " " || $0 == "%" } }
    return text.isEmpty || units.contains { Wording.folded($0) == text }
  }
}

/// A report with one fact a line, behind its label: `Slow page: /docs`, in any dress that Markdown knows.
struct Report: Hashable, Sendable {
  /// Each line folded and without Markdown's marks at its ends.
  private let lines: [String]

  /// Reads a text.
  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map { Report.bare(Judge.Wording.folded(String($0))) }
  }

  /// What stands behind the label in one of its spellings, once for each line that begins with it.
  ///
  /// A heading, which has nothing behind it, labels the line below.
  func values(under labels: [String]) -> [String] {
    let labels = labels.map(Judge.Wording.folded)
    return lines.indices.compactMap { index in
      guard let rest = labels.lazy.compactMap({ Report.rest(of: lines[index], behind: $0) }).first else { return nil }
      if !rest.isEmpty { return rest }
      return lines[(index + 1)...].first { !$0.isEmpty }
    }
  }

  private static func rest(of line: String, behind label: String) -> String? {
    guard !label.isEmpty, line.hasPrefix(label) else { return nil }
    let rest = line.dropFirst(label.count).drop { $0.isWhitespace || dress.contains($0) }
    guard let first = rest.first else { return "" }
    guard ":|=".contains(first) else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || dress.contains($0) }
    return String(trimmedEnd(value))
  }

  /// The line without bullets, numbers of a list, bars and emphasis at its ends.
  private static func bare(_ line: String) -> String {
    var rest = line[...].drop { $0.isWhitespace || "#|>-+".contains($0) || dress.contains($0) }
    let number = rest.prefix(while: \.isNumber)
    if !number.isEmpty, [". ", ") "].contains(where: rest.dropFirst(number.count).hasPrefix) {
      rest = rest.dropFirst(number.count + 2).drop { $0.isWhitespace || dress.contains($0) }
    }
    return String(trimmedEnd(rest))
  }

  private static func trimmedEnd(_ text: Substring) -> Substring {
    var rest = text
    while let last = rest.last, last.isWhitespace || last == "|" || last == "." || dress.contains(last) {
      rest.removeLast()
    }
    return rest
  }

  /// Emphasis and quotation marks.
  private static let dress: Set<Character> = ["*", "_", "`", "\"", "\u{201C}", "\u{201D}"]
}
