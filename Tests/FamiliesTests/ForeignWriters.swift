import Notation

extension JSON {
  /// The value as other programs write it, all of them right.
  var asOtherProgramsWrite: [String] {
    let plain = text()
    return [
      Self.spaced(plain),  // Python's json.dump
      text(.indented(4)), text(.indented(2)).replacing("\n", with: "\r\n"), "\u{FEFF}" + plain + "\n",
      Self.escaped(Self.spaced(plain)),  // ensure_ascii
      plain.replacing("/", with: "\\/"),  // PHP
      text(.indented(1)).replacing("\n ", with: "\n\t") + "\n\n",
      plain.replacing(#/(?<before>[:\[,])(?<whole>\d+)(?<after>[,}\]])/#) { "\($0.before)\($0.whole).0\($0.after)" },
      plain.replacing(#/(?<before>[:\[,])(?<real>\d+\.\d+)/#) { "\($0.before)\($0.real)E+0" },
    ]
  }

  private static func spaced(_ text: String) -> String {
    var isQuoted = false
    return text.reduce(into: "") { result, character in
      if character == "\"" { isQuoted.toggle() }
      result.append(character)
      if !isQuoted, character == ":" || character == "," { result.append(" ") }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      guard scalar.value > 0x7E else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
  }
}
