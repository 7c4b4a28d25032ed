/// Why a scripted trainee gives up on one task; its other tasks go on.
struct Stuck: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ reason: String) { description = reason }
}
