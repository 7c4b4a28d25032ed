import Foundation
import Pictures
import Testing

@testable import Trainees

/// Canvases of many kinds, written by the one side and read by the other.
struct PictureTests {
  @Test(arguments: 0..<24)
  func `a drawn picture is read back pixel by pixel`(seed: Int) throws {
    let canvas = Self.canvas(seed)
    let picture = try #require(Picture(png: PNG.encode(canvas)))
    #expect(picture.width == canvas.width && picture.height == canvas.height)
    for y in 0..<canvas.height {
      for x in 0..<canvas.width {
        let (read, drawn) = (picture[x, y], canvas[x, y])
        guard read == Picture.Pixel(red: drawn.red, green: drawn.green, blue: drawn.blue) else {
          Issue.record("pixel \(x), \(y)")
          return
        }
      }
    }
  }

  @Test func `damaged files are refused`() {
    let bytes = PNG.encode(Self.canvas(1))
    #expect(Picture(png: []) == nil)
    for cut in stride(from: 0, to: bytes.count, by: 7) { #expect(Picture(png: Array(bytes[..<cut])) == nil) }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x5A
      _ = Picture(png: damaged)  // must not crash
    }
  }

  @Test(
    .enabled(if: Python.isThere), arguments: ["stored", "fixed", "dynamic"],
    ["grey", "rgb", "palette", "greya", "rgba"])
  func `Python's files are read`(blocks: String, kind: String) throws {
    let output = try #require(try Python.run(Self.writer, blocks, kind))
    let lines = output.split(separator: "\n")
    let bytes = try #require(Base64.bytes(String(lines[0])))
    let expected = lines[1].split(separator: " ").compactMap { UInt8($0) }
    let picture = try #require(Picture(png: bytes))
    let read = (0..<picture.height).flatMap { y in
      (0..<picture.width).flatMap { [picture[$0, y].red, picture[$0, y].green, picture[$0, y].blue] }
    }
    #expect(read == expected)
  }

  @Test(.enabled(if: Python.isThere), arguments: 0..<6)
  func `Python reads our files`(seed: Int) throws {
    let canvas = Self.canvas(seed)
    let file = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString).png")
    try Data(PNG.encode(canvas)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try #require(try Python.run(Self.reader, file.path()))
    let expected = (0..<canvas.height).flatMap { y in
      (0..<canvas.width).flatMap { [canvas[$0, y].red, canvas[$0, y].green, canvas[$0, y].blue] }
    }
    #expect(output.split(separator: " ").compactMap { UInt8(String($0.filter(\.isNumber))) } == expected)
  }

  private static func canvas(_ seed: Int) -> Canvas {
    var canvas = Canvas(
      width: 1 + seed * 37 % 300, height: 1 + seed * 53 % 211, color: Color(UInt32(seed) << 12 | 0x55))
    for step in 0..<seed * 9 {
      let place = Canvas.Point(step * 71 % canvas.width - 5, step * 97 % canvas.height - 5)
      let color = Color(UInt32(step * 2_654_435 % 0xFFFFFF))
      switch step % 4 {
      case 0: canvas.rectangle(at: place, width: 1 + step % 50, height: 1 + step % 31, color)
      case 1: canvas.line(from: place, to: .init(step * 13 % 300, step * 17 % 200), thickness: 1 + step % 3, color)
      case 2: canvas.disc(at: place, radius: step % 20, color)
      default: canvas.text("\(step): ~Ag_", at: place, scale: 1 + step % 3, isTurned: step % 8 == 3, color)
      }
    }
    return canvas
  }

  /// Writes a PNG with all five filters and prints it, and its pixels.
  private static let writer = """
    import base64, struct, sys, zlib
    blocks, kind = sys.argv[1:]
    number = {'grey': 0, 'rgb': 2, 'palette': 3, 'greya': 4, 'rgba': 6}[kind]
    step = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[number]
    w, h, state = 61, 40, 7
    rows = []
    for y in range(h):
      row = []
      for x in range(w * step):
        state = (state * 1103515245 + 12345) % 2 ** 31
        row.append((state >> 16) % 256 if state % 5 == 0 else (x // 9 * 40 + y // 7 * 11) % 256)
      rows.append(row)
    def paeth(a, b, c):
      p = a + b - c
      return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
    raw, above = b'', [0] * (w * step)
    for y, row in enumerate(rows):
      left = [0] * step + row[:-step]
      corner = [0] * step + above[:-step]
      guess = [lambda a, b, c: 0, lambda a, b, c: a, lambda a, b, c: b, lambda a, b, c: (a + b) // 2, paeth][y % 5]
      raw += bytes([y % 5] + [(v - guess(a, b, c)) % 256 for v, a, b, c in zip(row, left, above, corner)])
      above = row
    strategy = zlib.Z_FIXED if blocks == 'fixed' else zlib.Z_DEFAULT_STRATEGY
    packer = zlib.compressobj(0 if blocks == 'stored' else 9, zlib.DEFLATED, 15, 9, strategy)
    data = packer.compress(raw) + packer.flush()
    def chunk(name, body):
      return struct.pack('>I', len(body)) + name + body + struct.pack('>I', zlib.crc32(name + body))
    palette = bytes((i * k + 5) % 256 for i in range(256) for k in (3, 5, 7))
    png = b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, number, 0, 0, 0))
    png += chunk(b'PLTE', palette) if number == 3 else b''
    png += chunk(b'IDAT', data[:100]) + chunk(b'IDAT', data[100:]) + chunk(b'IEND', b'')
    pixels = []
    for row in rows:
      for x in range(w):
        p = row[x * step:x * step + step]
        pixels += palette[3 * p[0]:3 * p[0] + 3] if number == 3 else p[:3] if step > 2 else [p[0]] * 3
    print(base64.b64encode(png).decode())
    print(*pixels)
    """

  /// Checks a PNG's checksums and prints its pixels.
  private static let reader = """
    import struct, sys, zlib
    png = open(sys.argv[1], 'rb').read()
    at, parts = 8, {}
    while at < len(png):
      size, name = struct.unpack('>I4s', png[at:at + 8])
      body = png[at + 8:at + 8 + size]
      assert zlib.crc32(name + body) == struct.unpack('>I', png[at + 8 + size:at + 12 + size])[0]
      parts[name] = body
      at += 12 + size
    w, h = struct.unpack('>II', parts[b'IHDR'][:8])
    raw, palette = zlib.decompress(parts[b'IDAT']), parts[b'PLTE']
    assert len(raw) == h * (w + 1) and not any(raw[::w + 1])
    print(*(v for y in range(h) for i in raw[y * (w + 1) + 1:(y + 1) * (w + 1)] for v in palette[3 * i:3 * i + 3]))
    """
}

/// The Python of this machine, as a second opinion.
private enum Python {
  static let isThere = (try? run("import zlib; print(1)")) == "1\n"

  static func run(_ script: String, _ arguments: String...) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text : nil
  }
}
