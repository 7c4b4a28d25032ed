import Notation

extension Judge {
  /// Right records less surplus ones over expected ones, each expected record met by one of its own.
  static func records(_ found: [JSON], against expected: [JSON]) -> Finding {
    guard !expected.isEmpty else { return .whether(found.isEmpty) }
    // The limit on values bounds the found ones; the expected ones are few.
    var open = found
    let right = expected.count { record in
      guard let index = open.firstIndex(where: { has($0, record) }) else { return false }
      open.remove(at: index)
      return true
    }
    return .part(max(0, right - open.count), of: expected.count)
  }

  private static func has(_ found: JSON, _ record: JSON) -> Bool {
    guard let members = record.object else { return isSame(found, as: record) }
    return members.allSatisfy { key, wanted in
      found[key].map { value in (wanted.array ?? [wanted]).contains { isEntered(value, as: $0) } } ?? false
    }
  }

  /// Whether a value says the same as the expected one, money with its sign included.
  private static func isEntered(_ value: JSON, as expected: JSON) -> Bool {
    if isSame(value, as: expected) { return true }
    guard let wanted = expected.number, let text = value.string else { return false }
    let bare = text.filter { $0.unicodeScalars.first?.properties.generalCategory != .currencySymbol }
    return Figure.number(in: bare).map { Figure.agrees($0, with: wanted, within: 0) } ?? false
  }
}
