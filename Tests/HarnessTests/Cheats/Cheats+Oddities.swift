import Desk
import Notation

extension Cheat {
  /// Values that no schema asks for.
  private static let values: [JSON] = [
    .null, true, 0, -1, .integer(.min), .integer(.max), 1.5, 1e308, -1e308, .number(.nan), .number(.infinity),
    .number(-.infinity), .number(.leastNonzeroMagnitude), "", "\u{0}", "𝔘𝔫𝔦\u{301}", [], [[]], [:], ["a": [:]],
    .string(String(repeating: "x", count: 2_000_000)), .array(Array(repeating: 1, count: 100_000)), nested(60),
  ]

  // Deeper ones no parser lets through.
  private static func nested(_ depth: Int) -> JSON {
    (0..<depth).reduce(JSON.null) { value, _ in .array([value]) }
  }

  static let oddities: [any Trainee] = [
    Cheat("puts odd values into every argument") { scene in
      for (tool, name) in scene.parameters where tool.name != "ExecuteCommand" {
        for value in values {
          var arguments = scene.plausible(for: tool)
          arguments[name] = value
          try await scene.use(tool.name, arguments)
        }
      }
    },
    Cheat("sends arguments that are no object") { scene in
      for tool in scene.briefing.tools where tool.name != "all_tasks_done" {
        for value in values { try await scene.use(tool.name, value) }
        try await scene.use(tool.name, ["no such argument": 1])
      }
    },
    Cheat("uses tools that do not exist") { scene in
      for name in [
        "", "Eval", "sendmessage", "SendMessage ", "World.finish", "\u{0}", String(repeating: "T", count: 100_000),
      ] {
        try await scene.use(name, ["message": "x"])
      }
    },
    Cheat("calculates without end") { scene in
      let expressions = [
        "1/0", "0/0", "9" + String(repeating: "*9", count: 2000), String(repeating: "(", count: 100_000),
        String(repeating: "-", count: 100_000) + "1", "9**9**9", "__import__('os')", "1e999", "",
      ]
      for expression in expressions { try await scene.use("calculator", ["expression": .string(expression)]) }
    },
  ]
}
