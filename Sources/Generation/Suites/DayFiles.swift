package import Chance
import MetaTasks
import Notation
package import Workplace

/// A day as the files of its folder, and back.
package struct DayFiles: Sendable {
  /// The files by path within the day's folder.
  package private(set) var files: FileTree

  /// Lays a bundle out as files: `day.json`, `colleagues.json`, `answers.json`, `cloud_disk/`, `workspace/`, and
  /// `deliveries/` where files come during the day and `trade.json` where there is a trade-data service.
  /// - Throws: When a value cannot be written as JSON (NaN); a kit's fault.
  package init(_ bundle: DayBundle) throws {
    files = FileTree()
    files["day.json"] = try DayFiles.json(bundle.day)
    files["colleagues.json"] = try DayFiles.json(ColleaguesFile(bundle))
    files["answers.json"] = try DayFiles.json(bundle.answers)
    if let trade = bundle.trade { files["trade.json"] = try DayFiles.json(trade) }
    for (path, file) in bundle.cloudDisk.contents { files["cloud_disk/" + path] = file }
    for (path, file) in bundle.workspace.contents { files["workspace/" + path] = file }
    for (path, file) in bundle.deliveries.contents { files["deliveries/" + path] = file }
  }

  /// Takes files that were read from a day's folder.
  package init(files: FileTree) { self.files = files }

  /// The digest of all files and their paths.
  package var digest: Digest {
    Digest(of: files.contents.map { (name: $0.path, digest: Digest(of: $0.file.bytes)) })
  }

  /// Reads the bundle back.
  /// - Parameter folder: The folder's name for messages.
  /// - Throws: `Problems` naming the file that is missing or malformed, or what no world can play.
  package func bundle(folder: String) throws -> DayBundle {
    let colleagues: ColleaguesFile = try value(of: "colleagues.json", folder: folder)
    let bundle = DayBundle(
      day: try value(of: "day.json", folder: folder), knowledge: colleagues.knowledge, sources: colleagues.sources,
      placed: colleagues.placed ?? [],
      answers: try value(of: "answers.json", folder: folder), cloudDisk: subtree("cloud_disk/"),
      workspace: subtree("workspace/"), deliveries: subtree("deliveries/"),
      trade: files["trade.json"] == nil ? nil : try value(of: "trade.json", folder: folder) as TradeService)
    let problems = DayCheck(bundle, folder: folder).problems
    if !problems.isEmpty { throw Problems(problems) }
    return bundle
  }

  private func value<Value: Decodable>(of name: String, folder: String) throws -> Value {
    let place = Problem.Place(file: folder + "/" + name)
    guard let file = files[name] else {
      throw Problems([Problem("the file is missing", at: place, remedy: "generate the suite again")])
    }
    do {
      return try JSON(parsing: file.bytes, limits: .init(bytes: .max, depth: 128)).decoded()
    } catch {
      throw Problems([Problem("not a day's file: \(error)", at: place, remedy: "generate the suite again")])
    }
  }

  private func subtree(_ prefix: String) -> FileTree {
    FileTree(
      files.contents.lazy.filter { $0.path.hasPrefix(prefix) }.map {
        (String($0.path.dropFirst(prefix.count)), $0.file)
      })
  }

  private static func json(_ value: some Encodable) throws -> File {
    File(bytes: try JSON(encoding: value).bytes(.indented(1)) + [UInt8(ascii: "\n")])
  }
}
