import Notation

/// What came of a call, before it goes over some wire.
public struct TradeAnswer: Hashable, Sendable {
  /// The ways in which a call ends.
  public enum Outcome: Hashable, Sendable {
    /// It was done.
    case done
    /// No page was given: by the service, with the status that it answered, or before it was asked, without one.
    case refused(status: Int?, retryAfter: Int?)
    /// The call could not be understood.
    case badCall
    /// An argument is longer than what is taken.
    case tooLong
    /// The work handed in was not taken.
    case notTaken
  }

  /// How it ended.
  public let outcome: Outcome
  /// What the caller is told: a JSON object.
  public let text: String

  init(outcome: Outcome, text: String) { (self.outcome, self.text) = (outcome, text) }

  init(_ outcome: Outcome, _ json: JSON) { self.init(outcome: outcome, text: json.text()) }
}
