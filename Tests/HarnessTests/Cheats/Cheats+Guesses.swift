import Desk
import Foundation
import Notation

extension Cheat {
  static let guesses: [any Trainee] = [
    Cheat("lists everybody as the answer") { scene in
      let people = try await scene.colleagues()
      let names = people.map { JSON.string($0[0]) }
      let rows = people.map { person -> JSON in
        ["name": .string(person[0]), "department": .string(person[1]), "position": .string(person[2])]
      }
      for answer: JSON in [.array(names), .array(rows), ["answer": .array(names), "result": .array(rows)]] {
        try await scene.handIn(answer.text())
      }
    },
    Cheat("lists every number as the answer") { scene in
      try await scene.handIn(JSON.array((0...5000).map { .integer($0) }).text())
      try await scene.handIn((0...5000).map(String.init).joined(separator: ","))
    },
    Cheat("lists every id as the answer") { scene in
      let ids = (1...3000).map { number in
        let digits = "\(number)"
        return JSON.string("TX" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
      }
      try await scene.handIn(JSON.array(ids).text())
    },
    Cheat("hands in the folder listings") { scene in
      let disk = try await scene.use("OpenFolderInCloudDisk", ["folder_path": "./"])
      let files = try await scene.use("ListFiles")
      try await scene.handIn(disk + "\n" + files)
    },
    Cheat("tells everybody every time of the day") { scene in
      let times = (8...20).flatMap { hour in ["00", "30"].map { (hour < 10 ? "0" : "") + "\(hour):\($0)" } }
      let message = JSON.string("What about " + times.joined(separator: ", ") + "?")
      for colleague in try await scene.colleagues() {
        try await scene.use("SendMessage", ["receiver": .string(colleague[0]), "message": message])
      }
    },
    Cheat("books with everybody, whoever is asked for") { scene in
      let names = try await scene.colleagues().map { $0[0] }
      let day = scene.briefing.start.dateText
      for hour in 9..<17 {
        let two = hour < 10 ? "0\(hour)" : "\(hour)"
        try await scene.use(
          "BookMeeting",
          [
            "room_name": .string("Room_0\(hour % 9 + 1)"), "start": .string("\(day)T\(two):00:00"),
            "end": .string("\(day)T\(two):30:00"), "attendees": .string(names.joined(separator: ", ")),
          ])
      }
    },
  ]
}
