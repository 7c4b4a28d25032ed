extension Tool {
  static let openFolderInCloudDisk = Tool(
    name: "OpenFolderInCloudDisk",
    summary: "Lists a folder of the company's cloud disk: one entry a line, folders end in '/'.",
    parameters: [folder]
  ) { arguments, world throws(Refusal) in
    if let trouble = world.cloudDiskTrouble() { return trouble }
    let listing = try world.listing(of: try .given(arguments[folder], in: .cloudDisk))
    return .work { world in
      world.diskTrouble.noteUse()
      return Reply(listing)
    }
  }

  private static let folder = Parameter.text(
    "folder_path", "The folder's path on the cloud disk; './' is its root.", atMost: 1_100)
}
