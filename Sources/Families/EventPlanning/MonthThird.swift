/// A third of a month, by which admission is priced.
enum MonthThird: Int, CaseIterable, Sendable {
  case early, middle, late

  /// Its days in a month of that many.
  func days(ofMonth length: Int) -> ClosedRange<Int> {
    switch self {
    case .early: 1...10
    case .middle: 11...20
    case .late: 21...length
    }
  }
}
