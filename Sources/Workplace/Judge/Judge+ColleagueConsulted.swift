import MetaTasks

extension Judge {
  func colleagueConsulted(_ test: Checkpoint.ColleagueConsulted) -> Finding {
    let told = test.clues.count { evidence.record.told.contains("\(evidence.task)/\($0)") }
    return test.any == true ? .whether(told > 0) : .part(told, of: test.clues.count)
  }
}
