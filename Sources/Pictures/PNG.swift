/// Writes pictures as PNG (ISO 15948): 8-bit palette, no filters, no metadata.
///
/// The bytes depend on the picture alone, not on a library's version.
public enum PNG {
  /// The file's bytes.
  public static func encode(_ canvas: Canvas) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = bigEndian(UInt32(canvas.width)) + bigEndian(UInt32(canvas.height)) + [8, 3, 0, 0, 0]
    append(chunk: "IHDR", header, to: &file)
    append(chunk: "PLTE", canvas.palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
    append(chunk: "IDAT", Deflate.zlib(rows(of: canvas), rowLength: canvas.width + 1), to: &file)
    append(chunk: "IEND", [], to: &file)
    return file
  }

  /// Each row with the number of its filter in front: 0, none.
  private static func rows(of canvas: Canvas) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((canvas.width + 1) * canvas.height)
    for y in 0..<canvas.height {
      rows.append(0)
      rows += canvas.indices[y * canvas.width..<(y + 1) * canvas.width]
    }
    return rows
  }

  private static func append(chunk name: String, _ content: [UInt8], to file: inout [UInt8]) {
    let named = Array(name.utf8) + content
    file += bigEndian(UInt32(content.count)) + named + bigEndian(Checksum.crc32(named))
  }

  static func bigEndian(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian, Array.init) }
}
