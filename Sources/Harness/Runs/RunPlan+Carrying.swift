package import Workplace

extension RunPlan {
  /// What a day that was played leaves to the next one of its scenario; `nil` where each day stands alone.
  package func leftover(of world: World) -> CarryOver? {
    guard goesOn else { return nil }
    var left = CarryOver(world, feedback: feedback ?? true)
    if memory == .wipe { left.wipe() }
    return left
  }
}

extension DayBundle {
  /// The day after what came before, if anything did.
  package func after(_ past: CarryOver?) -> DayBundle { past.map(carrying) ?? self }
}
