import OrderedCollections

extension JSON {
  /// The value with members replaced by those of a patch, object within object; `null` removes one (RFC 7396).
  public func patched(by patch: JSON) -> JSON {
    guard case .object(let changes) = patch else { return patch }
    let members = object ?? [:]
    return .object(
      changes.reduce(into: members) { result, change in
        result[change.key] = change.value == .null ? nil : (members[change.key] ?? .null).patched(by: change.value)
      })
  }

  /// The other value as a patch of this one: all that it says, and `null` for what it no longer does.
  ///
  /// `value.patched(by: value.patch(to: other))` is `other`, but for the order of members, unless `other` holds a `null`.
  public func patch(to other: JSON) -> JSON {
    guard let members = object, case .object(let wanted) = other else { return other }
    var patch: OrderedDictionary<String, JSON> = wanted
    for (name, old) in members { patch[name] = wanted[name].map(old.patch) ?? .null }
    return .object(patch)
  }
}
