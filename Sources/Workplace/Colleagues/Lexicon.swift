/// What the colleagues know about English beside the topics of their clues.
///
/// Word lists are plain data, one blank-separated text for each class; `docs/colleagues.md` explains what each class does.
enum Lexicon {
  /// The classes a word belongs to.
  struct Classes: OptionSet {
    let rawValue: UInt8
    /// Grammar, and the verbs of asking, finding and doing: never part of a topic.
    static let stop = Classes(rawValue: 1)
    /// Office words that fit any matter: never foreign to a question, but required where a topic has them.
    static let neutral = Classes(rawValue: 2)
    /// Names another matter, which the question is then about.
    static let elsewhere = Classes(rawValue: 4)
    /// Things that can be free or busy as well as a person.
    static let things = Classes(rawValue: 8)
    /// Another day than today.
    static let otherDay = Classes(rawValue: 16)
    /// Makes a request open: it may borrow its topic from the sentences around it.
    static let opens = Classes(rawValue: 32)
    /// A correct word that looks like a misspelt other one.
    static let known = Classes(rawValue: 64)
    /// An hour's name.
    static let hour = Classes(rawValue: 128)
    /// Foreign to no question.
    static let common: Classes = [.stop, .neutral]
  }

  /// All that is known of a word before anybody's knowledge comes in.
  struct Entry {
    var stem: String
    var classes: Classes = []
    /// The sets of phrases that begin with the word.
    var phrases: Asking.PhraseSets = []
  }

  /// The entry of a lower-case word.
  static func entry(of word: String) -> Entry {
    if let entry = table[word] { return entry }
    let stem = Stem.of(word)
    return Entry(stem: stem, classes: classesByStem[stem] ?? [])
  }

  private static let classesByStem: [String: Classes] = {
    var classes: [String: Classes] = [:]
    for list in lists where list.inAllForms {
      for word in split(list.words) { classes[Stem.of(word), default: []].insert(list.means) }
    }
    return classes
  }()

