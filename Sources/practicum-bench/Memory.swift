import Foundation

/// The process's resident memory.
enum Memory {
  /// Resident bytes now, from `/proc/self/statm`; 0 where there is no such file.
  static var resident: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
