public import Crypto

/// A SHA-256 digest, the fingerprint of bytes that must come out the same everywhere.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 64 lower-case hexadecimal digits.
  public let hex: String

  /// Digests bytes.
  public init(of bytes: some Sequence<UInt8>) { self.init(SHA256.hash(data: Array(bytes))) }

  /// Digests UTF-8 text.
  public init(of text: String) { self.init(of: text.utf8) }

  /// Digests a set of named digests: a folder of files, a suite of days. Order does not matter, names do.
  public init(of parts: some Sequence<(name: String, digest: Digest)>) {
    let lines = parts.map { "\($0.digest.hex)  \($0.name)\n" }.sorted()
    self.init(of: lines.joined())
  }

  /// Wraps a digest that was computed elsewhere.
  public init(_ digest: SHA256.Digest) {
    let digits = Array("0123456789abcdef".utf8)
    self.hex = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public var description: String { hex }
}
