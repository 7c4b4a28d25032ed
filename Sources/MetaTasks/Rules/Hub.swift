import Foundation
public import Notation

/// The task hub: the rules of all families and the company that they share, as data.
public struct Hub: Sendable {
  /// The rules, by family name.
  public let rules: [Rule]
  /// The company.
  public let company: CompanyRule

  /// Reads a folder: `company/company.yaml`, and `<family>/rule.yaml` with its templates for each family.
  /// - Throws: `Problems`: everything that is wrong with any of the files.
  public init(at path: String) throws(Problems) {
    var findings = Findings()
    let names = Hub.folders(in: path, &findings)
    try findings.check()
    rules = names.filter { $0 != "company" }.compactMap { Hub.rule(in: "\(path)/\($0)", family: $0, &findings) }
    for rule in rules { rule.lint(&findings) }
    Hub.lintTitles(rules, &findings)
    let company = Hub.company(in: "\(path)/company", &findings)
    try findings.check()
    guard let company else {
      throw Problems([Problem("the company cannot be read", at: Problem.Place(file: "\(path)/company/company.yaml"))])
    }
    self.company = company
  }

  /// The rule of that title, as scenario configs name it.
  public func rule(titled title: String) -> Rule? { rules.first { $0.title == title } }

  /// The rule of that family.
  public func rule(family: String) -> Rule? { rules.first { $0.family == family } }

  private static func folders(in path: String, _ findings: inout Findings) -> [String] {
    let place = Problem.Place(file: path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      findings.error("there is no such folder", at: place, remedy: "expected the task hub, for example 'task_hub'")
      return []
    }
    // An empty folder is what version control leaves behind of a family that went elsewhere.
    let folders = names.sorted().filter { name in
      let entries = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")
      return !name.hasPrefix(".") && entries?.isEmpty == false
    }
    if !folders.contains("company") { findings.error("the folder 'company' is missing", at: place) }
    return folders
  }

  private static func rule(in folder: String, family: String, _ findings: inout Findings) -> Rule? {
    let templates = templates(in: folder, &findings)
    do {
      let node = try SourceFile.tree(at: "\(folder)/rule.yaml")
      return Rule(node, family: family, templates: templates, &findings)
    } catch {
      findings.add(error)
      return nil
    }
  }

  private static func company(in folder: String, _ findings: inout Findings) -> CompanyRule? {
    let templates = templates(in: folder, &findings)
    do {
      return CompanyRule(try SourceFile.tree(at: "\(folder)/company.yaml"), templates: templates, &findings)
    } catch {
      findings.add(error)
      return nil
    }
  }

  private static func templates(in folder: String, _ findings: inout Findings) -> [String: Template] {
    var templates: [String: Template] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".mustache") {
      let file = "\(folder)/\(name)"
      // A broken template is there all the same; that it is missing would be a second sentence for one mistake.
      templates[name] = Template(constant: "")
      do throws(Problem) {
        let text = try SourceFile.text(of: try SourceFile.bytes(at: file), file: file)
        templates[name] = try Template(text, file: file)
        // Company templates see other roots than tasks do; only a task's can be checked here.
        if !folder.hasSuffix("/company") { templates[name]?.check(at: Problem.Place(file: file), &findings) }
      } catch {
        findings.add(error)
      }
    }
    return templates
  }

  private static func lintTitles(_ rules: [Rule], _ findings: inout Findings) {
    var seen: [String: String] = [:]
    for rule in rules {
      if let other = seen.updateValue(rule.family, forKey: rule.title) {
        findings.error("the title '\(rule.title)' is also that of '\(other)'", at: Problem.Place(file: rule.file))
      }
    }
  }
}

extension Template {
  fileprivate init(_ text: String, file: String) throws(Problem) {
    do { try self.init(text) } catch {
      throw Problem(error.reason, at: Problem.Place(file: file, line: error.line))
    }
  }
}
