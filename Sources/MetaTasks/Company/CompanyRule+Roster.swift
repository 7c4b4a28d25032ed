public import Chance

extension CompanyRule {
  /// A place in the company with who sits there.
  public struct Seat: Hashable, Sendable {
    /// The full name, unique in the roster.
    public var name: String
    /// The department.
    public var department: String
    /// The position title.
    public var position: String
    /// Whether this person leads a department or part of one; executives, who lead the company, do not count.
    public var isManager: Bool
  }

  /// The department of the executives.
  public static let executiveDepartment = "Executive"

  /// Draws who works in the company, in the order of departments and names.
  ///
  /// Positions follow from the head-count alone; only the names are drawn.
  /// - Precondition: the head-count is positive, and there are as many names.
  public func roster(headcount: Int, chance: Chance) -> [Seat] {
    precondition(headcount > 0 && headcount <= givenNames.count * familyNames.count, "not as many names as people")
    let slots = slots(headcount: headcount)
    var stream = chance.stream("names")
    let names = stream.sample(0..<givenNames.count * familyNames.count, count: slots.count).map { index in
      "\(givenNames[index / familyNames.count]) \(familyNames[index % familyNames.count])"
    }
    let order = [CompanyRule.executiveDepartment] + departments.map(\.name)
    let seats = zip(slots, names).map { slot, name in
      Seat(name: name, department: slot.department, position: slot.position, isManager: slot.isManager)
    }
    return order.flatMap { department in
      seats.filter { $0.department == department }.sorted { $0.name < $1.name }
    }
  }

  /// The positions of the company, without names.
  package var seats: [Seat] { slots(headcount: headcount) }

  /// The positions of a company of that size, without names.
  private func slots(headcount: Int) -> [Seat] {
    let leaders = executives.filter { headcount >= $0.threshold }.prefix(headcount)
    var slots = leaders.map {
      Seat(name: "", department: CompanyRule.executiveDepartment, position: $0.position, isManager: false)
    }
    let sizes = apportion(headcount - slots.count, by: departments.map(\.share))
    for (department, size) in zip(departments, sizes) where size > 0 { slots += department.slots(size: size) }
    return slots
  }
}

extension CompanyRule.Department {
  fileprivate func slots(size: Int) -> [CompanyRule.Seat] {
    let span = reports + 1
    let managers = size > reports ? (size + span - 1) / span : 1
    var slots = Array(
      repeating: CompanyRule.Seat(name: "", department: name, position: manager, isManager: true), count: managers)
    for (role, count) in zip(roles, apportion(size - managers, by: roles.map(\.ratio))) {
      let seat = CompanyRule.Seat(name: "", department: name, position: role.position, isManager: false)
      slots += Array(repeating: seat, count: count)
    }
    return slots
  }
}
