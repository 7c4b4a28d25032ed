extension Tool {
  static let allTasksDone = Tool(
    name: "all_tasks_done",
    summary: "Ends your day. Call it when all your tasks are done; nothing can be done afterwards."
  ) { _, _ throws(Refusal) in
    .goHome("Your day is finished. Thank you for your work!")
  }
}
