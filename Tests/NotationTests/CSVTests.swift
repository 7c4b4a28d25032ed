import Notation
import Testing

@Suite struct CSVTests {
  static let texts: [(text: String, header: [String], rows: [[String]])] = [
    ("a,b\n1,2\n", ["a", "b"], [["1", "2"]]), ("a,b\r\n1,2", ["a", "b"], [["1", "2"]]),
    ("a\r1\r2\r", ["a"], [["1"], ["2"]]),
    ("\u{FEFF}a\n1\n", ["a"], [["1"]]), ("a,b\n\"1,\"\"x\"\"\n\",2\n", ["a", "b"], [["1,\"x\"\n", "2"]]),
    ("a,\n,\n", ["a", ""], [["", ""]]),
    ("a\n1\n\n\n", ["a"], [["1"]]), ("a,b\n1\n", ["a", "b"], [["1"]]), ("a\nx\"y\n", ["a"], [["x\"y"]]),
    ("ä,😀\n", ["ä", "😀"], []),
  ]

  @Test(arguments: texts.indices) func `text is read`(_ index: Int) {
    let (text, header, rows) = Self.texts[index]
    #expect(CSV(parsing: text) == CSV(header: header, rows: rows))
  }

  @Test(arguments: ["", "\n\n", "a\n\"x", "\""]) func `what is no table is refused`(_ text: String) {
    #expect(CSV(parsing: text) == nil)
  }

  @Test(arguments: ["\n", "\r\n"]) func `what is written reads back the same`(_ lineEnd: String) {
    let table = CSV(
      header: ["a", "b c"], rows: [["x,y", "\"q\""], ["line\nbreak", "cr\rlf"], ["", "plain"], ["ä", " "]])
    #expect(CSV(parsing: table.text(lineEnd: lineEnd)) == table)
    #expect(table.column("b c") == 1 && table.column("z") == nil)
  }

  @Test func `only what needs quotes has them`() {
    #expect(CSV(header: ["a"], rows: [["x y"], ["1,2"]]).text() == "a\nx y\n\"1,2\"\n")
  }
}
