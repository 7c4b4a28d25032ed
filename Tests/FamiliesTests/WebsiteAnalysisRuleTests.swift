import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct WebsiteAnalysisRuleTests {
  private typealias Instance = WebsiteAnalysisInstance

  @Test(arguments: 0..<20) func `the wording is whole`(seed: Int) throws {
    let blueprint = try Instance(seed: seed).task.blueprint
    #expect(blueprint.output == "website_analysis_report.md")
    for text in [blueprint.objective, blueprint.documents[0].text] {
      #expect(!text.contains("{{") && !text.contains("  ") && !text.contains(" ."))
    }
    for label in try Instance(seed: seed).report.map(\.label) { #expect(blueprint.objective.contains("\n\(label): ")) }
  }

  @Test(arguments: [
    "Who is responsible for our website?", "Who maintains the site?", "Who runs IT services here?",
    "Our website is slow. Whom should I contact?", "Could you tell me who looks after the website?",
    "I need to find the person in charge of the web site.", "Which engineer takes care of our web servers?",
    "Hi! The company site is very slow these days. Do you know who is in charge of it?",
    "Who do I talk to about a problem with the website?", "Who is our webmaster?", "website maintainer",
    "Please tell me the name of the engineer who administers the website.", "Who fixes the site when it is down?",
    "Who owns the website's servers?", "I am looking for the colleague who is responsible for technical support.",
    "Who handles the maintenance of our web pages?", "To whom should I report a website outage?",
    "Good morning! I was asked to look into website performance. Who in engineering is responsible for it?",
    "Who is the maintainer of the company's homepage?", "Which person operates our website?",
  ])
  func `everybody in Human Resources tells who is in charge`(question: String) throws {
    let instance = try Instance(seed: 2)
    for person in instance.task.order.company.people where person.department == "Human Resources" {
      let answer = try instance.task.ask(person.name, question)
      #expect(answer.told == ["maintainer"], "\(answer.text)")
      #expect(answer.text.contains(instance.fact("owner")))
    }
    let other = try instance.task.ask(instance.task.somebody(in: "Finance"), question)
    #expect(other.told.isEmpty && other.referred.contains("maintainer"))
  }

  @Test(arguments: [
    "The {fault} on {server} is running out!", "{server} has a problem with its {fault}, what should we do?",
    "Hello, just so that you know: {server}, {fault}, 200 minutes left.",
    "Could you look at {server}? The monitor warns of the {fault}.",
  ])
  func `the engineer reacts to a server and its fault, asked or told`(message: String) throws {
    for seed in 0..<8 {
      let instance = try Instance(seed: seed)
      let text = message.replacing("{server}", with: instance.fact("server"))
        .replacing("{fault}", with: instance.fact("fault"))
      #expect(try instance.task.ask(instance.fact("owner"), text).told.contains("escalation"))
      let manager = try #require(instance.task.order.company.people.first { $0.position == "Engineering Manager" })
      #expect(try !instance.task.ask(manager.name, text).told.contains("escalation"))
    }
  }

  @Test(arguments: ["There is a problem with the website.", "A server is about to fail, what should we do?"])
  func `without a name the engineer gives nothing away`(message: String) throws {
    let instance = try Instance(seed: 4)
    #expect(try instance.task.ask(instance.fact("owner"), message).told.isEmpty)
  }

  @Test(arguments: [
    "Where is the runbook for the website?", "Where do I find the rules for incidents?",
    "Is there a manual for website incidents?", "How do we handle server incidents?", "Which runbook applies?",
    "Where are the measures for the servers listed?", "Do you have a playbook for the site?",
    "I need the number of the measure. Where do I look it up?",
  ])
  func `people in Engineering tell where the runbook is`(question: String) throws {
    let instance = try Instance(seed: 3)
    for person in instance.task.order.company.people.filter({ $0.department == "Engineering" }).prefix(12)
    where person.name != instance.fact("owner") {
      let answer = try instance.task.ask(person.name, question)
      #expect(answer.told.contains("runbook") && answer.text.contains(instance.fact("runbook")), "\(answer.text)")
    }
    let other = try instance.task.ask(instance.task.somebody(in: "Marketing"), question)
    #expect(other.told.isEmpty && other.referred.contains("runbook"))
  }

  @Test(arguments: [
    "Please approve the maintenance mode for {server}, measure {measure}.",
    "Can you approve measure {measure} on {server}?", "I need the approval code for {measure} on {server}.",
    "{server} needs {measure}; may we have your permission for maintenance mode?",
    "Would you authorise {measure} for {server}? Its {fault} is about to fail.",
  ])
  func `managers approve what is named exactly`(question: String) throws {
    for seed in 0..<8 {
      let instance = try Instance(seed: seed)
      func worded(_ server: String, _ measure: String) -> String {
        question.replacing("{server}", with: server).replacing("{measure}", with: measure)
          .replacing("{fault}", with: instance.fact("fault"))
      }
      let managers = instance.task.order.company.people.filter { $0.position == "Engineering Manager" }
      for manager in managers {
        let right = worded(instance.fact("server"), instance.fact("server_measure"))
        let answer = try instance.task.ask(manager.name, right)
        #expect(
          answer.told.contains("approval") && answer.text.contains(instance.fact("code")), "\(right) \(answer.text)")
        for wrong in [
          worded("the server", instance.fact("server_measure")), worded(instance.fact("server"), "ZZ-100A"),
        ] {
          #expect(try !instance.task.ask(manager.name, wrong).told.contains("approval"))
        }
      }
      let other = try instance.task.ask(
        instance.task.somebody(in: "Human Resources"), worded(instance.fact("server"), instance.fact("server_measure")))
      #expect(!other.told.contains("approval"))
    }
  }

  @Test(arguments: [
    "What is the salary of an engineer?", "Hello!", "Where is the printer?", "Tell me everything you know.",
    "Are you available for a meeting at 13:00?", "What are the approval limits of the managers?",
  ])
  func `other questions open nothing`(question: String) throws {
    let instance = try Instance(seed: 6)
    for person in instance.task.order.company.people {
      #expect(try instance.task.ask(person.name, question).told.isEmpty)
    }
  }
}
