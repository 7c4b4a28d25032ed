import Pictures
import Testing

struct CanvasTests {
  private static let red = Color(0xFF0000)

  @Test func `what lies outside is cut off`() {
    var canvas = Canvas(width: 4, height: 3)
    canvas.rectangle(at: .init(2, -1), width: 9, height: 2, Self.red)
    canvas.rectangle(at: .init(-5, 1), width: 5, height: 5, Self.red)
    canvas.rectangle(at: .init(9, 9), width: 2, height: 2, Self.red)
    #expect(rows(canvas) == ["..##", "....", "...."])
  }

  @Test func `lines join their ends`() {
    var canvas = Canvas(width: 5, height: 5)
    canvas.line(from: .init(0, 0), to: .init(4, 4), Self.red)
    canvas.line(from: .init(4, 0), to: .init(0, 1), Self.red)
    #expect(rows(canvas) == ["#..##", "###..", "..#..", "...#.", "....#"])
  }

  @Test func `a disc is round`() {
    var canvas = Canvas(width: 5, height: 5)
    canvas.disc(at: .init(2, 2), radius: 2, Self.red)
    #expect(rows(canvas) == [".###.", "#####", "#####", "#####", ".###."])
  }

  @Test func `text is written, turned and scaled`() {
    var canvas = Canvas(width: 11, height: 7)
    canvas.text("T1", at: .init(0, 0), Self.red)
    let upright = [
      "#####...#..", "..#....##..", "..#...#.#..", "..#.....#..", "..#.....#..", "..#.....#..", "..#...#####",
    ]
    #expect(rows(canvas) == upright)
    var turned = Canvas(width: 7, height: 11)
    turned.text("T1", at: .init(0, 10), isTurned: true, Self.red)
    #expect((0..<7).allSatisfy { y in (0..<11).allSatisfy { x in canvas[x, y] == turned[y, 10 - x] } })
    var large = Canvas(width: 22, height: 14)
    large.text("T1", at: .init(0, 0), scale: 2, Self.red)
    #expect((0..<14).allSatisfy { y in (0..<22).allSatisfy { x in large[x, y] == canvas[x / 2, y / 2] } })
    #expect(Canvas.length(of: "T1", scale: 2) == 22)
  }

  @Test func `every printable character looks different`() {
    let glyphs = (UInt8(32)..<127).map { code in
      var canvas = Canvas(width: 5, height: 9)
      canvas.text(String(UnicodeScalar(code)), at: .init(0, 0), Self.red)
      return rows(canvas)
    }
    #expect(Set(glyphs).count == 95)
  }

  private func rows(_ canvas: Canvas) -> [String] {
    (0..<canvas.height).map { y in
      (0..<canvas.width).map { canvas[$0, y] == Self.red ? "#" : "." }.joined()
    }
  }
}
