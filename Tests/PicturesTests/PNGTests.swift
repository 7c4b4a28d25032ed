import Testing

@testable import Pictures

struct PNGTests {
  @Test func `the bytes are the same everywhere`() {
    let file = PNG.encode(Self.sheet)
    #expect(file.count == 3589)
    #expect(Checksum.crc32(file) == 3_023_643_642)
  }

  @Test func `checksums are those of the standards`() {
    #expect(Checksum.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Checksum.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
  }

  private static var sheet: Canvas {
    var canvas = Canvas(width: 420, height: 200, color: Color(0xFFF4D6))
    for row in 0..<6 {
      let codes = (32 + 16 * row)..<min(127, 48 + 16 * row)
      canvas.text(
        String(String.UnicodeScalarView(codes.map { UnicodeScalar(UInt8($0)) })), at: .init(10, 10 + 22 * row), scale: 2
      )
    }
    canvas.text("grid_j", at: .init(390, 190), scale: 3, isTurned: true, Color(0xE57373))
    canvas.line(from: .init(5, 150), to: .init(380, 195), thickness: 3, Color(0x336699))
    canvas.disc(at: .init(250, 170), radius: 18, Color(0x3A7D44))
    return canvas
  }
}
