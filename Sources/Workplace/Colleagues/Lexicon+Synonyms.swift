extension Lexicon {
  /// A group of words that colleagues take for one another, whatever the rule says; a rule adds its own.
  struct Synonyms {
    /// Members that stand for one another.
    var members: [String] = []
    /// Phrases that stand for the members, though the members do not stand for them.
    var stands: [String] = []
    /// Whether they do so only in topics that have two words of substance: `how do I` asks for the review policy, but not for
    /// the policy on anything.
    var needCompany = false
  }

  /// The groups. Each line of the text is one; commas divide its members, `~` marks those that only stand for the others, and `!` a line whose
  /// phrases need company.
  static let synonyms: [Synonyms] = synonymText.split(separator: "\n").map { line in
    var group = Synonyms()
    group.needCompany = line.hasPrefix("!")
    for member in line.drop(while: { $0 == "!" }).split(separator: ",") {
      let words = member.split(separator: " ").joined(separator: " ")
      if words.hasPrefix("~") { group.stands.append(String(words.dropFirst())) } else { group.members.append(words) }
    }
    return group
  }

  private static let synonymText = """
    ! policy, rule, guideline, manual, handbook, procedure, instruction, criterion, process, ~how to, ~how do i, ~how do we, ~how should, ~how is, ~how are, ~how does
    ! limit, threshold, ceiling, ~how much, ~up to what, ~up to which, ~how high, ~how large, ~how far
    policy, rule, guideline, guidance, guide, manual, handbook, procedure, instruction, regulation, documentation, criterion, process, protocol, standard, convention, ~written down, ~laid down
    review, audit, check, inspect, inspection, examine, examination, verify, verification, scrutinise, ~look over, ~go through
    approval, approve, authorisation, authorise, authority, sign off, signing, signature, ~sign
    limit, threshold, ceiling, cap, maximum, upper bound, ~highest amount, ~largest amount
    amount, sum
    time, duration, ~how long
    abnormal, suspicious, unusual, irregular, anomalous, anomaly, odd, dubious, fraudulent, strange
    supplier, vendor, seller
    parameter, coefficient, constant, setting
    rate, percentage, percent
    fee, charge
    available, availability, free, ~spare, ~busy, ~conflict, ~clash, ~have time, ~have the time, ~find time, ~make it, ~make the meeting, ~make time, ~suit, ~work for you, ~ok for you, ~okay for you, ~fine for you, ~good for you, ~possible for you, ~convenient, ~commitment, ~schedule permit, ~open slot, ~you around
    attend, join, participate, participation, take part, ~attendance, ~come, ~be there, ~be present, ~be in the meeting, ~be at the meeting, ~be part, ~sit in, ~make it, ~make the meeting, ~put you down, ~count on you, ~count you in
    invite, invitation, list, include, attendee, participant, ~expect, ~need, ~require, ~put down, ~excuse, ~leave out, ~count in, ~add
    meeting, appointment, get together
    missing, blank, empty, gap, incomplete, lost, hole
    complete, completion, fill, impute, populate, restore, reconstruct
    data, dataset, record, value, cell, entry, figure, number, field
    carrier, courier, forwarder, shipping company, transport company, delivery company, haulier
    sla, service level, service level agreement
    speed, velocity, ~how fast, ~km h, ~kmh
    handling, processing time
    round, decimal, decimal place
    leave, vacation, holiday, time off, day off, pto
    reimbursement, reimburse, expense, refund
    claim, submit, hand in, get back
    vpn, remote access
    website, site, web site, web page
    maintain, maintenance, responsible, in charge, look after, take care, own, owner, administer, operate
    attendance, lateness, punctuality
    late, lateness, tardy
    """
}
