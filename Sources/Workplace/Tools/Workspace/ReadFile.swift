import Notation

extension Tool {
  static let readFile = Tool(
    name: "ReadFile",
    summary: """
      Shows a file of your workspace, or, with the prefix CloudDisk:, of the cloud disk (which takes as long as a download). \
      Text is shown up to \(FileView.largestText) bytes at once; offset and limit choose lines.
      """,
    parameters: [path, encoding, offset, limit]
  ) { arguments, world throws(Refusal) in
    let source = try VirtualPath.given(arguments[path], in: .workspace)
    if source.root == .cloudDisk, let trouble = world.cloudDiskTrouble() { return trouble }
    let file = try world.file(at: source)
    let view: FileView =
      switch try arguments[encoding] {
      case "base64": try FileView(base64: file)
      default: try FileView(file, skipping: arguments[offset], atMost: arguments[limit])
      }
    return .workLasting(minutes: world.stage.cost(ofReadingFrom: source.root)) { world in
      guard source.root == .cloudDisk else { return Reply(view.text) }
      world.diskTrouble.noteUse()
      if world.pagesShown.complete(source.relative, with: view, of: file) {
        world.noteReading(of: source.relative, file)
      }
      return Reply(view.text)
    }
  }

  private static let path = Parameter.text("file_path", "The file's path.", atMost: 1_100)
  private static let encoding = Parameter.word(
    "encoding", "How to show it: as text, or the bytes in base64.", of: ["text", "base64"], default: "text")
  private static let offset = Parameter.integer("offset", "How many lines to skip.", in: 0...Int.max, default: 0)
  private static let limit = Parameter.integer(
    "limit", "How many lines to show at most.", in: 1...Int.max, default: Int.max)
}

extension Stage {
  fileprivate func cost(ofReadingFrom root: VirtualPath.Root) -> Int {
    switch root {
    case .workspace: cost(of: "ReadFile")
    case .cloudDisk: cost(of: "DownloadFileFromCloudDisk")
    }
  }
}
