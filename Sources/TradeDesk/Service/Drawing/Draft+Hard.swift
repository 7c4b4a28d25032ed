import Chance
import Desk
import Notation

// What goes wrong in T12 to T14, T18 and T19: getting at the pages is hard, the rows are right.
extension Draft {
  /// A token bucket: the harder, the smaller and the slower to fill.
  mutating func limitRate() {
    var chance = chance.stream("bucket")
    let bucket = TokenBucket(burst: 7 - level, interval: chance.integer(in: 2 + level...5 + level))
    gate.bucket = bucket
    constraints["rate_limit"] = [
      "burst": .integer(bucket.burst), "seconds_per_request": .integer(bucket.interval),
    ]
  }

  /// Cuts pages short without a word, and says once that no page follows though one does.
  mutating func truncate() {
    var chance = chance.stream("truncation")
    for page in chance.sample(Array(pages.indices), count: min(level, pages.count - 1)) {
      let count = pages[page].rows.count
      pages[page].firstCut = chance.integer(in: count / 3...max(count / 3, count - 1))
    }
    let liar = chance.integer(in: 0...pages.count - 2)
    pages[liar].liesAboutMore = true
    for page in pages.indices { pages[page].notes["rows_on_page"] = .integer(pages[page].rows.count) }
  }

  /// Pages are reached by cursors that die while their holder has to wait.
  mutating func expireCursors() {
    var chance = chance.stream("cursors")
    let life = chance.integer(in: 15...25)
    cursorLife = life
    constraints["cursor_life_s"] = .integer(life)
    let long = (level + 1) / 2
    let places = chance.sample(Array(2...pages.count), count: long + 1)
    for (number, page) in places.enumerated() {
      let wait = number < long ? life + chance.integer(in: 1...20) : chance.integer(in: 2...life - 5)
      gate.scheduled[page] = [Gate.Fault(status: 429, retryAfter: wait)]
    }
  }

  /// The service tells when to come back by its own clock, which is off.
  mutating func skewClock() {
    var chance = chance.stream("skew")
    var offset = chance.integer(in: 60...900) * (chance.boolean() ? 1 : -1)
    let jump = level >= 4 ? chance.integer(in: 2...pages.count - 1) : nil
    for page in 1...pages.count {
      if page == jump { offset += chance.integer(in: 30...200) * (chance.boolean() ? 1 : -1) }
      skew.append(offset)
    }
    schedule(rateLimits: 1 + level / 2)
  }

  /// One reporter's pages are out of reach for a while; at the highest levels another's as well.
  mutating func interrupt() {
    var chance = chance.stream("outage")
    let reporters = query.reporter.split(separator: ",").map(String.init)
    let share = pages.count / reporters.count
    for place in chance.sample([0, 1, 2], count: level >= 4 ? 2 : 1).sorted() {
      gate.outages.append(
        Gate.Outage(
          pages: place * share + 1...(place + 1) * share, reporter: reporters[place],
          duration: chance.integer(in: 4 * level...8 * level)))
    }
  }
}
