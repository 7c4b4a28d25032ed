import Chance
import Notation

/// How likely somebody is to be late, to leave early and so on, on any one day.
struct Habits: Sendable {
  /// One thing that goes wrong in a month without fault otherwise.
  enum Slip: Sendable, CaseIterable {
    case late, early, absent
  }

  var late: Double
  var early: Double
  var absence: Double
  var overtime: Double
  var remote: Double
  var missingIn: Double
  var missingOut: Double
  /// How many minutes somebody is late who is.
  var lateMean: Double
  var lateDeviation: Double
  /// How many minutes early somebody leaves who does.
  var earlyMean = 10.0
  /// How many minutes somebody stays on who does.
  var overtimeMean = 55.0
  /// How likely a request for a missing record is to be approved.
  var approval = 0.7
  var slip: Slip?

  /// The usual habits, with what a config says of them.
  /// - Parameter settings: The config's `rng_cfg`.
  init(settings: JSON?, remote usualRemote: Double) {
    func value(_ name: String, _ usual: Double) -> Double { settings?[name]?.number ?? usual }
    late = value("p_late", 0.25)
    early = value("p_early", 0.12)
    absence = value("p_absence", 0.06)
    overtime = value("p_ot", 0.35)
    remote = value("p_remote", usualRemote)
    missingIn = value("p_missing_in", 0.03)
    missingOut = value("p_missing_out", 0.03)
    lateMean = value("late_mean", 10)
    lateDeviation = value("late_std", 6)
  }

  /// The same, as somebody has made them its own.
  func personal(drawing chance: inout Chance) -> Habits {
    var own = self
    for habit in [\Habits.late, \.early, \.absence, \.overtime, \.remote] {
      own[keyPath: habit] = min(1, own[keyPath: habit] * chance.real(in: 0.4...1.6))
    }
    // Somebody who never comes has no attendance.
    own.absence = min(0.6, own.absence)
    return own
  }

  /// Never absent, not even for want of a record: a missing one is made up, or there is none.
  mutating func becomeReliable(under policy: AttendancePolicy) {
    (absence, approval) = (0, 1)
    if !policy.makesUp { (missingIn, missingOut) = (0, 0) }
  }

  /// Nothing that the rules could object to.
  mutating func becomeFlawless(under policy: AttendancePolicy) {
    (late, early) = (0, 0)
    becomeReliable(under: policy)
  }

  subscript(offence: AttendanceQuestion.Offence) -> Double {
    get {
      switch offence {
      case .late: late
      case .early: early
      }
    }
    set {
      switch offence {
      case .late: late = newValue
      case .early: early = newValue
      }
    }
  }
}
