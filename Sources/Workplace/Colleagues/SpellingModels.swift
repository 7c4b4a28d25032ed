/// Correctly spelt words against which unknown ones are held.
struct SpellingModels: Sendable {
  private struct Model: Sendable {
    var letters: [UInt8]
    var stem: String
    var lettersOfStem: [UInt8]
  }

  private var byFirst: [UInt8: [Model]] = [:]

  /// Adds a word of five letters or more; shorter ones are too easily another word.
  mutating func add(_ word: String, stem: String) {
    guard word.utf8.count >= 5, let first = word.utf8.first else { return }
    byFirst[first, default: []].append(Model(letters: Array(word.utf8), stem: stem, lettersOfStem: Array(stem.utf8)))
  }

  /// The stem of the word that a misspelt one seems to be meant for.
  func stem(ofMisspelt word: String, stem: String) -> String? {
    guard let first = word.utf8.first, let models = byFirst[first] else { return nil }
    let letters = Array(word.utf8)
    let isPlural = letters.last == UInt8(ascii: "s")
    let forms = isPlural ? [letters, Array(letters.dropLast()), Array(stem.utf8)] : [letters, Array(stem.utf8)]
    return models.first { model in
      forms.contains { Typing.isSlip($0, of: model.letters) || Typing.isSlip($0, of: model.lettersOfStem) }
    }?.stem
  }
}
