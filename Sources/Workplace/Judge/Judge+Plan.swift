import MetaTasks
import Notation

extension Judge {
  func plan(_ test: Checkpoint.Plan, in deliverables: Deliverables) -> Finding {
    switch deliverables.documents[test.file] {
    case .success(let document):
      do throws(Flaw) {
        return try test.finding(on: try test.chosen(in: document), in: document)
      } catch {
        return .unseen("In \(test.file) \(error.reason).")
      }
    case .failure(let fault): return .unseen(fault.reason)
    case nil: return .unsatisfied
    }
  }
}

/// What keeps a plan from being one, as a clause that does not give the answer away.
private struct Flaw: Error {
  let reason: String
}

extension Checkpoint.Plan {
  /// The options that a document names.
  fileprivate func chosen(in document: JSON) throws(Flaw) -> [JSON] {
    guard let list = document.value(at: at) else { throw Flaw(reason: "the plan is missing") }
    guard let elements = list.array else { throw Flaw(reason: "an array is due where \(list.typeName) stands") }
    guard !elements.isEmpty else { throw Flaw(reason: "the plan is empty") }
    let known = Dictionary(options.map { (Self.key($0) ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var names: Set<String> = []
    var chosen: [JSON] = []
    for element in elements {
      guard let name = Self.key(element) else { throw Flaw(reason: "the plan's elements are not all names") }
      guard let option = known[name] else { throw Flaw(reason: "the plan names what cannot be chosen") }
      guard names.insert(name).inserted else { throw Flaw(reason: "the plan names something twice") }
      chosen.append(option)
    }
    return chosen
  }

  /// The folded name of an option: a text, or an object's `name` or `id`.
  private static func key(_ element: JSON) -> String? {
    (element.string ?? element["name"]?.string ?? element["id"]?.string).map(Judge.Wording.folded)
  }

  fileprivate func finding(on chosen: [JSON], in document: JSON) throws(Flaw) -> Judge.Finding {
    func total(_ measure: String) -> Double { chosen.reduce(0) { $0 + ($1[measure]?.number ?? 0) } }
    for limit in limits ?? [] {
      guard limit.admits(total(limit.of)) else {
        throw Flaw(reason: "the plan's \(limit.of.replacing("_", with: " ")) breaks a limit")
      }
    }
    if let claim {
      guard let claimed = document.value(at: claim.at) else { throw Flaw(reason: "a number about the plan is missing") }
      guard let number = Judge.number(claimed) else {
        throw Flaw(reason: "a number is due where \(claimed.typeName) stands")
      }
      guard claim.agrees(number, with: total(claim.of)) else { return .unsatisfied }
    }
    return goal.map { Judge.Finding(share: $0.share(of: total($0.of))) } ?? .satisfied
  }
}

extension Checkpoint.Plan.Limit {
  fileprivate func admits(_ total: Double) -> Bool {
    [atMost.map { min($0, total) }, atLeast.map { max($0, total) }].allSatisfy { bounded in
      bounded.map { Judge.Figure.agrees(total, with: $0, within: 0) } ?? true
    }
  }
}

extension Checkpoint.Plan.Claim {
  fileprivate func agrees(_ claimed: Double, with total: Double) -> Bool {
    Judge.Figure.agrees(claimed, with: total, within: max(absolute ?? 0, (relative ?? 0) * abs(total)))
  }
}

extension Checkpoint.Plan.Goal {
  /// 1 at the best or beyond it, 0 at the baseline or behind it.
  fileprivate func share(of total: Double) -> Double {
    let baseline = baseline ?? 0
    let isBeyond = best > baseline ? total > best : total < best
    if isBeyond || Judge.Figure.agrees(total, with: best, within: within ?? 0) { return 1 }
    let share = (total - baseline) / (best - baseline)
    return share.isFinite ? min(max(share, 0), 1.0.nextDown) : 0
  }
}
