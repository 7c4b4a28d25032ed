import Chance
import Notation
import Testing

@testable import Workplace

@Suite struct BestScheduleTests {
  private static func job(_ release: Int, _ deadline: Int, _ effort: Int, _ value: Double = 1) -> BestSchedule.Job {
    .init(release: Moment(minutes: release), deadline: Moment(minutes: deadline), effort: effort, value: value)
  }

  @Test func `everything is done when everything fits`() {
    let best = BestSchedule(of: [Self.job(0, 300, 60), Self.job(0, 60, 60), Self.job(100, 200, 50)])
    #expect(best.value == 3)
    #expect(best.done == [0, 1, 2])
  }

  @Test func `of two that exclude each other the more valuable is done`() {
    #expect(BestSchedule(of: [Self.job(0, 60, 60, 1), Self.job(0, 60, 60, 3)]).done == [1])
    #expect(BestSchedule(of: [Self.job(0, 60, 60, 2), Self.job(0, 60, 60, 2)]).done == [0])
  }

  @Test func `work is interrupted for what cannot wait`() {
    let best = BestSchedule(of: [Self.job(0, 210, 100, 1), Self.job(50, 160, 100, 10)])
    #expect(best.value == 11)
  }

  @Test func `nothing is worth nothing, and what cannot be done neither`() {
    #expect(BestSchedule(of: []).value == 0)
    #expect(BestSchedule(of: [Self.job(0, 30, 60)]).done == [])
    #expect(BestSchedule(of: [Self.job(50, 30, 0)]).done == [0])
  }

  /// Works minute by minute on what is due first: the policy that finishes a set whenever any does.
  private static func canBeWorked(_ jobs: [BestSchedule.Job]) -> Bool {
    var left = jobs.map(\.effort)
    for minute in 0..<500 {
      let open = jobs.indices.filter { left[$0] > 0 && jobs[$0].release.minutes <= minute }
      guard let next = open.min(by: { jobs[$0].deadline < jobs[$1].deadline }) else { continue }
      guard jobs[next].deadline.minutes > minute else { return false }
      left[next] -= 1
    }
    return left.allSatisfy { $0 == 0 }
  }

  @Test(arguments: 0..<40)
  func `no set of any jobs that can be worked off is worth more`(seed: Int) {
    var chance = Chance(seed: "schedule").stream(seed)
    let jobs = (0..<chance.integer(in: 1...6)).map { _ in
      let release = chance.integer(in: 0...200)
      let effort = chance.integer(in: 10...120)
      return Self.job(
        release, release + effort + chance.integer(in: 0...150), effort, Double(chance.integer(in: 1...5)))
    }
    let best = (0..<(1 << jobs.count)).map { set -> Double in
      let chosen = jobs.indices.filter { set & 1 << $0 != 0 }.map { jobs[$0] }
      return Self.canBeWorked(chosen) ? chosen.reduce(0) { $0 + $1.value } : 0
    }.max()
    let found = BestSchedule(of: jobs)
    #expect(found.value == best)
    #expect(found.done.reduce(0) { $0 + jobs[$1].value } == best)
    #expect(Self.canBeWorked(found.done.map { jobs[$0] }))
  }
}
