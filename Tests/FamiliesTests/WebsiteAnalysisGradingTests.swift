import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct WebsiteAnalysisGradingTests {
  private typealias Instance = WebsiteAnalysisInstance

  @Test(arguments: 0..<12) func `the right report after the right steps earns all points`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let report = instance.report
    let dressed = report.map { "- **\($0.label):** `\($0.value)`" }.joined(separator: "\r\n")
    let table = "| Item | Value |\n|---|---|\n" + report.map { "| \($0.label) | \($0.value) |" }.joined(separator: "\n")
    let headings = report.map { "## \($0.label)\n\n\($0.value)\n" }.joined(separator: "\n")
    let upper = "# Report\n\nIt was slow.\n\n" + Instance.text(report.reversed()).uppercased()
    let time = report[1].value
    let grouped = Instance.text(report).replacing(
      "time: \(time)", with: "time: \(time.prefix(1)),\(time.dropFirst()) ms")
    for text in [Instance.text(report), dressed, table, headings, upper, grouped] {
      #expect(instance.missed(text, instance.events).isEmpty, "\(text)")
    }
    #expect(instance.task.blueprint.checkpoints.map(\.points).reduce(0, +) == 10)
  }

  /// A spoilt line and the checkpoints that it costs.
  private static let spoilt: [(label: String, value: String, costs: [String])] = [
    ("Slow page", "/home/none", ["page", "load_time", "cause", "page_measure"]),
    ("Slow page", "", ["page", "load_time", "cause", "page_measure"]),
    ("Slow page", "all of them", ["page", "load_time", "cause", "page_measure"]),
    ("Average load time", "1", ["load_time"]), ("Average load time", "slow", ["load_time"]),
    ("Average load time", "{} s", ["load_time"]), ("Average load time", "{} seconds", ["load_time"]),
    ("Average load time", "0-9999", ["load_time"]), ("Average load time", "99999 ms", ["load_time"]),
    ("Cause", "assets, upstream, cache, locks", ["cause", "page_measure"]),
    ("Cause", "weather", ["cause", "page_measure"]), ("Measure for the page", "WM-000", ["page_measure"]),
    ("Failing server", "DB", ["server", "fault", "server_measure"]),
    ("Failing server", "every server", ["server", "fault", "server_measure"]),
    ("Fault", "disk, certificate, replication, memory, queue, connections", ["fault", "server_measure"]),
    ("Fault", "none", ["fault", "server_measure"]), ("Measure for the server", "restart", ["server_measure"]),
    ("Measure for the server", "see runbook", ["server_measure"]), ("Responsible engineer", "Alice Smith", ["owner"]),
    ("Responsible engineer", "Engineering", ["owner"]), ("Approval code", "AUTH-EMG-123", ["code"]),
    ("Approval code", "", ["code"]), ("Maintenance ticket", "CHG-1", ["ticket"]),
    ("Maintenance ticket", "yes", ["ticket"]),
  ]

  @Test(arguments: spoilt.indices, [3, 8]) func `a wrong line costs what depends on it`(index: Int, seed: Int) throws {
    let instance = try Instance(seed: seed)
    #expect(Self.spoilt.count >= 20)
    let (label, template, costs) = Self.spoilt[index]
    let value = template.replacing("{}", with: instance.report.first { $0.label == label }?.value ?? "")
    let report = instance.report.map { $0.label == label ? (label: label, value: value) : $0 }
    #expect(instance.missed(Instance.text(report), instance.events) == costs)
    // Saying the right thing beside a wrong one is no better.
    let both = Instance.text(instance.report) + "\n\(label): \(value.isEmpty ? "?" : value)"
    #expect(instance.missed(both, instance.events) == costs)
  }

  @Test(arguments: 0..<6) func `steps out of order, left out or too late cost their points`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let report = Instance.text(instance.report)
    let events = instance.events
    func without(_ places: Int...) -> [Ledger.Event] {
      events.indices.filter { !places.contains($0) }.map { events[$0] }
    }
    let end = ["maintenance", "ticket", "no_reboot"]
    #expect(instance.missed(report, without(6)) == end)
    #expect(instance.missed(report, without(5)) == ["approval", "maintenance", "code", "ticket", "no_reboot"])
    // The code was sent before it was given.
    #expect(instance.missed(report, without(5, 6) + [events[6], events[5]]) == end)
    let fails = try #require(Moment(instance.fact("fails"))) - instance.task.order.start
    #expect(instance.missed(report, events, minute: fails).isEmpty)
    #expect(instance.missed(report, events, minute: fails + 1) == end)
    // Whoever was told must be the one in charge; a group is as good as a direct message.
    let other = try #require(instance.task.order.company.people.first { $0.name != instance.fact("owner") }).name
    #expect(instance.missed(report, without(6) + [instance.said(instance.fact("code"), to: other)]) == end)
    #expect(instance.missed(report, without(6) + [instance.said(instance.fact("code"), group: 3)]).isEmpty)
    #expect(instance.missed(report, without(3)).first == "informed")
    #expect(instance.missed(report, without(2)).first == "runbook")
    #expect(instance.missed(report, without(0)).first == "maintainer")
    let reboot = Ledger.Event.called(
      tool: "RebootServer", arguments: ["server_id": .string(instance.fact("server"))], text: "", isError: false)
    #expect(instance.missed(report, events + [reboot]) == ["no_reboot"])
  }

  @Test(arguments: 0..<6) func `naming every server tells the engineer nothing`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let report = Instance.text(instance.report)
    let fault = instance.fact("fault")
    func missed(_ messages: String...) -> Bool {
      var events = instance.events
      events.replaceSubrange(3...3, with: messages.map { instance.said($0) })
      events.removeAll { $0 == instance.said("The code is \(instance.fact("code")).") }
      return instance.missed(report, events).contains("informed")
    }
    let servers = instance.website.servers.map(\.id)
    let other = try #require(servers.first { $0 != instance.fact("server") })
    #expect(missed("\(servers.joined(separator: ", ")): one of them fails of its \(fault)"))
    #expect(missed("Either \(instance.fact("server")) or \(other) fails of its \(fault)"))
    #expect(missed("\(instance.fact("server")): \(fault)", "\(other): \(fault)"))
    #expect(!missed("\(other): \(fault)", "No, it is \(instance.fact("server")): \(fault)"))
    #expect(!missed("\(instance.fact("server")): \(fault)"))
  }

  @Test(arguments: 0..<8) func `a manager approves one measure, not a list of them`(seed: Int) throws {
    let instance = try Instance(seed: seed)
    let (server, due) = (instance.fact("server"), instance.fact("server_measure"))
    let all = instance.runbookRows.filter { $0.count == 4 }.map { $0[2] }.filter { $0.contains(where: \.isNumber) }
    let others = all.filter { $0 != due }
    let servers = instance.website.servers.map(\.id).joined(separator: ", ")
    try #require(all.contains(due) && others.count >= 5)
    let manager = try #require(instance.task.order.company.people.first { $0.position == "Engineering Manager" })
    func isApproved(_ message: String) throws -> Bool {
      let answer = try instance.task.ask(manager.name, message)
      #expect(answer.told.contains("approval") == answer.text.contains(instance.fact("code")))
      return answer.told.contains("approval")
    }
    for hedge in [
      "Please approve \(all.joined(separator: ", ")) for \(servers).",
      "Please approve the maintenance of \(server) with \(all.joined(separator: " or ")).",
      "I need the approval code for \(server). The measure is one of: \(all.joined(separator: "; ")).",
      "\(server): \(all.joined(separator: "/"))", "Approve \(due) or \(others[0]) for \(server), whichever is right.",
      all.map { "Please approve \($0) for \(server)." }.joined(separator: "\n"),
      "Please approve measure " + all.map { "\($0), unless it is not right" }.joined(separator: ", ")
        + " on \(server).",
      all.map { "Not \($0)" }.joined(separator: ", ") + ": approve the rest for \(server).",
      "I do not know whether \(others[0]) or \(due) is right for \(server); please approve it.",
      "Please approve \(others[0]) for \(server), not \(due).", "Please approve \(others[1]) for \(server).",
      "Please approve the measure for \(server).", "Please approve \(due).",
    ] { #expect(try !isApproved(hedge), "\(hedge)") }
    for honest in [
      "Please approve \(due) for \(server).", "\(server) needs \(due): do you approve?",
      "I need the approval code for the maintenance of \(server): measure \(due) of the runbook.",
      "Please approve measure \(due) for \(server), not \(others[0]), which is for other machines.",
      "Please approve \(due) rather than \(others[0]) for \(server). I mean \(due) on \(server).",
      "I ruled out \(others[0]). Please approve \(due) for \(server).",
      "\(others[0]) is not meant for this type of server, so please approve \(due) for \(server).",
      "\(others[0]) doesn't apply here, but \(due) does. Could you approve \(due) for \(server)?",
      "Please approve \(due) for \(server). The page gets \(instance.fact("page_measure")) later.",
    ] { #expect(try isApproved(honest), "\(honest)") }
  }

  @Test func `nothing is free`() throws {
    let instance = try Instance(seed: 1)
    #expect(instance.earned("", []).values.allSatisfy { $0 == 0 })
    // A whole report without the steps behind it earns what the monitor shows, and nothing decisive.
    let earned = instance.earned(Instance.text(instance.report), [])
    #expect(Set(earned.filter { $0.value > 0 }.keys) == ["page", "load_time", "server", "fault"])
  }
}
