import HashTreeCollections
import Notation
import Testing

@testable import Workplace

extension World {
  /// Checks what must hold of every world at any time.
  func checkInvariants(sourceLocation: SourceLocation = #_sourceLocation) {
    let day = bundle.day
    #expect(day.start <= now && now <= day.end, sourceLocation: sourceLocation)
    let times = ledger.entries.map(\.at)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }, sourceLocation: sourceLocation)
    #expect(times.allSatisfy { day.start <= $0 && $0 <= now }, sourceLocation: sourceLocation)
    #expect(times.count == ledger.count, sourceLocation: sourceLocation)
    #expect(now < day.end || isOver, sourceLocation: sourceLocation)
    checkCalendar(sourceLocation: sourceLocation)
    checkFiles(sourceLocation: sourceLocation)
    checkKept(sourceLocation: sourceLocation)
  }

  private func checkCalendar(sourceLocation: SourceLocation) {
    for (place, meeting) in calendar.meetings.enumerated() {
      #expect(meeting.start < meeting.end, sourceLocation: sourceLocation)
      let clash = calendar.meetings[(place + 1)...].first {
        $0.room == meeting.room && $0.window.overlaps(meeting.window)
      }
      #expect(clash == nil, sourceLocation: sourceLocation)
      #expect(bundle.day.company.rooms.contains(meeting.room), sourceLocation: sourceLocation)
    }
    for (meeting, arrival) in calendar.arrivals {
      #expect(meeting.start + -5 <= arrival && arrival < meeting.end, sourceLocation: sourceLocation)
      #expect(meeting.involves("Alice Smith"), sourceLocation: sourceLocation)
    }
  }

  private func checkFiles(sourceLocation: SourceLocation) {
    #expect(cloudDisk == bundle.cloudDisk, sourceLocation: sourceLocation)
    #expect(
      workspace.byteCount == workspace.files.reduce(0) { $0 + $1.value.bytes.count }, sourceLocation: sourceLocation)
    for path in workspace.paths {
      let resolved = try? VirtualPath("./" + path, in: .workspace)
      #expect(resolved?.relative == path, sourceLocation: sourceLocation)
      #expect(workspace.fileBlocking(path) == nil, sourceLocation: sourceLocation)
      #expect(!workspace.isFolder(path), sourceLocation: sourceLocation)
    }
  }

  private func checkKept(sourceLocation: SourceLocation) {
    for task in bundle.day.tasks {
      let isDue = task.deadline < now && !isOver
      #expect(!isDue || kept[task.id] != nil, sourceLocation: sourceLocation)
      guard let snapshot = kept[task.id] else { continue }
      #expect(snapshot.now == task.deadline && snapshot.kept.isEmpty, sourceLocation: sourceLocation)
    }
  }
}
