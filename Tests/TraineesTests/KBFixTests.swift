import Testing

@testable import Trainees

@Suite struct KBFixTests {
  private static let manual = """
    The ids in force are listed in `CloudDisk:kb/register.csv`.
    - An owner who is not on the staff list has left. Human Resources can tell who took over the charts.
    - Articles cite the **gross** edition; the net one is not for the knowledge base.
    - When a chart was withdrawn and has no successor, put `[gone]` in the place of the whole link.
    """

  @Test func `the manual says where, which and what instead`() throws {
    let manual = try LinkManual(reading: KBFixTests.manual)
    #expect(manual.register == "CloudDisk:kb/register.csv")
    #expect([manual.edition, manual.notice] == ["gross", "[gone]"])
    #expect(manual.onLeavers.contains("Human Resources"))
  }

  @Test(arguments: ["kb/register.csv", "**gross**", "`[gone]`"])
  func `a manual without one of them is refused`(phrase: String) {
    #expect(throws: Stuck.self) { try LinkManual(reading: KBFixTests.manual.replacing(phrase, with: "some")) }
  }

  @Test(arguments: [
    ("AB111111 was divided in two: CD222222 is the gross edition and EF333333 the net edition.", "CD222222"),
    ("In place of AB111111 there are two charts now, EF333333 (net edition) and CD222222 (gross edition).", "CD222222"),
    ("AB111111 is gone, and we keep EF333333 as its net and CD222222 as its gross edition.", "CD222222"),
    (
      "AB999999 is CD888888 now. We turned AB111111 into CD222222 for the gross and EF333333 for the net figures.",
      "CD222222"
    ),
    ("AB111111 is called CD222222 today.", "CD222222"),
  ])
  func `the new id is that of the edition which articles cite`(answer: String, id: String) throws {
    #expect(try LinkManual(reading: KBFixTests.manual).finding(about: "AB111111", in: answer) == .renamed(id))
  }

  @Test(
    arguments: [
      ("AB111111 was withdrawn, and there is nothing in its place.", LinkManual.Finding.withdrawn),
      ("Which of my charts do you mean?", nil), ("AB999999 was withdrawn.", nil), ("I know AB111111.", nil),
    ] as [(String, LinkManual.Finding?)])
  func `answers that name no new id`(answer: String, finding: LinkManual.Finding?) throws {
    #expect(try LinkManual(reading: KBFixTests.manual).finding(about: "AB111111", in: answer) == finding)
  }

  @Test func `links are corrected wherever they stand, and nothing else`() throws {
    let text =
      "A: kb.internal.com/charts?id=AB111111 (Chart Owner: Ann Lee)\n| kb.internal.com/charts?id=CD222222 (Chart Owner: Bo Ray) |\nAB111111"
    let manual = try LinkManual(reading: KBFixTests.manual)
    #expect(
      manual.corrected(text, ["AB111111": .renamed("EF333333"), "CD222222": .withdrawn])
        == "A: kb.internal.com/charts?id=EF333333 (Chart Owner: Ann Lee)\n| [gone] |\nAB111111")
    #expect(manual.corrected(text, [:]) == text)
  }

  @Test func `the objective pairs articles with outputs`() throws {
    let order = try KBFixOrder(
      reading: "Read `CloudDisk:kb/manuals_for_x.md`. `CloudDisk:kb/articles/a_b.md` → `a_b_fixed.md`")
    #expect(order.manual == "kb/manuals_for_x.md")
    #expect(order.articles == [KBFixOrder.Article(source: "kb/articles/a_b.md", output: "a_b_fixed.md")])
    #expect(throws: Stuck.self) { try KBFixOrder(reading: "Read `kb/manuals_for_x.md` and `kb/articles/a.md`.") }
  }
}
