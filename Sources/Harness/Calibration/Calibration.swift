import Chance
import Generation
package import MetaTasks
package import Notation
import Trainees
import Workplace

/// How the scripted trainees fare along the dial of difficulty: what shows that the dial turns what it says.
package struct Calibration: Sendable {
  /// One trainee's figures.
  package struct Row: Sendable {
    /// The trainee.
    package var trainee: String
    /// What it achieved, by knot.
    package var summaries: [Summary]
  }

  /// Where the dial stood, ascending.
  package let knots: [Double]
  /// How many days each knot has.
  package let days: Int
  /// The ladder, from the best to the worst.
  package let rows: [Row]

  /// The ladder: the best first.
  package static let ladder = ["diligent", "edf", "impatient", "timid", "fifo", "hasty"]

  /// Puts figures together.
  init(knots: [Double], days: Int, rows: [Row]) { (self.knots, self.days, self.rows) = (knots, days, rows) }

  /// Plays days along the dial.
  /// - Parameters:
  ///   - knots: Where the dial stands.
  ///   - days: How many days each knot has.
  ///   - jobs: How many days are worked on at once; the result does not depend on it.
  ///   - progress: Called whenever a day is made, and whenever it has been played.
  /// - Throws: When the rules are at fault or a trainee breaks down.
  package init(
    hub: Hub, knots: [Double], days: Int, seed: Int, jobs: Int, progress: @Sendable () -> Void = {}
  ) async throws {
    let sampled = try ScenarioConfig.sampled(
      scenarios: days * knots.count, days: 1, seed: seed, mode: .mutable, hub: hub, families: hub.playableFamilies,
      difficulties: knots)
    let config = try await Tightening(hub: hub).tightened(sampled, jobs: jobs, progress: progress)
    let builder = try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: ""), seed: seed)
    let cards = try await Array(config.scenarios.indices).concurrentMap(jobs: jobs, progress: progress) { index in
      let world = World(try builder.bundle(scenario: index, day: 0))
      var cards: [Scorecard] = []
      for name in Calibration.ladder {
        guard let trainee = Trainees.named(name) else { continue }
        cards.append(Scorecard(judging: try await Workday.play(trainee, in: world).world))
      }
      return cards
    }
    self.knots = knots
    self.days = days
    rows = Calibration.ladder.enumerated().map { place, name in
      let summaries = knots.indices.map { knot in
        let clusters = cards.indices.filter { $0 % knots.count == knot }.map { cards[$0][place].tasks }
        return Summary(clusters, label: "calibration/\(name)/\(knot)")
      }
      return Row(trainee: name, summaries: summaries)
    }
  }

  /// Where a trainee fared better on harder days, beyond the intervals, as sentences; empty when the ladder falls.
  package var rises: [String] {
    rows.flatMap { row in
      knots.indices.flatMap { easier in
        knots.indices.filter { $0 > easier }.compactMap { harder -> String? in
          guard let before = row.summaries[easier].checkpointScore.interval,
            let after = row.summaries[harder].checkpointScore.interval, after.lowerBound > before.upperBound + 1e-9
          else { return nil }
          return "\(row.trainee) fares better at \(Figures.text(knots[harder])) than at \(Figures.text(knots[easier]))"
        }
      }
    }
  }
}

extension Calibration {
  /// The figures for a terminal: the success rate, and below it the checkpoint score.
  package var terminal: String {
    [("Success rate", \Summary.successRate), ("Checkpoint score", \Summary.checkpointScore)].map { title, figure in
      var table = TextTable(header: ["difficulty"] + rows.map(\.trainee))
      for (index, knot) in knots.enumerated() {
        table.rows.append([Figures.text(knot)] + rows.map { Figures.text($0.summaries[index][keyPath: figure]) })
      }
      return "\(title), \(days) days each\n\(table.terminal)"
    }.joined(separator: "\n\n")
  }

  /// The figures as JSON.
  package var json: JSON {
    func estimates(_ row: Row, _ figure: KeyPath<Summary, Estimate>) -> JSON {
      .array(row.summaries.map { $0[keyPath: figure].json })
    }
    var trainees: JSON = [:]
    for row in rows {
      trainees[row.trainee] = [
        "success_rate": estimates(row, \.successRate), "checkpoint_score": estimates(row, \.checkpointScore),
      ]
    }
    return [
      "difficulty": .array(knots.map { .number($0) }), "days": .integer(days), "trainees": trainees,
      "rises": .array(rises.map { .string($0) }),
    ]
  }

  /// A page with the curves.
  package var html: String {
    let names = rows.map(\.trainee)
    let plots = [("Success rate", \Summary.successRate), ("Checkpoint score", \Summary.checkpointScore)].map {
      title, figure in
      let curves = rows.map { row in
        zip(knots, row.summaries).map { CurvePlot.Point(x: $0, estimate: $1[keyPath: figure]) }
      }
      let plot = CurvePlot(title: "\(title) over difficulty", axis: "difficulty", runs: names, curves: curves)
      return "<figure><figcaption>\(title)</figcaption>\(plot.svg)</figure>"
    }
    return HTML.page(
      title: "Practicum: calibration",
      body: """
        <h1>Calibration</h1>
        <p class="soft">\(days) sampled days at each of \(knots.count) difficulties. Bands are 95 % confidence intervals.</p>
        \(Report.legend(of: names))
        <div class="plots">\(plots.joined(separator: "\n"))</div>
        """)
  }
}
