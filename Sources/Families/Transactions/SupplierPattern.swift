/// How a supplier is paid: the ways of honest business, the ways that come close to the abnormal one, and that one.
enum SupplierPattern: Hashable, Sendable, CaseIterable {
  /// Rated and long known, paid monthly, within a band.
  case steady
  /// Rated and long known, paid monthly, with the season.
  case seasonal
  /// Rated and long known, paid monthly, mostly near its approver's limit.
  case highSteady
  /// Unrated but long known, paid monthly, always near the limit.
  case unratedSteady

  /// Abnormal but for payments before the review period.
  case returned
  /// Abnormal but for its rating.
  case rated
  /// Abnormal but that one payment a month is the rule.
  case calm
  /// Abnormal but for too few payments as the policy counts them, busy as some months are.
  case uneven
  /// Abnormal but that its amounts are nowhere near the limit.
  case ample
  /// Abnormal but that some of its amounts are not near the limit.
  case mixed
  /// Abnormal but that its amounts are near the lower limit of another department.
  case otherLimit

  /// Meets every criterion.
  case abnormal

  /// The patterns of suppliers that the config counts as normal.
  static let regular: [SupplierPattern] = [.steady, .seasonal, .highSteady, .unratedSteady]
  /// For each criterion, the patterns that fail it alone: whoever leaves that criterion out is caught by one of them.
  static let nearMisses: [[SupplierPattern]] = [
    [.returned], [.rated], [.calm, .uneven], [.ample, .mixed, .otherLimit],
  ]

  /// Whether the supplier has a rating.
  var isRated: Bool {
    switch self {
    case .steady, .seasonal, .highSteady, .rated: true
    case .unratedSteady, .returned, .calm, .uneven, .ample, .mixed, .otherLimit, .abnormal: false
    }
  }
}
