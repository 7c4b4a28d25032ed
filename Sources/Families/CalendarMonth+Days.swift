import Notation

extension CalendarMonth {
  /// The year.
  var year: Int { ordinal / 12 }

  /// The number of its days.
  var length: Int { Moment.length(ofMonth: index + 1, year: year) }

  /// `November 2025`.
  var text: String { "\(CalendarMonth.names[index]) \(year)" }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
