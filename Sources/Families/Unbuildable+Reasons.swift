import Notation
import Workplace

extension Unbuildable {
  /// What no config is to blame for: the kit did not draw what it should have.
  init(kitFault what: String) { self.init("\(what); this is a fault of the kit, please report it") }
}

extension Int {
  /// Reads a whole number of a config or a level, also when it is written as text.
  /// - Throws: `Unbuildable` where there is none within the range.
  init(_ value: JSON?, named name: String, in range: ClosedRange<Int>) throws {
    guard let number = value?.integer ?? value?.string.flatMap({ Int($0) }), range.contains(number) else {
      throw Unbuildable("'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    self = number
  }
}
