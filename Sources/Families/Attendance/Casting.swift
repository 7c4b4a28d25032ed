import Chance

/// Gives people the habits that make a question worth asking.
///
/// Whatever a config says of the usual habits, there is an answer, it is not everybody, and those whom Human Resources took out of
/// the figures would spoil it.
struct Casting {
  /// What somebody is there for.
  enum Part {
    /// Is exempt, and would change the answer.
    case exempt
    /// Belongs into the answer.
    case chosen
    /// Nearly does.
    case nearly
    /// Is one of the others whom the question is about.
    case other
  }

  /// How much there is to be found.
  enum Scene: CaseIterable {
    case none, little, usual
  }

  let question: AttendanceQuestion
  let policy: AttendancePolicy
  let scene: Scene

  init(_ question: AttendanceQuestion, policy: AttendancePolicy, drawing chance: Chance) {
    var chance = chance
    self.question = question
    self.policy = policy
    scene = chance.choice(Scene.allCases)
  }

  /// How many people play a part, of so many whom the question is about.
  func count(of part: Part, among people: Int, drawing chance: inout Chance) -> Int {
    switch (part, question) {
    case (.exempt, _): chance.integer(in: people > 20 ? 2...3 : 1...2)
    case (.chosen, .anyLateOrEarly): scene == .little ? chance.integer(in: 1...2) : 0
    case (.chosen, .extreme), (.chosen, .mostRemote): chance.integer(in: 1...2)
    case (.chosen, .perfect): chance.integer(in: 1...3)
    case (.chosen, .top): 1
    case (.nearly, .perfect): 2
    default: 0
    }
  }

  /// What usual habits become in a part.
  func habits(_ usual: Habits, as part: Part, drawing chance: inout Chance) -> Habits {
    var habits = usual
    switch part {
    case .exempt: spoil(&habits)
    case .chosen: distinguish(&habits, drawing: &chance)
    case .nearly:
      habits.becomeFlawless(under: policy)
      habits.slip = chance.choice(Habits.Slip.allCases)
    case .other: restrain(&habits)
    }
    return habits
  }

  private func spoil(_ habits: inout Habits) {
    switch question {
    case .extreme(let offence, isMost: true), .top(_, let offence):
      habits[offence] = 0.95
      habits.lateMean += 20
      habits.earlyMean += 25
      habits.becomeReliable(under: policy)
    case .extreme(let offence, isMost: false):
      habits[offence] = 0
      habits.becomeReliable(under: policy)
    case .statistics: (habits.late, habits.early, habits.absence) = (0.8, 0.6, 0.35)
    case .averageDays, .anyLateOrEarly: (habits.late, habits.early) = (0.8, 0.6)
    case .absenceDays: habits.absence = 0.35
    case .overtimeHours: (habits.overtime, habits.overtimeMean, habits.early) = (0.95, 110, 0.02)
    case .mostRemote:
      habits.remote = 0.95
      habits.becomeReliable(under: policy)
    case .perfect: habits.becomeFlawless(under: policy)
    }
  }

  private func distinguish(_ habits: inout Habits, drawing chance: inout Chance) {
    switch question {
    case .extreme(let offence, isMost: true), .top(_, let offence):
      habits[offence] = max(0.4, habits[offence])
      habits.absence = min(0.05, habits.absence)
    case .extreme(let offence, isMost: false):
      habits[offence] = scene == .none ? 0 : 0.04
    case .anyLateOrEarly:
      restrain(&habits)
      habits.slip = chance.choice([.late, .early])
    case .mostRemote:
      habits.remote = max(0.4, habits.remote)
      habits.absence = min(0.05, habits.absence)
    case .perfect: habits.becomeFlawless(under: policy)
    case .statistics, .averageDays, .absenceDays, .overtimeHours: break
    }
  }

  private func restrain(_ habits: inout Habits) {
    switch question {
    case .extreme(let offence, isMost: false):
      // Often and by enough not to pass for tolerated, or too many would share the place.
      habits[offence] = max(0.3, habits[offence])
      (habits.lateMean, habits.earlyMean) = (max(20, habits.lateMean), max(20, habits.earlyMean))
    case .anyLateOrEarly where scene != .usual: (habits.late, habits.early) = (0, 0)
    case .perfect: (habits.late, habits.early) = (max(0.2, habits.late), max(0.2, habits.early))
    case .absenceDays: habits.absence = max(0.01, habits.absence)
    case .overtimeHours: habits.overtime = max(0.05, habits.overtime)
    default: break
    }
  }
}
