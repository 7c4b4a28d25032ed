extension Tool {
  static let writeFile = Tool(
    name: "WriteFile",
    summary: "Writes a text file into your workspace; makes folders as needed and replaces a file that is there.",
    parameters: [path, content, append]
  ) { arguments, world throws(Refusal) in
    let target = try VirtualPath.given(arguments[path], in: .workspace)
    let before = try arguments[append] ? world.workspace[target.relative]?.bytes ?? [] : []
    let file = File(bytes: before + Array(try arguments[content].utf8))
    try world.checkRoom(for: file, at: target)
    return .work { world in
      world.write(file, at: target)
      return "Wrote \(target.relative) (\(file.bytes.count) bytes)."
    }
  }

  private static let path = Parameter.text("file_path", "The file's path in your workspace.", atMost: 1_100)
  private static let content = Parameter.content(
    "content", "The text.", atMostBytes: WorkspaceLimits.fileBytes)
  private static let append = Parameter.flag("append", "Whether to add to the end of the file.", default: false)
}
