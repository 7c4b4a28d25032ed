/// The words of which applicants, employers and their work are made.
enum ApplicantWords {
  /// Given names as written and in plain letters.
  static let given = [
    ("Aisha", "Aisha"), ("Álvaro", "Alvaro"), ("Anneke", "Anneke"), ("Arjun", "Arjun"), ("Beatriz", "Beatriz"),
    ("Björn", "Bjorn"), ("Bogdan", "Bogdan"), ("Camille", "Camille"), ("Chidi", "Chidi"), ("Dagny", "Dagny"),
    ("Dmitri", "Dmitri"), ("Eleni", "Eleni"), ("Émile", "Emile"), ("Farid", "Farid"), ("Fatima", "Fatima"),
    ("Gao", "Gao"), ("Giulia", "Giulia"), ("Gunnar", "Gunnar"), ("Hana", "Hana"), ("Hiro", "Hiro"),
    ("Ibrahim", "Ibrahim"), ("Ingrid", "Ingrid"), ("Ishaan", "Ishaan"), ("Jana", "Jana"), ("José", "Jose"),
    ("Jürgen", "Jurgen"), ("Kofi", "Kofi"), ("Kwame", "Kwame"), ("Lars", "Lars"), ("Leila", "Leila"), ("Lin", "Lin"),
    ("Luca", "Luca"), ("Magda", "Magda"), ("Marek", "Marek"), ("Mei", "Mei"), ("Mikko", "Mikko"), ("Nadia", "Nadia"),
    ("Ngozi", "Ngozi"), ("Noor", "Noor"), ("Olga", "Olga"), ("Omar", "Omar"), ("Paolo", "Paolo"), ("Petra", "Petra"),
    ("Priya", "Priya"), ("Ravi", "Ravi"), ("Renée", "Renee"), ("Rosa", "Rosa"), ("Sanjay", "Sanjay"),
    ("Sigrid", "Sigrid"), ("Sofía", "Sofia"), ("Sven", "Sven"), ("Tadashi", "Tadashi"), ("Tariq", "Tariq"),
    ("Tereza", "Tereza"), ("Thandi", "Thandi"), ("Uma", "Uma"), ("Viktor", "Viktor"), ("Wei", "Wei"),
    ("Xiomara", "Xiomara"), ("Yara", "Yara"), ("Yuki", "Yuki"), ("Zoltan", "Zoltan"),
  ]
  /// Family names likewise.
  static let family = [
    ("Abebe", "Abebe"), ("Achterberg", "Achterberg"), ("Almeida", "Almeida"), ("Andersson", "Andersson"),
    ("Bakker", "Bakker"), ("Banerjee", "Banerjee"), ("Beránek", "Beranek"), ("Castellanos", "Castellanos"),
    ("Chaudhary", "Chaudhary"), ("Chen", "Chen"), ("Dahl", "Dahl"), ("Delacroix", "Delacroix"), ("Dubois", "Dubois"),
    ("Eriksen", "Eriksen"), ("Farouk", "Farouk"), ("Ferrari", "Ferrari"), ("Fischer", "Fischer"),
    ("Gebreselassie", "Gebreselassie"), ("Gruber", "Gruber"), ("Haddad", "Haddad"), ("Halonen", "Halonen"),
    ("Hoffmann", "Hoffmann"), ("Horváth", "Horvath"), ("Ito", "Ito"), ("Ivanova", "Ivanova"), ("Jansen", "Jansen"),
    ("Kamara", "Kamara"), ("Kapoor", "Kapoor"), ("Khalil", "Khalil"), ("Kimura", "Kimura"), ("Kovač", "Kovac"),
    ("Kowalska", "Kowalska"), ("Lindqvist", "Lindqvist"), ("Liu", "Liu"), ("Makinen", "Makinen"), ("Mbeki", "Mbeki"),
    ("Mensah", "Mensah"), ("Moreau", "Moreau"), ("Müller", "Muller"), ("Nakamura", "Nakamura"), ("Ndiaye", "Ndiaye"),
    ("Nguyen", "Nguyen"), ("Novak", "Novak"), ("Núñez", "Nunez"), ("Okafor", "Okafor"), ("Okoye", "Okoye"),
    ("Olsen", "Olsen"), ("Papadakis", "Papadakis"), ("Pereira", "Pereira"), ("Petrov", "Petrov"),
    ("Quintero", "Quintero"), ("Rahman", "Rahman"), ("Rossi", "Rossi"), ("Saito", "Saito"), ("Sato", "Sato"),
    ("Schneider", "Schneider"), ("Sharma", "Sharma"), ("Silva", "Silva"), ("Sørensen", "Sorensen"),
    ("Takahashi", "Takahashi"), ("Teixeira", "Teixeira"), ("Tóth", "Toth"), ("Vargas", "Vargas"),
    ("Vasquez", "Vasquez"), ("Verhoeven", "Verhoeven"), ("Virtanen", "Virtanen"), ("Wagner", "Wagner"),
    ("Wójcik", "Wojcik"), ("Yamamoto", "Yamamoto"), ("Yilmaz", "Yilmaz"), ("Zhang", "Zhang"),
    ("Zimmermann", "Zimmermann"),
  ]

