import Chance

/// The words of which articles are made; numbers, figures and people fill their gaps.
enum ArticleWords {
  static let fields = [
    "accounts payable", "brand", "budget", "campaign", "cash flow", "change control", "claims handling", "contract",
    "customer support", "data privacy", "demand planning", "energy use", "expense", "export", "facility", "fleet",
    "forecast", "hiring", "incident", "inventory", "lab safety", "logistics", "maintenance", "onboarding", "packaging",
    "partner", "pricing", "procurement", "product release", "quality", "records", "recycling", "returns", "risk",
    "sales territory", "service desk", "supplier", "training", "travel", "warehouse",
  ]
  static let kinds = [
    "basics", "brief", "checklist", "charter", "field guide", "framework", "guide", "handbook", "notes", "operations",
    "overview", "playbook", "postmortem", "primer", "review", "roadmap", "runbook", "standard",
  ]
  static let headings = [
    "Purpose", "Who does what", "Before you begin", "How we measure", "Day by day", "When things go wrong", "Scope",
    "Terms", "Roles", "The yearly cycle", "Escalation", "Records to keep", "Lessons learned", "What good looks like",
    "Frequent questions", "Hand-over", "Review and renewal", "Figures at a glance", "Tools", "Limits and exceptions",
    "History", "Costs", "Open points", "Working with other teams",
  ]
  static let sentences = [
    "<who> keeps <thing> up to date and reviews it every <count> weeks.",
    "Whoever opens a case notes <thing> first; <who> closes it within <count> working days.",
    "In <year> we took <count> steps out of this procedure, and <measure> fell by <share> %.",
    "More than <share> % of all questions concern <thing> – ask <who> before you change it.",
    "Anything above <sum> needs the word of <who>.",
    "Since <year>, <measure> has been counted per <group>, not per person.",
    "<who> and <who> agree on <thing> once a quarter.", "If <thing> is missing for more than <count> days, tell <who>.",
    "We don’t promise less than <count> days, for <measure> can differ by <group>.",
    "A sample of <count> cases in <month> showed that <thing> is seldom complete.",
    "The target for <measure> is <share> % by <month>.", "<who> draws up <thing>; nobody else edits it.",
  ]
  static let items = [
    "<thing>: ready <count> days ahead", "<measure> by <group>, compared with <month>", "a copy of <thing> for <who>",
    "no more than <count> open cases per <group>", "sign-off by <who> above <sum>", "<thing> from <year> on",
    "<count> % of <measure> as a reserve", "a call with <who> each <day>",
  ]
  static let leads = [
    "<measure> by <group>", "<measure>, <year> to date", "<measure> per <group> since <month>", "trend of <measure>",
    "<measure> against plan, by <group>", "share of <measure> by <group>", "<measure> in <month>, by <group>",
    "forecast of <measure> by <group>",
  ]
  static let places = [
    "shared drive, folder <count>", "binder in the archive", "planning tool", "minutes of the steering group",
    "ledger", "weekly report", "contract file", "asset list",
  ]

  /// A word or number for a gap.
  static func filling(of gap: String, _ chance: inout Chance) -> String {
    switch gap {
    case "who": chance.choice(people)
    case "thing": chance.choice(things)
    case "measure": chance.choice(measures)
    case "group": chance.choice(groups)
    case "month": chance.choice(CalendarMonth.names)
    case "day": chance.choice(days)
    case "year": String(chance.integer(in: 2018...2025))
    case "count": String(chance.integer(in: 2...40))
    case "share": String(chance.integer(in: 3...97))
    default: "\(chance.integer(in: 2...90)),000"
    }
  }

  private static let people = [
    "the team lead", "the duty officer", "the controller", "the shift supervisor", "the account owner", "the planner",
    "the steering group", "the quality desk", "the project office", "the buyer", "the trainer", "the site manager",
    "the data steward", "the service desk", "the auditor on call",
  ]
  private static let things = [
    "the checklist", "the contact list", "the cost sheet", "the delivery note", "the exception log",
    "the handover sheet",
    "the inspection report", "the inventory count", "the order form", "the price list", "the risk register",
    "the service calendar", "the shift plan", "the stock ledger", "the training record", "the vendor file",
  ]
  private static let measures = [
    "backlog", "complaints", "cost overruns", "cycle time", "defects", "energy cost", "first-call resolution",
    "incoming orders", "late deliveries", "margin", "new customers", "open invoices", "overtime", "payment delay",
    "refunds", "renewals", "response time", "returns", "scrap", "stock cover", "traffic", "unplanned stops",
    "unit cost", "vacancies",
  ]
  private static let groups = [
    "region", "site", "team", "product line", "channel", "customer class", "supplier", "shift", "warehouse", "country",
    "contract type", "month",
  ]
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
}
