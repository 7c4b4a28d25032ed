import Notation
import Testing

@testable import Workplace

@Suite struct `Judging texts and files` {
  private func judge(_ text: String, contains: JSON = [], lacks: JSON = []) throws -> Double {
    var test: JSON = ["kind": "text", "file": "n.md"]
    if contains != [] { test["contains"] = contains }
    if lacks != [] { test["lacks"] = lacks }
    return try Docket.handing(in: text, as: "n.md").share(test)
  }

  @Test(arguments: [
    ("The limit is 1,250 euros.", 1.0), ("THE  LIMIT\r\nIS 1,250", 1),
    ("\u{FEFF}the limit: none. The limit is 1,250.", 1),
    ("the\u{A0}limit is", 0.5), ("limit", 0), ("1,250", 0.5), ("", 0), ("the limit is 11,250", 0.5),
    ("the limit is 1,250.75", 0.5), ("the limit is 1,2501", 0.5), ("thelimit is 1,250", 0.5),
  ]) func `texts that must occur share the points`(text: String, share: Double) throws {
    #expect(try judge(text, contains: ["the limit", "1,250"]) == share)
  }

  @Test func `a text that must not occur costs the whole`() throws {
    #expect(try judge("new wording", contains: ["new"], lacks: ["old wording"]) == 1)
    #expect(try judge("new and OLD\nWording", contains: ["new"], lacks: ["old wording"]) == 0)
    #expect(try judge("anything", lacks: ["old"]) == 1)
    #expect(try judge(" \n", lacks: ["old"]) == 0)
    #expect(try Docket().share(["kind": "text", "file": "n.md", "lacks": ["old"]]) == 0)
    #expect(try judge("nothing is asked") == 0)
  }

  @Test(arguments: [
    ("# A\n\nb  c\n", 1.0), ("\u{FEFF}# A\r\n\r\nb  c", 1), ("\n\n# A \n\t\nb  c\t\n\n", 1), ("# a\n\nb  c", 0),
    ("# A\nb  c", 0), ("# A\n\nb c", 0), ("# A\n\nb  c\nd", 0), (" # A\n\nb  c", 0), ("", 0),
  ]) func `a whole text is compared line by line`(text: String, share: Double) throws {
    let test: JSON = ["kind": "text", "file": "n.md", "equals": "# A\n\nb  c\n"]
    #expect(try Docket.handing(in: text, as: "n.md").share(test) == share)
    #expect(try Docket().share(test) == 0)
  }

  @Test(arguments: [
    ("250 €", "250 €", true), ("250 €", "total: 250  € net", true), ("250 €", "1,250 €", false),
    ("250 €", "1,250 € or 250 €", true), ("€1", "€1,250", false), ("€1", "€1, 250", true), ("€1", "€1.", true),
    ("25", "1,250", false), ("25", "25th", true), ("12", "12.5 or 3.12", false), ("12", "12, 13", true),
    ("13:00", "13:00:00", true), ("a.1", "a.12 a.1", true), ("-5", "-5", true), ("", "anything", false),
  ]) func `a number occurs only whole`(phrase: String, text: String, occurs: Bool) {
    #expect(Judge.Wording.occurs(phrase, in: Judge.Wording.folded(text)) == occurs)
  }

  @Test func `accents match in either encoding, not without`() throws {
    #expect(try judge("Hallo Jose\u{301} Grün", contains: ["José", "gru\u{308}n"]) == 1)
    #expect(try judge("Hallo Jose Grun", contains: ["José", "Grün"]) == 0)
  }

  @Test func `a file may lie in a folder, though not in several`() throws {
    let test: JSON = ["kind": "text", "file": "n.md", "contains": ["x"]]
    #expect(try Docket.handing(in: "x", as: "out/deep/n.md").share(test) == 1)
    #expect(try Docket.handing(in: "x", as: "out/in.md").share(test) == 0)
    #expect(try Docket(files: ["n.md": File("y"), "out/n.md": File("x")]).share(test) == 0)
    let several = Docket(files: ["a/n.md": File("x"), "b/n.md": File("x")])
    #expect(try several.share(test) == 0)
    #expect(try several.remark(test).hasSuffix("several of its folders hold a file of that name."))
    #expect(
      try Docket.handing(in: "Ann", as: "a/n.md").share(["kind": "lines", "file": "n.md", "items": [["Ann"]]]) == 1)
  }

  @Test func `a file is present when it has anything in it`() throws {
    let test: JSON = ["kind": "file_present", "file": "out/n.md"]
    #expect(try Docket.handing(in: "x", as: "out/n.md").share(test) == 1)
    #expect(try Docket(files: ["out/n.md": File(bytes: [0xFF, 0x00])]).share(test) == 1)
    #expect(try Docket.handing(in: "x", as: "n.md").share(test) == 0)
    #expect(try Docket.handing(in: "\u{FEFF} \r\n\t", as: "out/n.md").share(test) == 0)
    #expect(try Docket.handing(in: "x", as: "out/n.md/inside").remark(test) == "out/n.md is a folder, not a file.")
    #expect(try Docket().remark(test) == "out/n.md is not in the workspace.")
  }

  @Test(arguments: [" A  b ", "ÄPFEL\u{A0}und\u{2003}Birnen", "x\r\ny", "\u{B}\u{C}", "İ", "ẞ", "e\u{301}"])
  func `folding twice changes nothing`(text: String) {
    let folded = Judge.Wording.folded(text)
    #expect(Judge.Wording.folded(folded) == folded)
    #expect(Judge.Wording.trimmed(folded) == folded)
    // The quick way for ASCII and the way for all else agree.
    #expect(Judge.Wording.folded(text + " é") == (folded.isEmpty ? "é" : folded + " é"))
  }
}
