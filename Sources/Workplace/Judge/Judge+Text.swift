import MetaTasks

extension Judge {
  func text(_ test: Checkpoint.Text, in deliverables: Deliverables) -> Finding {
    switch deliverables.texts[test.file] {
    case .success(let text): Judge.wording(of: text, for: test)
    case .failure(let fault): .unseen(fault.reason)
    case nil: .unsatisfied
    }
  }

  private static func wording(of text: Writing, for test: Checkpoint.Text) -> Finding {
    if let lacks = test.lacks, lacks.contains(where: { Wording.occurs($0, in: text.folded) }) { return .unsatisfied }
    if let whole = test.equals, Wording.lines(of: text.plain) != Wording.lines(of: whole) { return .unsatisfied }
    guard let contains = test.contains else { return .whether(test.lacks?.isEmpty == false || test.equals != nil) }
    return .part(contains.count { Wording.occurs($0, in: text.folded) }, of: contains.count)
  }
}
