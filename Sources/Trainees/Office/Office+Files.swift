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
