public import Notation

/// Which records are wanted.
public struct TradeQuery: Hashable, Sendable {
  /// The reporting economy's M49 code.
  public var reporter: String
  /// The partner economy's M49 code.
  public var partner: String
  /// `M` for imports, `X` for exports.
  public var flow: String
  /// The product code, perhaps with a leading zero.
  public var hs: String
  /// The year.
  public var year: Int

  /// The query as it goes over the wire.
  public var json: JSON {
    [
      "reporter": .string(reporter), "partner": .string(partner), "flow": .string(flow), "hs": .string(hs),
      "year": .integer(year),
    ]
  }
}