  /// Every word that a list or a phrase names, so that common words cost one look-up.
  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    func entry(_ word: String) -> Entry {
      let stem = Stem.of(word)
      return table[word] ?? Entry(stem: stem, classes: classesByStem[stem] ?? [])
    }
    for word in Stem.irregularForms { table[word] = entry(word) }
    for list in lists {
      for word in split(list.words) {
        var known = entry(word)
        known.classes.insert(list.means)
        table[word] = known
      }
    }
    for (word, sets) in Asking.phrasesByFirstWord {
      var known = entry(word)
      known.phrases = sets
      table[word] = known
    }
    return table
  }()

  /// The lists, what they mean, and whether they mean all forms of their words.
  private static let lists: [(words: String, means: Classes, inAllForms: Bool)] = [
    (grammar, .stop, false), (askingVerbs, .stop, true), (neutralWords, .neutral, true),
    (elsewhereWords, .elsewhere, true),
    // Not in all forms: `at present` is no presentation.
    ("presentation presentations", .elsewhere, false),
    (thingWords, .things, true), (otherDayWords, .otherDay, false), (openingWords, .opens, true),
    (knownWords, .known, false),
    ("one two three four five six seven eight nine ten eleven twelve noon", .hour, false),
  ]

  private static func split(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Lexicon {
  /// Articles, pronouns, auxiliaries, prepositions, conjunctions, question words, adverbs of courtesy.
  private static let grammar = """
    a an the this that these those such some any each every either neither no not all both few many much more most other another same own
    i me my mine myself we us our ours you your yours yourself u ur ya he him his she her hers it its they them their theirs one ones
    everyone everybody anyone anybody someone somebody nobody something anything everything nothing folks guys
    am is are was were be been being do does did done doing have has had having can could may might must shall should will would ought
    of in on at by for from to into onto with without within about above below over under between among through during before after
    until till since against toward towards per via upon around near off out up down as than like regarding concerning
    and or but nor so yet if whether because while although though unless however therefore thus then else
    where what which who whom whose how why when there here
    please pls plz kindly thanks thank hi hello hey dear sir madam mr mrs ms miss dr ok okay well just only also too even still already again ever never
    always usually typically normally generally really quite very rather maybe perhaps possibly actually exactly currently basically simply
    now soon later today once first second third next last ago eg ie etc e g s t re fyi btw asap cheers regards best kind sincerely
    yes yeah sure right good morning afternoon evening great nice hence two three four five six seven eight nine ten
    sorry excuse bother disturb wondering possible able going gonna wanna let lets us back
    """

  /// Verbs (and their nouns) of asking, finding and doing.
  private static let askingVerbs = """
    find locate location place tell know show give send share point explain look see get need want wish use do make start begin follow store keep kept
    ask help hear say said mean understand learn read check try figure wonder think believe guess hope seem come go take put bring set let work
    provide advise suggest recommend direct guide forward inform remind clarify confirm describe consult contact refer turn talk speak
    appreciate glad grateful assign give gave given told found sit live lie
    """

  /// Words of any office matter.
  private static let neutralWords = """
    data dataset file folder directory document documentation doc docs path report table column row cell field csv json sqlite database db sql cloud disk clouddisk drive
    workspace desktop manual handbook guide guideline guidance policy rule procedure instruction process criterion criteria standard regulation protocol convention
    task tasks project assignment assigned job duty activity exercise intern internship newcomer company department team office colleague staff employee manager boss people person
    finance financial marketing sales engineering engineer product human resource hr executive accountant analyst knowledgex lab
    moment day week month year quarter time date hour minute new question answer query request info information detail thing matter topic subject item case example step list
    number value figure amount name id identify identification determine define definition decide judge spot detect recognise flag mark mention note state tell exact correct proper correctly properly exactly
    relevant specific certain current official written internal general whole quick short brief simple important necessary appropriate apply applied application follow describe contain cover
    exist belong hold save access section chapter part sheet kind sort type way relate according accordingly calculate compute calculation different existing
    form count handle deal perform carry conduct prepare finish include regard concern pointer hint tip advice help support aware familiar responsible charge
    reference attention pay force valid mind euro expect expected require required suppose supposed mandatory precision separate
    correct following usual common typical normal particular several various based create build write output input result purpose goal
    """

  /// Words that name some other matter.
  private static let elsewhereWords = """
    income tax salary payroll wage bonus promotion performance appraisal career timesheet
    lunch dinner breakfast coffee tea beer drinks cafeteria canteen restaurant kitchen food snack pizza party birthday weekend weather hobby fun favourite favorite movie film music
    game darts sport gym football holiday
    parking bus shuttle elevator lift desk chair plant plants floor roof terrace toilet badge dress pets dog cat building
    password wifi wi phone telephone mobile internet printer
    slides homepage logo brochure blog resume candidate interview hiring recruiting candidates
    deadline due overdue rescheduled postponed postpone
    university college church wedding turnover success attachment email e-mail mail
    clean cleaning history colour color joke poem song story recipe
    """

  /// What else may be free, busy or available.
  private static let thingWords = "room rooms projector printer car equipment device laptop server hall"

  /// Days that are not today.
  private static let otherDayWords =
    "tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday tonight"

  /// What an open request says.
  private static let openingWords = """
    where which what how who whom help tell explain share point send show guide guidance advise advice direct provide know pointer hint tip documentation document
    manual handbook policy rule guideline instruction procedure info information clarify read learn start begin follow support more details detail
    """

  /// Correct words at one typing error's distance from common topic words.
  private static let knownWords = """
    police compete competition carried carries carry career barrier revive previews preview invoke invokes limbs limbo parametric complex completely
    transition transactional roundup around ground sound bound found pound wound rates ratio ration station approve disapprove improve improved approvals
    missed mission misses blanket black plank lists lasted lest attest intend extend attends inside invade device revise received
    sails scale scales sable stales save policies polite polished leaf leaves lease least website webcam whale while white
    """
}
