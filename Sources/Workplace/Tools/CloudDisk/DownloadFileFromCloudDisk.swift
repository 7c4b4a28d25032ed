extension Tool {
  static let downloadFileFromCloudDisk = Tool(
    name: "DownloadFileFromCloudDisk",
    summary: "Copies a file of the company's cloud disk into your workspace; a file that is there already is replaced.",
    parameters: [source, target]
  ) { arguments, world throws(Refusal) in
    if let trouble = world.cloudDiskTrouble() { return trouble }
    let from = try VirtualPath.given(arguments[source], in: .cloudDisk)
    guard from.root == .cloudDisk else { throw Refusal("'file_path' must be on the cloud disk") }
    let file = try world.file(at: from)
    let to = try VirtualPath.given(arguments[target], in: .workspace).target(named: from.name, in: world.workspace)
    try world.checkRoom(for: file, at: to)
    return .work { world in
      world.write(file, at: to)
      world.diskTrouble.noteUse()
      world.noteReading(of: from.relative, file)
      return "Downloaded \(from.relative) to \(to.relative) (\(file.bytes.count) bytes)."
    }
  }

  private static let source = Parameter.text("file_path", "The file's path on the cloud disk.", atMost: 1_100)
  private static let target = Parameter.text(
    "target_path", "Where to put it in your workspace: a file path, or a folder ('./' is the root).", atMost: 1_100)
}

extension VirtualPath {
  /// Where a file of that name goes: into the path when it is a folder, else under the path itself.
  fileprivate func target(named name: String, in tree: FileTree) throws(Refusal) -> VirtualPath {
    guard mustBeFolder || tree.isFolder(relative), root == .workspace else { return self }
    return try .given(relative.isEmpty ? "./\(name)" : "./\(relative)/\(name)", in: .workspace)
  }
}
