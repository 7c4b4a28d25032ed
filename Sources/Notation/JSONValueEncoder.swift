import OrderedCollections

extension JSON {
  /// Encodes a value as JSON, object members sorted by name.
  ///
  /// Unlike Foundation's encoder this one writes no text on the way, which matters for days with thousands of cells.
  /// - Throws: What the value's own `encode(to:)` throws.
  public init(encoding value: some Encodable) throws { self = try Slot.filled(by: value, codingPath: []).json }
}

/// A place for one value while it is being encoded; containers fill it from outside.
private final class Slot {
  enum Content {
    case empty
    case value(JSON)
    case elements([Slot])
    case members([String: Slot])
  }

  var content = Content.empty

  init() {}
  init(_ value: JSON) { content = .value(value) }

  /// Encodes a value into a slot of its own; the common leaves without the detour over their coding methods.
  static func filled(by value: some Encodable, codingPath: [any CodingKey]) throws -> Slot {
    switch value {
    case let text as String: return Slot(.string(text))
    case let whole as Int: return Slot(.integer(whole))
    case let real as Double: return Slot(.number(real))
    case let flag as Bool: return Slot(.bool(flag))
    case let json as JSON: return Slot(json)
    default:
      let slot = Slot()
      try value.encode(to: SlotEncoder(slot: slot, codingPath: codingPath))
      return slot
    }
  }

  var json: JSON {
    switch content {
    case .empty: .object([:])
    case .value(let value): value
    case .elements(let slots): .array(slots.map(\.json))
    case .members(let slots):
      .object(
        OrderedDictionary(uniqueKeysWithValues: slots.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }))
    }
  }

  func append(_ slot: Slot) {
    guard case .elements(var slots) = content else {
      content = .elements([slot])
      return
    }
    content = .empty  // so that the array is not shared while it grows
    slots.append(slot)
    content = .elements(slots)
  }

  func set(_ slot: Slot, for name: String) {
    guard case .members(var slots) = content else {
      content = .members([name: slot])
      return
    }
    content = .empty
    slots[name] = slot
    content = .members(slots)
  }

  var count: Int { if case .elements(let slots) = content { slots.count } else { 0 } }
}

private struct SlotEncoder: Encoder {
  let slot: Slot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = slot.content { slot.content = .members([:]) }
    return KeyedEncodingContainer(Members(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = slot.content { slot.content = .elements([]) }
    return Elements(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(slot: slot, codingPath: codingPath) }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  let codingPath: [any CodingKey]

  mutating func encodeNil(forKey key: Key) { slot.set(Slot(.null), for: key.stringValue) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    slot.set(try Slot.filled(by: value, codingPath: codingPath + [key]), for: key.stringValue)
  }

  private func inner(_ name: String) -> SlotEncoder {
    let inner = Slot()
    slot.set(inner, for: name)
    return SlotEncoder(slot: inner, codingPath: codingPath)
  }

  mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key)
    -> KeyedEncodingContainer<Inner>
  { inner(key.stringValue).container(keyedBy: type) }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key.stringValue).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { inner("super") }
  mutating func superEncoder(forKey key: Key) -> any Encoder { inner(key.stringValue) }
}

private struct Elements: UnkeyedEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]
  var count: Int { slot.count }

  mutating func encodeNil() { slot.append(Slot(.null)) }

  mutating func encode(_ value: some Encodable) throws {
    slot.append(try Slot.filled(by: value, codingPath: codingPath))
  }

  private func inner() -> SlotEncoder {
    let inner = Slot()
    slot.append(inner)
    return SlotEncoder(slot: inner, codingPath: codingPath)
  }

  mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    inner().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { inner().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { inner() }
}

private struct Single: SingleValueEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]

  mutating func encodeNil() { slot.content = .value(.null) }
  mutating func encode(_ value: Bool) { slot.content = .value(.bool(value)) }
  mutating func encode(_ value: String) { slot.content = .value(.string(value)) }
  mutating func encode(_ value: Double) { slot.content = .value(.number(value)) }
  mutating func encode(_ value: Float) { slot.content = .value(.number(Double(value))) }
  mutating func encode(_ value: Int) { slot.content = .value(.integer(value)) }

  mutating func encode<Value: BinaryInteger & Encodable>(_ value: Value) throws {
    guard let whole = Int(exactly: value) else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "the number \(value) is out of range"))
    }
    slot.content = .value(.integer(whole))
  }

  mutating func encode(_ value: some Encodable) throws {
    if let whole = value as? any BinaryInteger & Encodable { return try encode(whole) }
    slot.content = try Slot.filled(by: value, codingPath: codingPath).content
  }
}
