/// A place to spend a morning or an afternoon at.
struct OutingPlace: Hashable, Sendable {
  /// What admission costs, in cents.
  enum Admission: Hashable, Sendable {
    case free
    case fixed(Int)
    /// By third of the month.
    case seasonal([Int])
  }

  let name: String
  let address: String
  let admission: Admission
  /// The rating in hundredths.
  let rating: Int

  /// The admission in cents in a third of a month.
  func admission(in third: MonthThird) -> Int {
    switch admission {
    case .free: 0
    case .fixed(let cents): cents
    case .seasonal(let cents): cents[third.rawValue]
    }
  }

  /// Whether the date decides about the price.
  var isSeasonal: Bool { if case .seasonal = admission { true } else { false } }
}

/// A restaurant to have lunch at.
struct OutingRestaurant: Hashable, Sendable {
  let name: String
  let address: String
  /// The average price per person, in cents.
  let price: Int
  /// The rating in hundredths.
  let rating: Int
}
