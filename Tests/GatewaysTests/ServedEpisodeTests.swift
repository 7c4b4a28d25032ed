import Desk
import Hummingbird
import Notation
import Testing
import TradeDesk

@testable import Gateways

@Suite struct ServedEpisodeTests {
  @Test func `an episode that has had its calls can only be finished`() async throws {
    let environment = TradeEnvironment(try #require(TradeTask.named("T4")), seed: 1)
    let episode = ServedEpisode(environment, mostCalls: 2)
    for _ in 0..<2 { _ = try await episode.answer(ToolCall("wait", ["seconds": 1])) }
    for call in [ToolCall("wait", ["seconds": 1]), ToolCall("fetch_page")] {
      let refusal = await #expect(throws: Refusal.self) { try await episode.answer(call) }
      #expect(refusal?.status == .forbidden)
      #expect(refusal?.message.contains("its 2 calls") == true)
    }
    #expect(try await episode.answer(ToolCall("get_task_info")).status == .ok)
    // Not understood, but heard.
    #expect(try await episode.answer(ToolCall("submit_results")).status == .badRequest)
  }
}
