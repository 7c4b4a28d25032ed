import Desk

/// Asks owners what became of their charts.
struct ChartInquiry {
  let office: Office
  let manual: LinkManual
  /// The ids in force.
  let valid: Set<String>
  /// What became of outdated charts, by id, as far as anybody could tell.
  private(set) var findings: [String: LinkManual.Finding] = [:]

  /// Creates an inquiry.
  init(office: Office, manual: LinkManual, valid: Set<String>) {
    self.office = office
    self.manual = manual
    self.valid = valid
  }

  /// Finds out about all outdated links, owner by owner, as far as it can be done.
  mutating func ask(about links: [ChartLink]) async throws {
    var owners: [String] = []
    var outdated: [String: [String]] = [:]
    for link in links where !valid.contains(link.id) {
      if outdated[link.owner] == nil { owners.append(link.owner) }
      if outdated[link.owner]?.contains(link.id) != true { outdated[link.owner, default: []].append(link.id) }
    }
    for owner in owners {
      let ids = outdated[owner] ?? []
      let office = self.office
      let keeper = try await office.attempt { try await self.keeper(of: owner) }
      switch keeper {
      case .success(let name): try await ask(name, about: ids)
      case .failure(let stuck): office.complain("charts of \(owner): \(stuck)")
      }
    }
  }

  /// Who knows about an owner's charts: the owner, or whoever took over.
  private func keeper(of owner: String) async throws -> String {
    let staff = try await office.colleagues()
    if staff.contains(where: { $0.name == owner }) { return owner }
    let informed = Staff.holders(in: manual.onLeavers, among: staff)
    return try await office.learn(
      from: informed, "Who took over the charts of \(owner)?", details: "I mean the former chart owner \(owner).",
      understand: { answer in
        answer.contains(owner) ? staff.map(\.name).first { $0 != owner && answer.contains($0) } : nil
      })
  }

  /// How many ids fit into one question.
  private static var handful: Int { 8 }

  private mutating func ask(_ keeper: String, about ids: [String]) async throws {
    for start in stride(from: 0, to: ids.count, by: ChartInquiry.handful) {
      let asked = ids[start..<min(ids.count, start + ChartInquiry.handful)]
      let reply = try await office.ask(
        keeper,
        "What became of the charts that had the outdated ids \(asked.joined(separator: ", "))? I need their new ids.")
      for id in asked {
        if let finding = try await settled(manual.finding(about: id, in: reply), keeper) { findings[id] = finding }
      }
    }
  }

  /// Asks again while the id that somebody named is not in force.
  private func settled(_ finding: LinkManual.Finding?, _ keeper: String) async throws -> LinkManual.Finding? {
    var finding = finding
    for _ in 0..<3 {
      guard case .renamed(let id) = finding, !valid.contains(id) else { return finding }
      let reply = try await office.ask(
        keeper, "The id \(id) that you named is not in the list of valid chart ids. What is its new id?")
      finding = ChartLink.ids(in: reply).first { $0 != id }.map { .renamed($0) }
    }
    return nil
  }
}

extension LinkManual {
  /// What an answer says about a chart: the new id of the edition that articles cite, or that there is none.
  func finding(about id: String, in answer: String) -> Finding? {
    for sentence in Prose(answer).sentences.map(\.text) where sentence.contains(id) {
      let successors = ChartLink.ids(in: sentence).filter { $0 != id }
      if successors.isEmpty { return sentence.lowercased().contains("withdr") ? .withdrawn : nil }
      if successors.count == 1 { return .renamed(successors[0]) }
      // Each successor stands with its edition in a clause of its own.
      let clauses = sentence.replacing(" and ", with: ",").replacing(" or ", with: ",").split(separator: ",")
      let cited = clauses.filter { $0.split { !$0.isLetter }.contains(edition[...]) }
      return cited.lazy.compactMap { ChartLink.ids(in: String($0)).first { $0 != id } }.first.map { .renamed($0) }
    }
    return nil
  }
}
