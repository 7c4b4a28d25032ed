/// A colour of eight bits a channel.
public struct Color: Hashable, Sendable {
  public let red, green, blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour as it is written on the web: `0xFFD39B`.
  public init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  public static let white = Color(0xFFFFFF)
  public static let black = Color(0x000000)
}
