/// What the guidelines say about the day and the figures of an outing.
struct OutingGuidelines {
  /// When the coach departs; how long the group stays at each place and at the restaurant. In minutes.
  let departure: Int, stay: Double, meal: Double
  /// In km/h.
  let speed: Double
  /// The share of a restaurant's rating that counts.
  let lunchShare: Double
  /// The weights of the other figures in the overall score.
  let weights: [OutingFigure: Double]

  /// States rules.
  init(
    departure: Int, stay: Double, meal: Double, speed: Double, lunchShare: Double, weights: [OutingFigure: Double]
  ) {
    self.departure = departure
    self.stay = stay
    self.meal = meal
    self.speed = speed
    self.lunchShare = lunchShare
    self.weights = weights
  }

  /// Reads the guidelines.
  /// - Throws: `Stuck`, naming what they do not say.
  init(reading text: String) throws {
    let prose = Prose(text)
    guard
      let departure = prose.sentences(with: ["depart"]).lazy.flatMap({ Clockface.times(in: $0.text) }).first,
      let speed = prose.sentences(with: ["km/h"]).lazy.flatMap({ $0.numbers(of: ["km/h"]) }).first,
      let stops = prose.sentences(with: ["stay"], ["minute"]).first,
      let place = stops.position(of: ["place"]), let restaurant = stops.position(of: ["restaurant"])
    else { throw Stuck("the guidelines do not say when the coach leaves, how fast it drives and how long it stops") }
    let minutes = stops.numbers(of: ["minute"])
    guard minutes.count == 2 else { throw Stuck("the guidelines do not say how long the group stays") }
    self.departure = departure
    self.speed = speed.approximation
    (stay, meal) =
      place < restaurant
      ? (minutes[0].approximation, minutes[1].approximation) : (minutes[1].approximation, minutes[0].approximation)
    guard !prose.sentences(with: ["each"], ["leg"], ["rounded"], ["up"]).isEmpty else {
      throw Stuck("the guidelines do not say that the time of each leg is rounded up")
    }
    guard let share = prose.sentences(with: ["rating"], ["restaurant"]).lazy.flatMap(\.percentages).first else {
      throw Stuck("the guidelines do not say how the restaurant's rating counts")
    }
    lunchShare = share.approximation
    weights = OutingGuidelines.weights(MarkdownTable.all(in: text))
    guard weights.count == 3 else { throw Stuck("the guidelines do not give three weights") }
  }

  private static func weights(_ tables: [MarkdownTable]) -> [OutingFigure: Double] {
    guard let table = tables.first(where: { $0.column("weight") != nil }), let column = table.column("weight") else {
      return [:]
    }
    return table.rows.reduce(into: [:]) { weights, row in
      guard row.count > column, let figure = OutingFigure(key: row[0]), let weight = Ratio(row[column]) else { return }
      weights[figure] = weight.approximation
    }
  }
}
