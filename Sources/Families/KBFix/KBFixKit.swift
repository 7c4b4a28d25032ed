import Notation
package import Workplace

/// The kit of KB Link Fix: articles with outdated chart links, and who knows what has become of the charts.
package enum KBFixKit: Kit {
  package static let name = "kb_fix"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let base = try KnowledgeBase(KBWorkload(order), company: order.company, chance: order.chance, house: order.house)
    return WorkProduct(
      facts: KBFacts(base, company: order.company).json, cloudDisk: KBFiles(base, today: order.start).files)
  }
}
