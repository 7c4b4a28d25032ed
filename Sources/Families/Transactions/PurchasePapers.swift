import Notation

/// Writes the invoice and the approval form of each payment; both agree with the ledger.
struct PurchasePapers {
  /// What stays the same on all papers of one supplier.
  private struct Letterhead {
    let supplier: String
    let billing: String
    let request: String
    let origin: String
    let approver: String
  }

  private let letterheads: [Letterhead]

  /// Prepares the papers of these suppliers.
  init(suppliers: [Supplier], company: String) {
    letterheads = suppliers.map { supplier in
      let contact = "Contact: \(supplier.contact)\nPhone: \(supplier.phone)\n"
      return Letterhead(
        supplier: """
          Supplier: \(supplier.name)
          Supplier number: \(supplier.id)
          Address: \(supplier.address)
          \(contact)E-mail: \(supplier.email)

          """,
        billing: """

          Bill to: \(company), attention of \(supplier.applicant)
          Product: \(supplier.product)

          """,
        request: "Requested by: \(supplier.applicant)\nDepartment: \(supplier.department)\n",
        origin: """

          Supplier: \(supplier.name)
          Supplier number: \(supplier.id)
          Supplier rating: \(supplier.rating ?? "")
          \(contact)Product: \(supplier.product)

          """, approver: "\nApproved by: \(supplier.approver)\n")
    }
  }

  /// The text of a payment's invoice.
  func invoice(_ payment: Payment) -> String {
    let letterhead = letterheads[payment.supplier]
    var text = ""
    text.reserveCapacity(420)
    text += "INVOICE\n\nInvoice number: "
    text += payment.invoice
    text += "\nIssue date: "
    text += payment.date.dateText
    text += "\n\n"
    text += letterhead.supplier
    text += letterhead.billing
    text += "Amount: "
    text += payment.amount.text
    text += "\n"
    return text
  }

  /// The text of a payment's approval form.
  func approval(_ payment: Payment) -> String {
    let letterhead = letterheads[payment.supplier]
    let requested = payment.date + -payment.requestedDaysBefore * 1440
    var text = ""
    text.reserveCapacity(460)
    text += "PURCHASE APPROVAL FORM\n\nForm number: "
    text += payment.approval
    text += "\nRequest date: "
    text += requested.dateText
    text += "\n"
    text += letterhead.request
    text += letterhead.origin
    text += "Estimated cost: "
    text += String(payment.amount.cents / 1000 * 10 + 10)
    text += letterhead.approver
    text += "Approval date: "
    text += (requested + payment.approvedDaysAfter * 1440).dateText
    text += "\n"
    return text
  }
}
