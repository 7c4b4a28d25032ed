import Chance

/// What lies around the company: places, restaurants and the roads between them.
struct OutingRegion: Sendable {
  private(set) var places: [OutingPlace] = []
  private(set) var restaurants: [OutingRestaurant] = []
  let roads: RoadMap

  private var taken: Set<String>
  private var chance: Chance

  /// Draws a region. The names of a given plan are among its places and restaurants, at random positions of the lists.
  init(_ request: OutingRequest, drawing chance: Chance) {
    roads = RoadMap(places: request.placeCount, restaurants: request.restaurantCount, drawing: chance.stream("roads"))
    self.chance = chance
    taken = []
    var plannedPlaces: [String] = []
    var plannedRestaurants: [String] = []
    if case .assess(let names) = request.goal {
      plannedPlaces = self.chance.shuffled([names.morning, names.afternoon])
      plannedRestaurants = [names.lunch]
      taken = Set([names.morning, names.lunch, names.afternoon].map { $0.lowercased() })
    }
    let placeNames = names(request.placeCount, with: plannedPlaces, OutingWords.lands, " ", OutingWords.sights)
    let restaurantNames = names(
      request.restaurantCount, with: plannedRestaurants, OutingWords.signs, " · ", OutingWords.cuisines)
    let seasonal = Set(self.chance.sample(Array(placeNames.indices), count: (placeNames.count + 1) / 2))
    for (index, name) in placeNames.enumerated() {
      places.append(place(name, isSeasonal: seasonal.contains(index) || plannedPlaces.first == name))
    }
    restaurants = restaurantNames.map { restaurant($0) }
  }

  /// Draws names until there are enough, and puts the planned ones among them.
  private mutating func names(
    _ count: Int, with planned: [String], _ firsts: [String], _ joint: String, _ seconds: [String]
  ) -> [String] {
    var drawn = planned
    while drawn.count < count {
      let name = chance.choice(firsts) + joint + chance.choice(seconds)
      if taken.insert(name.lowercased()).inserted { drawn.append(name) }
    }
    return chance.shuffled(drawn)
  }

  private mutating func place(_ name: String, isSeasonal: Bool) -> OutingPlace {
    let base = chance.choice([20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100]) * 100
    let admission: OutingPlace.Admission =
      if isSeasonal {
        .seasonal([80...90, 95...105, 110...130].map { base * chance.integer(in: $0) / 100 })
      } else {
        chance.boolean(probability: 0.25) ? .free : .fixed(base)
      }
    return OutingPlace(name: name, address: address(), admission: admission, rating: chance.integer(in: 320...490))
  }

  private mutating func restaurant(_ name: String) -> OutingRestaurant {
    OutingRestaurant(
      name: name, address: address(), price: chance.integer(in: 10...24) * 500, rating: chance.integer(in: 320...490))
  }

  private mutating func address() -> String {
    "\(chance.integer(in: 1...999)) \(chance.choice(OutingWords.lands)) \(chance.choice(OutingWords.streets))"
  }
}