  static let towns = [
    "Aldermere", "Brackenford", "Carrowmore", "Dunholm", "Eastmarch", "Fernley", "Glenhaven", "Harrowgate", "Inverloch",
    "Kingsbarrow", "Lakenheath", "Marlowe", "Norcliffe", "Oakhampton", "Pemberley", "Quayside", "Ravenshaw",
    "Stonebridge", "Thornbury", "Westerly",
  ]
  static let employerHeads = [
    "Arcady", "Boreal", "Cindermoor", "Delphine", "Everline", "Fathom", "Gossamer", "Helix", "Isobar", "Junction",
    "Keystone", "Lumen", "Meridian", "Nimbus", "Octant", "Paragon", "Quorum", "Rivulet", "Sextant", "Tessera", "Umber",
    "Vertex", "Windrose", "Zephyr",
  ]
  static let employerTails = [
    "Labs", "Systems", "Networks", "Group", "Works", "Digital", "Partners", "Dynamics", "Cloud",
  ]
  static let schools = ["University of %", "% Technical University", "% Institute of Technology", "% State University"]

  /// Titles of jobs; they prove nothing and name no skill.
  static let titles = [
    "Software Engineer", "Software Developer", "Algorithm Researcher", "Backend Engineer", "Platform Engineer",
    "Senior Software Engineer", "Research Engineer", "Systems Programmer", "Site Reliability Engineer",
    "Applied Scientist",
  ]
  /// Positions for which some apply though nobody asked.
  static let otherPositions = [
    "Software Engineer", "Software Developer", "Algorithm Researcher", "QA Engineer", "DevOps Engineer",
    "Product Owner", "Research Scientist", "Embedded Engineer", "Solutions Architect",
  ]

  static let verbs = [
    "Built", "Rewrote", "Maintained", "Designed", "Extended", "Migrated", "Sped up", "Documented", "Tested",
  ]
  static let objects = [
    "the billing service", "an ingestion pipeline", "the search backend", "a scheduling tool", "the customer portal",
    "a fraud filter", "the notification system", "an internal catalogue", "the pricing engine", "a forecasting tool",
    "the sensor gateway", "a document archive", "the release process", "a recommendation service", "the reporting jobs",
  ]
  static let results = [
    "cut response times by % percent", "served % thousand users a day", "saved % hours of work a week",
    "ended % recurring incidents", "halved the queue of % open tickets", "brought % partners on board",
  ]
  static let courses = ["Introduction to %", "Foundations of %", "% in practice", "Advanced %"]
  static let projectNames = [
    "Lighthouse", "Tidewater", "Orrery", "Sundial", "Beehive", "Copperplate", "Waystone", "Driftwood", "Almanac",
    "Marigold",
  ]
}
