import Desk
import Notation

extension Office {
  /// Reads a document of the cloud disk.
  func study(_ path: String) async throws -> String { try await read(Paths.inCloudDisk(path)) }

  /// Reads a text file of the workspace.
  func read(_ path: String) async throws -> String { try await use("ReadFile", ["file_path": .string(path)]) }

  /// Reads the bytes of a file of the workspace.
  func readBytes(_ path: String) async throws -> [UInt8] {
    let text = try await use("ReadFile", ["file_path": .string(path), "encoding": "base64"])
    guard let bytes = Base64.bytes(text) else { throw Stuck("'\(path)' did not arrive as base64") }
    return bytes
  }

  /// Looks at a picture of the cloud disk.
  func look(_ path: String) async throws -> Picture {
    let call = ToolCall("ReadAsDataURL", ["file_path": .string(Paths.inCloudDisk(path))])
    guard let seen = try await results(of: [call])[0].attachment, let bytes = Base64.bytes(seen.base64),
      let picture = Picture(png: bytes)
    else { throw Stuck("'\(path)' did not arrive as a picture that can be read") }
    return picture
  }

  /// Writes a text file into the workspace.
  func write(_ content: String, to path: String) async throws {
    _ = try await use("WriteFile", ["file_path": .string(path), "content": .string(content)])
  }

  /// The entries of a cloud-disk folder; names of folders end with `/`.
  func folder(_ path: String) async throws -> [String] {
    let text = try await use("OpenFolderInCloudDisk", ["folder_path": .string(Paths.inCloudDisk(path))])
    return text.split(whereSeparator: \.isNewline).map(Prose.trimmed).filter { !$0.isEmpty }
  }
}
