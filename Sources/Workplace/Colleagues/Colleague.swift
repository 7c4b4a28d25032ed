public import MetaTasks

/// Someone who answers messages from what they know.
public struct Colleague: Sendable {
  /// What a colleague says to a message.
  public struct Answer: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The clues told, as `task id/clue id`.
    public var told: [String]
    /// The clues only pointed to.
    public var referred: [String]
  }

  private let manners: Manners

  /// Creates a colleague.
  public init(person: Person, knowledge: [Knowledge], manners: Manners) { self.manners = manners }

  /// Answers a message, given the clues told to the trainee so far.
  public func answer(_ message: String, known: Set<String>) -> Answer {
    Answer(text: manners.declines.first ?? "I do not know.", told: [], referred: [])
  }
}
