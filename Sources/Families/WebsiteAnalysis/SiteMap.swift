import Chance
import Workplace

/// The pages of the site with their load times; over the last seven days, one is far slower than all others.
struct SiteMap: Sendable {
  let pages: [Website.Page]
  /// The page that is slow on the average of the last seven days.
  let slow: Website.Page

  /// Draws the pages.
  ///
  /// Another page was slow yesterday alone, or had the slowest single request, or both: looking at another window or at the
  /// summary only is no substitute for the week's data.
  init(drawing chance: Chance) {
    var chance = chance
    let paths = SiteMap.paths(chance.integer(in: 7...11), drawing: &chance)
    var pages = paths.map { SiteMap.page($0, week: chance.integer(in: 240...900), drawing: &chance) }
    let picked = chance.sample(Array(pages.indices), count: 3)
    let slow = SiteMap.page(paths[picked[0]], week: chance.integer(in: 1900...4400), drawing: &chance)
    pages[picked[0]] = slow
    if chance.boolean() {
      // A bad day adds a seventh of its excess to the week.
      let bad = slow.day + chance.integer(in: 200...900)
      pages[picked[1]].week += (bad - pages[picked[1]].week) / 7
      pages[picked[1]].day = bad
      pages[picked[1]].peak = bad * chance.integer(in: 130...170) / 100
    }
    if chance.boolean() { pages[picked[2]].peak = (slow.peak ?? 0) + chance.integer(in: 800...4000) }
    self.pages = pages
    self.slow = slow
  }

  private static func page(_ path: String, week: Int, drawing chance: inout Chance) -> Website.Page {
    Website.Page(
      path: path, week: week, day: week * chance.integer(in: 94...108) / 100,
      peak: week * chance.integer(in: 170...260) / 100)
  }

  private static func paths(_ count: Int, drawing chance: inout Chance) -> [String] {
    let sections = chance.sample(SiteMap.sections, count: count - 1)
    return ["/home"]
      + sections.map { section in
        chance.boolean(probability: 0.4) ? "/\(section)/\(chance.choice(SiteMap.parts))" : "/\(section)"
      }
  }

  private static let sections = [
    "about", "academy", "accounts", "archive", "blog", "careers", "catalogue", "community", "contact", "customers",
    "docs", "downloads", "events", "faq", "forum", "gallery", "help", "integrations", "labs", "legal", "library",
    "login", "magazine", "members", "news", "orders", "partners", "press", "pricing", "products", "profile", "research",
    "reviews", "search", "services", "shop", "status", "stories", "support", "training", "webinars",
  ]
  private static let parts = [
    "all", "archive", "compare", "demo", "details", "europe", "featured", "index", "latest", "list", "map", "new",
    "overview", "popular", "start", "tour",
  ]
}
