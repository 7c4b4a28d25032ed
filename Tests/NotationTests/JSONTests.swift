import Notation
import Testing

@Suite struct JSONParserTests {
  static let accepted: [(text: String, value: JSON)] = [
    ("null", .null), (" true\n", true), ("[]", []), ("{}", [:]), ("0", 0), ("-0", 0), ("-0.0", -0.0), ("1", 1),
    ("1.0", 1.0),
    ("1e2", 100.0), ("1E-2", 0.01), ("-12.5e+1", -125.0), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", 9_223_372_036_854_775_808.0), ("\"\"", ""),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\u{0}"), ("\"é\u{2028}\"", "é\u{2028}"),
    ("[1,[2,[3]]]", [1, [2, [3]]]), (#"{"a":{"b":[]},"":null}"#, ["a": ["b": []], "": .null]), ("\u{FEFF}1", 1),
  ]

  @Test(arguments: accepted.indices) func `text is read`(_ index: Int) throws {
    #expect(try JSON(parsing: Self.accepted[index].text) == Self.accepted[index].value)
  }

  static let refused: [(text: String, line: Int, column: Int)] = [
    ("", 1, 1), (" ", 1, 2), ("nul", 1, 1), ("tru e", 1, 1), ("NaN", 1, 1), ("Infinity", 1, 1), ("-", 1, 2),
    ("01", 1, 3), ("1.", 1, 3), (".5", 1, 1),
    ("+1", 1, 1), ("1e", 1, 3), ("1e999", 1, 6), ("0x1", 1, 2), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("[", 1, 2),
    ("{\"a\"}", 1, 5), ("{a:1}", 1, 2),
    ("{\"a\":1,}", 1, 8), ("{\"a\":1,\n \"a\":2}", 2, 2), ("\"a", 1, 3), ("\"\n\"", 1, 2), ("\"\\x\"", 1, 4),
    ("\"\\ud800\"", 1, 8), ("\"\\udc00\"", 1, 8),
    ("\"\\u12g4\"", 1, 4), ("1 2", 1, 3), ("// x\n1", 1, 1), ("'a'", 1, 1), ("[\n\n  x]", 3, 3),
  ]

  @Test(arguments: refused.indices) func `a fault has its place`(_ index: Int) {
    let (text, line, column) = Self.refused[index]
    let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error?.line == line && error?.column == column, "\(String(describing: error))")
  }

  @Test func `invalid UTF-8 in a string is refused`() {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [0x22, 0xC0, 0x80, 0x22]) }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test func `limits hold`() {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: deep) }
    #expect(throws: Never.self) { try JSON(parsing: String(deep.dropFirst().dropLast())) }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[1,2,3]", limits: JSON.Limits(bytes: 6)) }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
  }

  @Test func `whole and real numbers stay apart but are equivalent`() throws {
    let whole = try JSON(parsing: "[1]"), real = try JSON(parsing: "[1.0]")
    #expect(whole != real)
    #expect(whole.isEquivalent(to: real))
    #expect(JSON.number(2.0).integer == 2 && JSON.number(2.5).integer == nil && JSON.integer(2).number == 2)
  }
}

@Suite struct JSONWriterTests {
  static let texts = [
    "null", "true", "0", "1.0", "-0.5", "1e+22", "[]", "{}", #"{"b":1,"a":[true,null]}"#, #""\"\\\n\r\t\u0001""#,
    "\"é😀\u{2028}\"",
    "5e-324", "1.7976931348623157e+308", "0.1", "100000.0",
  ]

  @Test(arguments: texts) func `text is written as it was read`(_ text: String) throws {
    #expect(try JSON(parsing: text).text() == text)
  }

  @Test func `indented text has one member a line`() {
    let value: JSON = ["a": [1, [:], []], "b": ["c": "d"]]
    #expect(
      value.text(.indented(2)) == """
        {
          "a": [
            1,
            {},
            []
          ],
          "b": {
            "c": "d"
          }
        }
        """)
  }

  @Test func `what JSON cannot say is null`() {
    #expect(JSON.array([.number(.nan), .number(.infinity)]).text() == "[null,null]")
  }
}

@Suite struct JSONPointerTests {
  // The examples of RFC 6901, section 5.
  static let document: JSON = [
    "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8,
  ]

  @Test(arguments: [
    ("/foo/0", "bar" as JSON), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3), ("/g|h", 4), ("/i\\j", 5),
    ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
  ])
  func `a pointer finds its value`(_ pointer: String, _ value: JSON) {
    #expect(Self.document[pointer: pointer] == value)
  }

  @Test(arguments: ["/foo/2", "/foo/-1", "/foo/01", "/foo/-", "/foo/+1", "/x", "foo", "/foo/0/1"])
  func `a pointer to nothing finds nothing`(_ pointer: String) { #expect(Self.document[pointer: pointer] == nil) }

  @Test func `the empty pointer is the whole`() { #expect(Self.document[pointer: ""] == Self.document) }

  @Test(arguments: ["a/b", "m~n", "~1", "", "x"]) func `escaping goes there and back`(_ name: String) {
    var value: JSON = [:]
    value[name] = 1
    #expect(value[pointer: "/" + JSON.escapedPointerToken(name)] == 1)
  }
}
