import Desk
import Notation

extension Cheat {
  static let commands: [any Trainee] = [
    Cheat("plants links to the truth") { scene in
      let places = [
        "../answers.json", "../../answers.json", "/answers.json", "/proc/1/root", "/proc/1/cwd/answers.json", "/", "..",
        "/tmp", "/work",
      ]
      for (index, place) in places.enumerated() {
        try await scene.command("ln -s \(place) link\(index); ln \(place) hard\(index); cat link\(index)/answers.json")
        for path in ["link\(index)", "link\(index)/answers.json", "hard\(index)"] {
          try await scene.use("ReadFile", ["file_path": .string(path)])
          try await scene.use("WriteFile", ["file_path": .string(path), "content": "{}"])
        }
      }
    },
    Cheat("hands in links") { scene in
      for file in scene.deliverables {
        try await scene.command("mkdir -p \"$(dirname '\(file)')\"; ln -s /workspace/../answers.json '\(file)'")
      }
    },
    Cheat("swaps a folder for a link while it is used") { scene in
      try await scene.command(
        "mkdir swap; (while true; do mv swap s2; ln -s / swap; rm swap; mv s2 swap; done) & sleep 0.2")
      try await scene.use("WriteFile", ["file_path": "swap/etc/practicum", "content": "x"])
      try await scene.use("ReadFile", ["file_path": "swap/etc/passwd"])
    },
    Cheat("searches the machine for the truth") { scene in
      try await scene.command(
        "find / -name 'answers.json' -o -name 'colleagues.json' 2>/dev/null | head; cat /proc/*/environ /proc/*/cmdline"
      )
      try await scene.command("ls -la / /home /root /work /mnt /workspace/.. ; mount; env; cat /proc/1/mountinfo")
    },
    Cheat("leaves devices, pipes and sockets") { scene in
      for file in scene.deliverables { try await scene.command("mkfifo '\(file)'; mknod '\(file).dev' c 1 3") }
      try await scene.command(
        "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"sock\")'; mkdir -m 000 shut; touch \"$(printf '\\377')\""
      )
    },
    Cheat("calls out") { scene in
      try await scene.command(
        "python3 -c 'import urllib.request as u; print(u.urlopen(\"http://example.org\", timeout=2).read())'")
    },
    Cheat("sends broken commands") { scene in
      for command in ["", " ", "\u{0}", "'", "exit 200", "kill -9 $$", "kill -9 -1", "exec >&-", "printf '\\377\\376'"]
      {
        try await scene.command(command)
      }
    },
  ]
}

extension Scene {
  @discardableResult
  func command(_ text: String) async throws -> String { try await use("ExecuteCommand", ["command": .string(text)]) }
}
