package import Desk
import Notation

/// A person who plays a day at a terminal.
///
/// It prints what the trainee is told and reads one command a line; `TerminalCommand` says which. A slip of the keyboard costs
/// no time: only well-formed calls reach the workplace.
package struct TerminalTrainee: Trainee {
  package let name = "person"
  private let read: @Sendable () async -> String?
  private let write: @Sendable (String) -> Void

  /// Creates a player.
  /// - Parameters:
  ///   - read: Gives the next line typed, without its end; `nil` at the end of the input, which ends the day.
  ///   - write: Shows text; a line break is part of it where meant.
  package init(
    read: @escaping @Sendable () async -> String?, write: @escaping @Sendable (String) -> Void
  ) {
    self.read = read
    self.write = write
  }

  package func live(at desk: any Desk) async throws {
    let briefing = desk.briefing
    var news: [String] = []
    var now = briefing.start
    write("\(briefing.instructions)\n\n\(briefing.greeting)\n\n\(TerminalTrainee.hint)\n")
    while true {
      write("\n[\(now.timeText)] > ")
      guard let line = await read() else { return }
      do {
        switch try TerminalCommand(line, tools: briefing.tools) {
        case .nothing: continue
        case .help(let tool): write(help(on: tool, in: briefing) + "\n")
        case .tasks: write(([briefing.greeting] + news).joined(separator: "\n\n") + "\n")
        case .time: write("\(now.clockText)\n")
        case .done: return
        case .call(let call):
          let observation = try await desk.perform([call])
          now = observation.now
          news += observation.notifications
          show(observation)
          if observation.isOver { return write("\nThe day is over.\n") }
        }
      } catch let fault as TerminalCommand.Fault {
        write("\(fault)\n")
      }
    }
  }

  private static let hint = "Type a tool and its arguments, `help`, `tasks`, `time`, or `done` to end your day."

  private func show(_ observation: Observation) {
    for result in observation.results {
      write((result.isError ? "Refused: " : "") + result.text + "\n")
      if let attachment = result.attachment {
        write("(a picture, \(attachment.mediaType), \(attachment.base64.utf8.count * 3 / 4) bytes)\n")
      }
    }
    for notification in observation.notifications { write("\n* \(notification)\n") }
    write(observation.timeLine + "\n")
  }

  private func help(on tool: ToolDescription?, in briefing: Briefing) -> String {
    guard let tool else {
      let width = briefing.tools.map(\.name.count).max() ?? 0
      let tools = briefing.tools.map { tool in
        let name = tool.name + String(repeating: " ", count: width - tool.name.count)
        return "  \(name)  \(tool.cost) min  \(tool.summary.split(separator: "\n").first ?? "")"
      }
      return """
        help TOOL   what a tool takes
        tasks       your tasks and what you heard since
        time        what time it is
        done        end the day
        Tools are called like  SendMessage receiver="Ann Lee" message="Good morning"  or with JSON:
        SendMessage {"receiver": "Ann Lee", "message": "Good morning"}

        \(tools.joined(separator: "\n"))
        """
    }
    let lines = tool.parameterList.map { parameter in
      "  \(parameter.name)\(parameter.isRequired ? "*" : "") (\(parameter.type)): \(parameter.summary)"
    }
    let takes = lines.isEmpty ? "  It takes no arguments." : lines.joined(separator: "\n") + "\n  * required"
    return "\(tool.name), \(tool.cost) min\n  \(tool.summary)\n\(takes)"
  }
}
