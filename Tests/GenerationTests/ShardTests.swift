import Testing

@testable import Generation

struct ShardTests {
  @Test(arguments: ["1/1", "2/8", "8/8"])
  func `a part of a whole is read and printed`(text: String) throws {
    #expect(try #require(Shard(text)).description == text)
  }

  @Test(arguments: ["0/1", "9/8", "1", "1/2/3", "", "a/b", "-1/2", "1/0"])
  func `what is no part is refused`(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test(arguments: 1...7)
  func `parts share out the scenarios, each to one`(count: Int) throws {
    let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
    for scenario in 0..<50 { #expect(shards.count { $0.contains(scenario) } == 1) }
  }
}
