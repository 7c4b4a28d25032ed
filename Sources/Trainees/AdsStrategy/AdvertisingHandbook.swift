/// The numbers of the advertising handbook, as read out of its words.
struct AdvertisingHandbook {
  /// What a density is divided by.
  let divisor: Ratio
  /// The geographic weight at density 0, and what the highest density adds.
  let floor: Ratio
  let rest: Ratio
  /// The fit of a type of channel for a group, by both their names.
  let fits: [String: [String: Ratio]]

  /// Reads the handbook.
  /// - Throws: `Stuck`, naming what it does not give.
  init(reading text: String) throws {
    let prose = Prose(text)
    func formula(_ name: String, _ numbers: Int) throws -> [Ratio] {
      // Of a list item's number and the formula behind it only what follows the name counts.
      for sentence in prose.sentences(with: [name]) {
        guard let equals = sentence.tokens.firstIndex(of: .sign("=")), let place = sentence.position(of: [name]),
          place < equals
        else { continue }
        let values = sentence.tokens[equals...].compactMap { if case .number(let value) = $0 { value } else { nil } }
        if values.count == numbers { return values }
      }
      throw Stuck("the handbook has no formula for \(name)")
    }
    divisor = try formula("density_weight", 1)[0]
    let weights = try formula("geo_weight", 2)
    (floor, rest) = (weights[0], weights[1])
    var fits: [String: [String: Ratio]] = [:]
    for table in MarkdownTable.all(in: text) where table.header.count > 1 {
      for row in table.rows where row.count == table.header.count {
        for (group, value) in zip(table.header, row).dropFirst() { fits[row[0], default: [:]][group] = Ratio(value) }
      }
    }
    guard !fits.isEmpty else { throw Stuck("the handbook has no table of fits") }
    self.fits = fits
  }

  /// The effective exposure in hundredths, half a hundredth up.
  func exposure(effect: Ratio, density: Int, type: String, group: String) throws -> Int {
    guard let fit = fits[type]?[group] else { throw Stuck("the handbook gives no fit of \(type) for \(group)") }
    let half = Ratio(1).divided(by: 2) ?? 0
    guard
      let weight = Ratio(density).divided(by: divisor)?.times(rest)?.plus(floor),
      let hundredths = effect.times(weight)?.times(fit)?.times(100)?.plus(half)
    else { throw Stuck("the handbook's formula has no value") }
    return Int(hundredths.floor)
  }
}
