public import Desk

/// The scripted trainees: whom a certificate calls on, and the baselines of every comparison.
public enum Trainees {
  /// All of them, from the laziest to the best.
  public static let all: [any Trainee] = [
    Idle(), Hasty(), Skilled.fifo, Skilled.timid, Skilled.impatient, Skilled.edf, Skilled.diligent,
    Skilled.remembering,
  ]

  /// The scripted trainee of that name, or `nil` when there is none.
  public static func named(_ name: String) -> (any Trainee)? { all.first { $0.name == name } }
}
