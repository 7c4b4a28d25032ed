package import MetaTasks
package import Notation
package import Workplace

/// One trainee's day as a run records it.
package struct Episode: Hashable, Sendable {
  /// Which day, and which time of playing it.
  package var id: ID
  /// The place in the run's plan; reports list episodes by it, whatever finished first.
  package var position: Int
  /// What came of it.
  package var result: Result
  /// How much was done in how much time.
  package var effort: Effort
  /// What happened, oldest first.
  package var events: [Event]
  /// How the trainee handled its day; `nil` where that was not measured.
  package var measures: DayMeasures?
  /// With which dials the day was sampled.
  package var dials = Dials()

  /// Creates a record.
  package init(id: ID, position: Int, result: Result, effort: Effort, events: [Event]) {
    self.id = id
    self.position = position
    self.result = result
    self.effort = effort
    self.events = events
  }
}

extension Episode {
  /// Names an episode: `scenario_03/day_1#2` is the second time that day is played.
  package struct ID: Hashable, Sendable, CustomStringConvertible {
    /// The scenario's name.
    package var scenario: String
    /// The day's name.
    package var day: String
    /// Which time of playing it, from 1.
    package var repetition: Int

    /// Creates an id.
    package init(scenario: String, day: String, repetition: Int) {
      self.scenario = scenario
      self.day = day
      self.repetition = repetition
    }

    /// Which scenario's days it is one of, and which time of playing them.
    package struct Course: Hashable, Sendable {
      package let scenario: String
      package let repetition: Int
    }

    /// See `Course`.
    package var course: Course { Course(scenario: scenario, repetition: repetition) }

    package var description: String { "\(scenario)/\(day)#\(repetition)" }

    /// A relative path without an extension that any file system takes: odd characters become `%` and two digits.
    package var path: String { "\(ID.escaped(scenario))/\(ID.escaped(day))#\(repetition)" }

    private static func escaped(_ name: String) -> String {
      var text = ""
      for byte in name.utf8 {
        let character = Character(UnicodeScalar(byte))
        if character.isASCII,
          character.isLetter || character.isNumber || character == "_" || character == "-"
            || (character == "." && !text.isEmpty)
        {
          text.append(character)
        } else {
          text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
      return text
    }
  }

  /// What came of an episode.
  package enum Result: Hashable, Sendable {
    /// It was played and scored.
    case done(Workday.Ending, [Task])
    /// Something other than the trainee's work broke down; it has no score and is played again when the run is resumed.
    case infrastructureFailure(String)
  }

  /// How much was done in how much time.
  package struct Effort: Hashable, Sendable {
    /// Turns taken.
    package var steps = 0
    /// Tool calls, refused ones included.
    package var calls = 0
    /// Tool calls that were refused or failed.
    package var refusals = 0
    /// The virtual time at which the day began.
    package var start: Moment
    /// The virtual time at which the trainee was done.
    package var end: Moment
    /// Seconds of real time.
    package var wallSeconds = 0.0
    /// The real time at which it began and ended, in ISO 8601.
    package var startedAt = ""
    /// See `startedAt`.
    package var finishedAt = ""

    /// Creates a record of a day that begins and ends at these times.
    package init(start: Moment, end: Moment) {
      self.start = start
      self.end = end
    }
  }

  /// A task with what it earned.
  package struct Task: Hashable, Sendable {
    /// The variant of its family.
    package var variant: String
    /// The family's title.
    package var title: String
    /// When the trainee heard of it.
    package var arrives: Moment
    /// When it had to be done.
    package var deadline: Moment
    /// The marks.
    package var score: Scorecard.Task

    /// What all tasks of a world that was played earned, in the day's order.
    package static func all(of world: World) -> [Task] {
      let cards = Dictionary(world.bundle.day.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return Scorecard(judging: world).tasks.map { score in
        let card = cards[score.task]
        let deadline = card.map { world.bundle.day.standing(of: $0).deadline }
        return Task(
          variant: card?.variant ?? "", title: card?.title ?? score.family, arrives: card?.arrives ?? world.now,
          deadline: deadline ?? world.now, score: score)
      }
    }

    /// Creates a result.
    package init(variant: String, title: String, arrives: Moment, deadline: Moment, score: Scorecard.Task) {
      self.variant = variant
      self.title = title
      self.arrives = arrives
      self.deadline = deadline
      self.score = score
    }
  }

  /// The tasks with their marks; none where the infrastructure failed.
  package var tasks: [Task] { if case .done(_, let tasks) = result { tasks } else { [] } }

  /// Why the infrastructure failed, if it did.
  package var failure: String? { if case .infrastructureFailure(let reason) = result { reason } else { nil } }
}
