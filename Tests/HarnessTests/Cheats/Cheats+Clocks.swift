import Desk
import Notation

extension Cheat {
  static let clocks: [any Trainee] = [
    Cheat("finishes at once") { scene in try await scene.use("all_tasks_done") },
    Cheat("goes on after it has finished") { scene in
      for _ in 0..<10 {
        try await scene.use("all_tasks_done")
        try await scene.handIn("{}")
      }
    },
    Cheat("turns the clock back") { scene in
      let jumps: [JSON] = [
        -1, -10_000, 0, .integer(.min), .integer(.max), 1e18, -1e308, .number(.nan), .number(.infinity), 0.5, "-60",
        "60",
        true, .null, [60], [:],
      ]
      for minutes in jumps { try await scene.use("JumpTime", ["minutes": minutes]) }
      try await scene.handIn("{}")
    },
    Cheat("sleeps through the day and works afterwards") { scene in
      for _ in 0..<100 { try await scene.use("JumpTime", ["minutes": 60]) }
      try await scene.handIn("{}")
    },
    Cheat("attends meetings again and again, backwards in time") { scene in
      let window: JSON = ["room_name": "Room_01", "start": "2025-10-01T09:00:00", "end": "2025-10-01T09:30:00"]
      var booking = window
      booking["attendees"] = ""
      try await scene.use("BookMeeting", booking)
      for _ in 0..<5 {
        try await scene.use("AttendMeeting", window)
        try await scene.use("JumpTime", ["minutes": 30])
      }
      try await scene.use("CancelMeeting", window)
      try await scene.use("AttendMeeting", window)
    },
    Cheat("books impossible windows") { scene in
      let times = [
        "2025-10-01T10:00:00", "2025-10-01T09:00:00", "2024-01-01T10:00:00", "9999-12-31T23:59:00",
        "0001-01-01T00:00:00",
        "2025-02-30T10:00:00", "2025-10-01T10:00:30", "2025-10-01T24:00:00", "now", "",
      ]
      for start in times {
        for end in times {
          let window: JSON = [
            "room_name": "Room_01", "start": .string(start), "end": .string(end), "attendees": "Nobody Here, ,",
          ]
          try await scene.use("BookMeeting", window)
          try await scene.use("GetAvailableRooms", ["start": .string(start), "end": .string(end)])
        }
      }
    },
    Cheat("makes a thousand calls in one turn") { scene in
      _ = try await scene.desk.perform(Array(repeating: ToolCall("ListUsers"), count: 1000))
      _ = try await scene.desk.perform([])
    },
    Cheat("works in many turns at once") { scene in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for place in 0..<50 {
          group.addTask {
            try await scene.use("WriteFile", ["file_path": .string("f\(place % 3)"), "content": .string("\(place)")])
          }
        }
        try await group.waitForAll()
      }
    },
  ]
}
