import Testing

@testable import Workplace

@Suite struct StemTests {
  @Test(arguments: [
    ["transaction", "transactions"], ["review", "reviews", "reviewing", "reviewed", "reviewer"],
    ["policy", "policies"],
    ["complete", "completes", "completed", "completing", "completion"],
    ["calculate", "calculated", "calculating", "calculation"],
    ["authorise", "authorize", "authorised", "authorizing", "authorisation", "authorization"],
    ["approve", "approval", "approver", "approved"],
    ["invoice", "invoices", "invoicing"], ["day", "days"], ["box", "boxes"],
    ["reimburse", "reimbursed", "reimbursement"],
    ["plan", "planned", "planning", "plans"], ["apply", "applies", "applied"], ["available", "availability"],
    ["invite", "invitation", "invited"],
    ["decide", "decided", "decision"], ["keep", "kept"], ["fill", "filled", "filling"], ["rate", "rates", "rated"],
  ]) func `forms of one word meet`(forms: [String]) {
    #expect(Set(forms.map(Stem.of)).count == 1)
  }

  @Test(arguments: [
    ("rate", "rating"), ("meet", "meeting"), ("carrier", "carry"), ("policy", "police"), ("date", "data"),
    ("late", "later"),
    ("sales", "sail"), ("state", "station"), ("miss", "missing"), ("leave", "left"),
  ]) func `different words stay apart`(one: String, other: String) {
    #expect(Stem.of(one) != Stem.of(other))
  }
}
