import MetaTasks
import Notation
import OrderedCollections
import Workplace

extension DayAssembly {
  /// A task as it was on another day of its scenario, and when.
  struct Earlier {
    let blueprint: Blueprint
    let day: Moment
  }

  /// Lets a task refer to what was handed in for it the day before: files those figures, asks for the comparison, and judges it.
  ///
  /// What is filed are the right figures, so that a mistake of yesterday costs nothing today, and a day can be lived by itself.
  /// - Returns: The line under the objective.
  mutating func follow(_ earlier: Earlier, with now: Blueprint, ofTask id: String) throws -> String {
    guard let before = earlier.blueprint.followUp, let followUp = now.followUp, let output = now.output else {
      throw Unbuildable("its rule has no follow-up for these arguments")
    }
    let (date, file) = (earlier.day.dateText, "since_\(earlier.day.dateText)_\(id).json")
    let path = "filed/\(date)/\(id).json"
    try put(File(JSON.object(before.members).text(.indented(2)) + "\n"), at: "cloud_disk/" + path)
    answers[id]?.append(contentsOf: followUp.checkpoints(since: before, in: file))
    return try announcer.text(
      .followUp, [id],
      [
        "date": .string(date), "path": .string(path), "today": .string(output), "output": .string(file),
        "members": .string(followUp.members.keys.map { "`\($0)`" }.joined(separator: ", ")),
      ])
  }
}
