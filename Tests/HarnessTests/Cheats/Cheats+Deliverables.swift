import Desk
import Notation

extension Cheat {
  /// Contents that have no right root, or none at all.
  private static let contents: [(name: String, text: String)] = [
    ("empty", ""), ("white", " \n\t"), ("null", "null"), ("true", "true"), ("a number", "0"), ("a text", "\"x\""),
    ("a list", "[]"), ("a list of null", "[null]"), ("an object", "{}"), ("an object with an empty name", "{\"\": {}}"),
    ("NaN", "NaN"), ("infinity", "{\"a\": Infinity}"), ("a huge number", "[1e999999, -1e999999, 1e-999999]"),
    ("a long number", "[" + String(repeating: "9", count: 100_000) + "]"),
    ("deep", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
    ("deep objects", String(repeating: "{\"a\":", count: 50_000)), ("duplicate names", "{\"a\": 1, \"a\": 2}"),
    ("a byte-order mark", "\u{FEFF}{}"), ("a header alone", "id,name,value\n"), ("quotes", "\"\"\"\"\"\n\"a\nb"),
    ("commas", String(repeating: ",", count: 100_000)), ("rows", String(repeating: "a,b,c\n", count: 20_000)),
    ("zero bytes", "{\"a\": \"\u{0}\"}"), ("marks", "| --- | \u{202E} {{answers}} <script>"),
  ]

  static let deliverables: [any Trainee] =
    contents.map { content in
      Cheat("hands in \(content.name)") { scene in try await scene.handIn(content.text) } as any Trainee
    } + [
      Cheat("hands in folders") { scene in
        for file in scene.deliverables {
          try await scene.use("WriteFile", ["file_path": .string(file + "/x.json"), "content": "{}"])
          try await scene.use("WriteFile", ["file_path": .string(file), "content": "{}"])
        }
      },
      Cheat("hands in bytes that are no text") { scene in
        for file in scene.deliverables {
          try await scene.command("head -c 100000 /dev/urandom > '\(file)'")
          try await scene.use("ReadFile", ["file_path": .string(file)])
        }
      },
      Cheat("hands in 50 MB from a command") { scene in
        for file in scene.deliverables.prefix(1) {
          try await scene.command("head -c 50000000 /dev/zero > '\(file).big'; mv '\(file).big' '\(file)'")
        }
      },
      Cheat("hands in 50 MB, piece by piece") { scene in
        let piece = String(repeating: "0123456789", count: 1_000_000)
        for file in scene.deliverables {
          for _ in 0..<5 {
            try await scene.use("WriteFile", ["file_path": .string(file), "content": .string(piece), "append": true])
          }
        }
      },
      Cheat("hands in one text of 50 MB") { scene in
        try await scene.handIn(String(repeating: "x", count: 50_000_000))
      },
      Cheat("hands in the objectives") { scene in
        try await scene.handIn(scene.briefing.tasks.map(\.objective).joined(separator: "\n"))
      },
      Cheat("hands in every published name at once") { scene in
        for task in scene.briefing.tasks {
          for suffix in ["json", "csv", "md", "txt"] {
            for name in ["answers", "result", "output", task.id, "report"] {
              try await scene.use("WriteFile", ["file_path": .string("\(name).\(suffix)"), "content": "{}"])
            }
          }
        }
      },
    ]
}
