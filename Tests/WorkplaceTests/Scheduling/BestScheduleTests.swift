import Chance
import Notation
import Testing

@testable import Workplace

@Suite struct BestScheduleTests {
  private static func job(_ release: Int, _ deadline: Int, _ effort: Int, _ value: Double = 1) -> BestSchedule.Job {
    .init(release: Moment(minutes: release), deadline: Moment(minutes: deadline), effort: effort, value: value)
  }

  @Test func `everything is done when everything fits, in an order that keeps all deadlines`() {
    let best = BestSchedule(of: [Self.job(0, 300, 60), Self.job(0, 60, 60), Self.job(100, 200, 50)])
    #expect(best.value == 3)
    #expect(best.order == [1, 0, 2])
  }

  @Test func `of two that exclude each other the more valuable is done`() {
    #expect(BestSchedule(of: [Self.job(0, 60, 60, 1), Self.job(0, 60, 60, 3)]).order == [1])
    #expect(BestSchedule(of: [Self.job(0, 60, 60, 2), Self.job(0, 60, 60, 2)]).order == [0])
  }

  @Test func `what arrives late is waited for where that pays`() {
    let best = BestSchedule(of: [Self.job(0, 500, 100, 1), Self.job(50, 150, 100, 10)])
    #expect(best.value == 11)
    #expect(best.order == [1, 0])
  }

  @Test func `nothing is worth nothing, and what cannot be done neither`() {
    #expect(BestSchedule(of: []).value == 0)
    #expect(BestSchedule(of: [Self.job(0, 30, 60)]).order == [])
  }

  @Test(arguments: 0..<60)
  func `no order of any jobs is better`(seed: Int) {
    var chance = Chance(seed: "schedule").stream(seed)
    let jobs = (0..<chance.integer(in: 1...6)).map { _ in
      let release = chance.integer(in: 0...200)
      let effort = chance.integer(in: 10...120)
      return Self.job(
        release, release + effort + chance.integer(in: 0...150), effort, Double(chance.integer(in: 1...5)))
    }
    var best = 0.0
    func extend(_ waiting: [BestSchedule.Job], from now: Int, value: Double) {
      best = max(best, value)
      for (place, job) in waiting.enumerated() {
        let end = max(now, job.release.minutes) + job.effort
        guard end <= job.deadline.minutes else { continue }
        var rest = waiting
        rest.remove(at: place)
        extend(rest, from: end, value: value + job.value)
      }
    }
    extend(jobs, from: 0, value: 0)
    let found = BestSchedule(of: jobs)
    #expect(found.value == best)
    var now = 0
    for place in found.order {
      now = max(now, jobs[place].release.minutes) + jobs[place].effort
      #expect(now <= jobs[place].deadline.minutes)
    }
    #expect(found.order.reduce(0) { $0 + jobs[$1].value } == best)
  }
}
