/// Why a call is not carried out: a sentence that says what is wrong and what would be right.
struct Refusal: Error, Hashable, Sendable {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

extension String {
  /// As much of a text from outside as a message repeats. Counted in bytes: a single character can have megabytes of accents.
  var excerpt: String { utf8.count <= 80 ? self : String(decoding: utf8.prefix(80), as: UTF8.self) + "…" }
}
