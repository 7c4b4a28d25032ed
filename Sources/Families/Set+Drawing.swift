import Chance

extension Set {
  /// Draws until something comes that is not in the set yet, and puts it there.
  mutating func drawNew(_ chance: inout Chance, _ draw: (inout Chance) -> Element) -> Element {
    while true {
      let element = draw(&chance)
      if insert(element).inserted { return element }
    }
  }
}
