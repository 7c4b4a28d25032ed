import Testing

@testable import Trainees

@Suite struct `Reading résumés` {
  @Test(arguments: [
    ("Mar 2019 – Jun 2021", [24_230, 24_257]), ("March 2019 until now", [24_230]),
    ("03/2019 - 06/2021", [24_230, 24_257]),
    ("2019-03 to 2021-06", [24_230, 24_257]), ("2014 – 2018", []), ("served 2019 users in May", []), ("13/2019", []),
  ]) func `months are read in any style`(text: String, months: [Int]) {
    #expect(MonthReading.months(in: text) == months)
  }

  @Test func `a name stands as a whole`() {
    #expect("built with Java; fast".names("java") && "in C++, too".names("C++") && "D3.js (basic)".names("D3.js"))
    #expect(!"JavaScript".names("Java") && !"MicroPython".names("Python") && !"C++".names("C"))
  }

  @Test(arguments: [
    "Here is all: Kotlin for Java; Informatics for Computer Science. Nothing else that only sounds alike. And I cannot wait longer than 3 months: no notice period above that, please.",
    "Somebody must be here within 3 months, so a longer notice period will not do. As to what is equivalent: Kotlin counts as Java; Informatics counts as Computer Science. Everything else must be called what the posting calls it.",
    "I accept these and no others: Kotlin as good as Java; Informatics as good as Computer Science. The notice period may be 3 months at most.",
  ]) func `the hiring manager's wishes are understood`(answer: String) throws {
    let posting = try VacancyOrder(
      reading: """
        Position: **Software Engineer**

        - Field of study: **Computer Science**
        - At least **3 years** of experience
        - Skills: **Java** and **Redis**

        In `CloudDisk:human_resources/resumes`; write `list.txt`.
        """)
    #expect(posting.months == 36 && posting.skills == ["Java", "Redis"] && posting.output == "list.txt")
    let wishes = try #require(HiringWishes(reading: answer, for: posting))
    #expect(wishes.names(for: "Java") == ["Java", "Kotlin"] && wishes.notice == 3)
    #expect(wishes.names(for: "Computer Science") == ["Computer Science", "Informatics"])
    #expect(HiringWishes(reading: "Please ask Ann Lee, the hiring manager for this position.", for: posting) == nil)
  }

  @Test func `an application is read whatever it looks like`() throws {
    let application = try Application(
      reading: """
        # José Ruiz
        A-4821 / received 2025-09-02 / j@mail.example / currently Software Developer

        ## In short

        I am applying for the position of Algorithm Researcher.

        ## Coursework

        - Redis in practice (2019)

        ## Work history

        - 12/2023 - now: **Platform Engineer**, Fathom Works, Marlowe (part-time)
          - Tested the portal, using Java, and saved 3 hours of work a week.

        ## Degrees

        - since 2024, expected June 2026: Ph.D. in Pure Mathematics, University of Marlowe
        - 2014–2018, not completed: M.Sc. in Physics, University of Marlowe

        ## Skills and tools

        - C++ (basic knowledge)
        """)
    #expect(application.name == "José Ruiz" && application.number == "A-4821")
    #expect(application.position == "Algorithm Researcher")
    #expect(application.degrees.map(\.field) == ["Pure Mathematics"] && application.degrees[0].expected == 24_317)
    #expect(application.jobs.count == 1 && application.jobs[0].duties.count == 1 && application.jobs[0].end == nil)
    #expect(application.skills.map(\.name) == ["C++"] && application.skills[0].isBasic)
  }
}
