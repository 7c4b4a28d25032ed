extension Tool {
  static let listFiles = Tool(
    name: "ListFiles", summary: "Lists a folder of your workspace: one entry a line, folders end in '/'.",
    parameters: [folder]
  ) { arguments, world throws(Refusal) in
    .tell(try world.listing(of: try .given(arguments[folder], in: .workspace)))
  }

  private static let folder = Parameter.text(
    "folder_path", "The folder's path in your workspace; './' is its root.", atMost: 1_100, default: "./")
}
