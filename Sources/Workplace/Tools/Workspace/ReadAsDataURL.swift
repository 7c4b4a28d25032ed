import Desk

extension Tool {
  static let readAsDataURL = Tool(
    name: "ReadAsDataURL",
    summary: "Shows you a picture (PNG, JPEG or WebP, up to 10 MiB) of your workspace or else of the cloud disk.",
    parameters: [path, caption]
  ) { arguments, world throws(Refusal) in
    let source = try world.place(ofPicture: try .given(arguments[path], in: .workspace))
    if source.root == .cloudDisk, let trouble = world.cloudDiskTrouble() { return trouble }
    let file = try world.file(at: source)
    guard let format = PictureFormat(of: file) else {
      throw Refusal("'\(source.relative)' is no PNG, JPEG or WebP picture")
    }
    guard file.bytes.count <= WorkspaceLimits.fileBytes else {
      throw Refusal(
        "'\(source.relative)' has \(file.bytes.count) bytes; pictures can have \(WorkspaceLimits.fileBytes)")
    }
    let words = try arguments[caption]
    return .work { world in
      if source.root == .cloudDisk {
        world.diskTrouble.noteUse()
        world.noteReading(of: source.relative, file)
      }
      let fallback = "\(source.relative): \(format.rawValue), \(file.bytes.count) bytes"
      return Reply(
        words.isEmpty ? fallback : words,
        attachment: ToolResult.Attachment(mediaType: format.rawValue, base64: Base64.encode(file.bytes)))
    }
  }

  private static let path = Parameter.text("file_path", "The picture's path.", atMost: 1_100)
  private static let caption = Parameter.text("text", "Words to go with the picture.", atMost: 2_000, default: "")
}

extension World {
  /// The path itself where it is a file of the workspace, else the same path on the cloud disk.
  fileprivate func place(ofPicture path: VirtualPath) throws(Refusal) -> VirtualPath {
    guard path.root == .workspace, workspace[path.relative] == nil else { return path }
    guard !path.relative.isEmpty, cloudDisk[path.relative] != nil else { return path }
    return try .given("CloudDisk:" + path.relative, in: .cloudDisk)
  }
}

/// A kind of picture that models can be shown, told by its first bytes and not by its name.
enum PictureFormat: String {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case webP = "image/webp"

  init?(of file: File) {
    let bytes = file.bytes
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .webP
    } else {
      return nil
    }
  }
}
