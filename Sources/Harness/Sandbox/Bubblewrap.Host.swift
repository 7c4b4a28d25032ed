import Foundation
import Glibc
import Synchronization

extension Bubblewrap {
  /// What this machine can do for a sandbox.
  package enum Fitness: Sendable {
    /// Commands can run.
    case fit(Host)
    /// They cannot; a sentence for whoever asked for one.
    case unfit(String)
  }

  /// How bubblewrap is called on this machine.
  package struct Host: Sendable {
    /// Where bubblewrap is looked for.
    let path = "/usr/local/bin:/usr/bin:/bin"
    /// Where private folders are made.
    let temporaryFolder: String
    /// The user that commands run as when we are root, since no limit on processes binds root.
    let dropsTo: uid_t?
    /// The options that this version of bubblewrap and this machine's layout call for.
    let layout: [String]

    /// The whole command line of a sandboxed command.
    func arguments(command: String, workspace: String, limits: SandboxLimits) -> [String] {
      layout + [
        "--bind", workspace, "/workspace", "--remount-ro", "/", "--chdir", "/workspace", "--",
        "/usr/bin/prlimit", "--as=\(limits.memory)", "--nproc=\(limits.processes)", "--fsize=\(limits.fileBytes)",
        "--cpu=\(limits.seconds)", "--nofile=1024", "--core=0", "--", "/usr/bin/bash", "-c", command,
      ]
    }
  }

  /// What this machine can do; found out once, by trying.
  package static func fitness() async -> Fitness {
    if let known = probed.withLock({ $0 }) { return known }
    let found = await probe()
    probed.withLock { $0 = found }
    return found
  }

  private static let probed = Mutex<Fitness?>(nil)

  private static let advice = "use ReadFile, WriteFile and ListFiles for file work"

  private static func probe() async -> Fitness {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap") else {
      return .unfit("no sandbox is available here, because bubblewrap (bwrap) is not installed; \(advice)")
    }
    // Newer options first: older versions of bubblewrap know neither the size of a tmpfs nor how to forbid namespaces.
    var reason = ""
    for options in [Options(sizes: true, forbidsNamespaces: true), Options(sizes: true), Options()] {
      let host = Host(options: options)
      do {
        if let fault = try await trial(on: host) { reason = fault } else { return .fit(host) }
      } catch {
        reason = "\(error)"
      }
    }
    return .unfit("no sandbox is available here, because bubblewrap cannot run (\(reason)); \(advice)")
  }

  /// Runs a command in a sandbox.
  /// - Returns: What went wrong, or `nil`.
  private static func trial(on host: Host) async throws -> String? {
    let limits = SandboxLimits(seconds: 20)
    let folder = try SandboxFolder(parent: host.temporaryFolder, owner: host.dropsTo, limits: limits)
    defer { folder.remove() }
    let arguments = host.arguments(command: "echo ready > proof", workspace: folder.path, limits: limits)
    let ending = try await execute(arguments, in: folder, on: host, limits: limits)
    guard ending.code == 0 else {
      return ending.output.split(separator: "\n").first.map(String.init) ?? "exit code \(ending.code)"
    }
    return FileManager.default.fileExists(atPath: folder.path + "/proof") ? nil : "the workspace cannot be written"
  }
}

/// Options that not every version of bubblewrap has.
private struct Options {
  var sizes = false
  var forbidsNamespaces = false
}

extension Bubblewrap.Host {
  fileprivate init(options: Options) {
    self.temporaryFolder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    // `nobody` on all Linux distributions: the kernel's own overflow user.
    self.dropsTo = geteuid() == 0 ? 65534 : nil
    self.layout = Bubblewrap.Host.isolation(options) + Bubblewrap.Host.system + Bubblewrap.Host.scratch(options)
  }

  private static func isolation(_ options: Options) -> [String] {
    [
      "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
      "--hostname", "workplace", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "1000", "--gid",
      "1000", "--clearenv", "--setenv", "PATH", "/usr/local/bin:/usr/bin:/bin", "--setenv", "HOME", "/workspace",
      "--setenv", "LANG", "C.UTF-8", "--setenv", "TZ", "UTC", "--setenv", "PYTHONHASHSEED", "0", "--setenv",
      "PYTHONDONTWRITEBYTECODE", "1",
    ] + (options.forbidsNamespaces ? ["--disable-userns"] : [])
  }

  /// The system, read-only. Of `/etc` only what programs need to start: nothing that says whose machine this is.
  private static var system: [String] {
    var arguments = ["--ro-bind", "/usr", "/usr"]
    // Whoever checks projects out there, this one among them, does not mean to show them.
    for folder in ["/usr/src", "/usr/local/src"] where isFolder(folder) {
      arguments += ["--tmpfs", folder, "--remount-ro", folder]
    }
    for name in ["bin", "sbin", "lib", "lib32", "lib64"] {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/\(name)") {
        arguments += ["--symlink", target, "/\(name)"]
      } else {
        arguments += ["--ro-bind-try", "/\(name)", "/\(name)"]
      }
    }
    for name in ["alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime"] {
      arguments += ["--ro-bind-try", "/etc/\(name)", "/etc/\(name)"]
    }
    return arguments
  }

  /// Whether a folder, and not a link to one, is there.
  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
  }

  private static func scratch(_ options: Options) -> [String] {
    func memory(_ path: String, _ mebibytes: Int) -> [String] {
      (options.sizes ? ["--size", "\(mebibytes << 20)"] : []) + ["--tmpfs", path]
    }
    return ["--proc", "/proc", "--dev", "/dev"] + memory("/dev/shm", 16) + ["--remount-ro", "/dev"]
      + memory("/tmp", 64)
  }
}
