/// Names that are words as well.
enum EverydayNames {
  static func contains(_ word: Message.Word) -> Bool {
    !word.classes.isDisjoint(with: [.stop, .elsewhere]) || names.contains(word.text)
  }

  private static let names: Set<String> = [
    "will", "mark", "grace", "may", "rose", "art", "bill", "rich", "frank", "grant", "drew", "jack", "faith", "hope",
    "joy", "dawn",
    "summer", "april", "june", "august", "amber", "king", "young", "long", "white", "black", "brown", "green", "hall",
    "hill", "wood",
    "woods", "price", "cook", "baker", "carter", "cooper", "turner", "parker", "walker", "ward", "bell", "page",
    "wells", "stone", "rice",
    "bush", "day", "fields", "banks", "miles", "chase", "pat", "sue", "rob", "gene", "lane", "ray", "rush", "early",
    "best", "gray", "grey",
    "lee", "fox", "hunter", "mason", "fisher", "porter", "taylor", "smith", "sky", "olive", "violet", "ivy", "pearl",
    "ruby", "penny",
    "christian", "major", "guy", "dean", "earl", "duke", "prince", "bishop", "pope", "knight", "weeks", "winter",
    "snow", "frost", "flowers",
  ]
}
