/// The pixels of a picture, the origin at the top left.
struct Picture {
  /// A colour of eight bits a channel.
  struct Pixel: Hashable {
    let red, green, blue: UInt8
  }

  let width, height: Int
  private let pixels: [Pixel]

  /// Lays pixels out row by row; `nil` when their number does not fit.
  init?(width: Int, height: Int, pixels: [Pixel]) {
    guard width > 0, height > 0, pixels.count == width * height else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  subscript(x: Int, y: Int) -> Pixel { pixels[y * width + x] }
}
