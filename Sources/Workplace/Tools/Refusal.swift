/// Why a call is not carried out: a sentence that says what is wrong and what would be right.
struct Refusal: Error, Hashable, Sendable {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
