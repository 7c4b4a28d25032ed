import Notation
import Workplace

/// What a trainee is told of its last day: for each task whether it was right, and if not, the checkpoints' sentences. Those say
/// what to do better and never give an answer away.
enum Feedback {
  /// The words, in Markdown.
  static func text(on day: String, _ tasks: [Episode.Task]) -> String {
    let parts = tasks.map { task in
      let sentences = task.score.marks.map(\.feedback).filter { !$0.isEmpty }
      let lines = sentences.uniqued().map { "- \($0)" }
      return "\(task.title): " + (lines.isEmpty ? "all right." : "not all right.\n" + lines.joined(separator: "\n"))
    }
    return (["# Feedback on your work of the day before (\(day))"] + parts).joined(separator: "\n\n") + "\n"
  }
}
