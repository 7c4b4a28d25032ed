import MetaTasks
import TradeDesk
import Workplace

extension RuledTask {
  /// The share of each checkpoint's points that files earn.
  ///
  /// - Parameters:
  ///   - told: The clues that colleagues told, without the task's id; `nil` for all.
  ///   - hasRead: Whether the documents of the rule, and all else on the cloud disk, were read.
  ///   - trade: The trade-data service with what was done there.
  func earned(_ files: [String: String], told: [String]? = nil, hasRead: Bool = true, trade: TradeEnvironment? = nil)
    -> [String: Double]
  {
    let clues = (told ?? blueprint.clues.map(\.id)).map { "\(order.taskID)/\($0)" }
    let documents = blueprint.documents.map { String($0.path.dropFirst("cloud_disk/".count)) }
    let read = hasRead ? documents + product.cloudDisk.keys.sorted() : []
    let events: [Ledger.Event] =
      read.map { .documentRead(path: $0) }
      + [.answered(by: "Somebody", message: "", told: clues, referred: [], group: nil)]
    let evidence = Evidence(
      task: order.taskID, trainee: order.company.trainee.name,
      workspace: FileTree(files.sorted { $0.key < $1.key }.map { ($0.key, File($0.value)) }),
      record: .init(events.map { Ledger.Entry(at: order.start, event: $0) }), trade: trade)
    let shares = zip(blueprint.checkpoints, Judge(evidence).earned(blueprint.checkpoints)).map {
      ($0.id, $1 / $0.points)
    }
    return Dictionary(uniqueKeysWithValues: shares)
  }
}
