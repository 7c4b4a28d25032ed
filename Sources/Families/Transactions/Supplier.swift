import Notation

/// A supplier as its papers describe it.
struct Supplier: Hashable, Sendable {
  /// The stable id, for example `S-4821`; it says nothing of the supplier.
  var id: String
  /// The name, unique in the ledger.
  var name: String
  /// The rating, `nil` when there is none.
  var rating: String?
  /// The contact person.
  var contact: String
  /// Street, city, state and zip code on one line.
  var address: String
  /// The telephone number.
  var phone: String
  /// The mail address.
  var email: String
  /// What it delivers.
  var product: String
  /// The department that buys from it.
  var department: String
  /// Who asks for its services.
  var applicant: String
  /// Who approves its payments: a manager of the department.
  var approver: String
  /// The approver's limit, in whole units.
  var limit: Int
}

/// One payment to a supplier, with its papers' dates and numbers.
struct Payment: Hashable, Sendable {
  /// The supplier's position in the ledger's list.
  var supplier: Int
  /// The transaction's id.
  var id: String
  /// The invoice's id.
  var invoice: String
  /// The approval form's id.
  var approval: String
  /// The day of the payment, which is the invoice's too.
  var date: Moment
  /// The amount.
  var amount: Amount
  /// How many days before the payment it was requested.
  var requestedDaysBefore: Int
  /// How many days after the request it was approved.
  var approvedDaysAfter: Int
}
