/// The list of places and restaurants.
struct VenueGuide {
  /// A place or a restaurant.
  struct Venue: Hashable {
    let name: String
    let isRestaurant: Bool
    var rating = 0.0
    var prices: [Price] = []

    /// What it costs on a day of the month; `nil` without a day where that matters.
    func price(on day: Int?) -> Double? {
      if prices.count == 1 { return prices[0].amount }
      return day.flatMap { day in prices.first { $0.days.contains(day) }?.amount }
    }
  }

  /// A price and the days of the month on which it holds.
  struct Price: Hashable {
    let amount: Double
    let days: ClosedRange<Int>
  }

  private(set) var places: [Venue] = []
  private(set) var restaurants: [Venue] = []

  /// Reads the list: numbered sections with entries like `[3] Name` and lines like `Rating: 4.2` below them.
  init(reading text: String) throws {
    var venues: [Venue] = []
    var isAmongRestaurants = false
    for line in text.split(whereSeparator: \.isNewline).map({ Prose.trimmed($0) }) {
      if let bracket = line.firstIndex(of: "]"), line.hasPrefix("[") {
        let name = Prose.trimmed(line[line.index(after: bracket)...])
        venues.append(Venue(name: name, isRestaurant: isAmongRestaurants))
      } else if line.first?.isNumber == true {
        isAmongRestaurants = line.lowercased().contains("restaurant")
      } else if let colon = line.firstIndex(of: ":"), let last = venues.indices.last {
        venues[last].note(String(line[..<colon]).lowercased(), String(line[line.index(after: colon)...]))
      }
    }
    places = venues.filter { !$0.isRestaurant }
    restaurants = venues.filter(\.isRestaurant)
    guard places.count >= 2, !restaurants.isEmpty else { throw Stuck("the list has too few places or restaurants") }
  }
}

extension VenueGuide.Venue {
  fileprivate mutating func note(_ label: String, _ value: String) {
    if label.contains("rating") { rating = Sentence(value).numbers.first?.approximation ?? 0 }
    if label.contains("admission") || label.contains("price") { prices = VenueGuide.Price.all(in: value) }
  }
}

extension VenueGuide.Price {
  /// The prices of a line: `free`, `¥20.00`, or several with their days.
  fileprivate static func all(in text: String) -> [VenueGuide.Price] {
    let always = 1...31
    if text.lowercased().contains("free") { return [.init(amount: 0, days: always)] }
    return text.split(separator: "¥").compactMap { piece in
      let numbers = Sentence(String(piece)).numbers.map(\.approximation)
      guard let amount = numbers.first else { return nil }
      let first = numbers.count > 1 ? Int(numbers[1]) : 1
      let last = numbers.count > 2 ? Int(numbers[2]) : 31
      return first <= last ? .init(amount: amount, days: first...last) : nil
    }
  }
}
