extension Asking {
  /// Some of the sets of phrases below.
  struct PhraseSets: OptionSet {
    let rawValue: UInt16
  }

  /// A set of phrases, by their first words.
  struct Phrases {
    let set: PhraseSets
    fileprivate let byFirst: [String: [[String]]]

    /// Creates the set of that number from phrases divided by commas.
    fileprivate init(_ number: UInt16, _ text: String) {
      var table: [String: [[String]]] = [:]
      for phrase in text.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { table[first, default: []].append(Array(words.dropFirst())) }
      }
      byFirst = table
      set = PhraseSets(rawValue: 1 << number)
    }

    /// Whether one of the phrases stands at that place.
    func match(_ words: ArraySlice<Message.Word>) -> Bool {
      guard let first = words.first, first.phrases.contains(set), let tails = byFirst[first.text] else { return false }
      let rest = words.dropFirst()
      return tails.contains { tail in tail.count <= rest.count && zip(tail, rest).allSatisfy { $0 == $1.text } }
    }

    /// Whether one of the phrases stands somewhere.
    func occur(in words: ArraySlice<Message.Word>) -> Bool { words.indices.contains { match(words[$0...]) } }
  }

  /// The sets that have a phrase beginning with a word, so that most words need no look-up in any.
  static let phrasesByFirstWord: [String: PhraseSets] = {
    let all = [
      idleBeginnings, socialBeginnings, firmAsks, progress, overs, negations, nonRequests, imperatives, wishes,
      wantsThat, asides,
      tags,
    ]
    return all.reduce(into: [:]) { table, phrases in
      for word in phrases.byFirst.keys { table[word, default: []].insert(phrases.set) }
    }
  }()

  /// Words that may stand before a sentence proper.
  static let fillers: Set<String> = [
    "so", "well", "ok", "okay", "also", "and", "but", "then", "now", "just", "actually", "anyway", "hi", "hello", "hey",
    "first",
    "second", "secondly", "finally", "btw", "yes", "no", "yeah", "quick", "question", "hmm", "um", "oh", "furthermore",
    "additionally",
  ]

  static let questionWords: Set<String> = ["where", "what", "which", "how", "who", "whom", "whose", "why"]

  static let pleases: Set<String> = ["please", "pls", "plz", "kindly"]

  static let auxiliaries: Set<String> = [
    "can", "could", "would", "will", "may", "might", "do", "does", "did", "is", "are", "am", "should", "shall", "have",
    "has", "must",
  ]

  /// Auxiliaries that begin nothing but questions.
  static let plainAuxiliaries: Set<String> = [
    "do", "does", "did", "is", "are", "should", "shall", "can", "could", "would", "must",
  ]

  static let subjects: Set<String> = [
    "you", "i", "we", "there", "it", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "one", "the",
    "this",
    "these", "any", "he", "she", "they",
  ]

  /// Chat, offers and rhetoric: questions that want nothing.
  static let idleBeginnings = Phrases(
    10,
    """
    how are you, how are things, how is it going, how is your, how was your, how have you been, how do you do, how is everything, how is life
    what is up, are you ok, are you well, are you alright, do you need, would you like, do you want me, do you want to, do you want some, do you want help, can i help, how can i help, can i do anything, shall i help
    let me know if you need, let me know if you have, let me know if i, let me know when you, feel free
    do you like, do you enjoy, do you love, do you hate, did you like, did you enjoy, have you finished, have you already finished, have you completed, have you done
    are you done, did you finish, did you complete, what do you think, is not it, are not you, do not you
    """)

  /// Greetings, thanks and praise.
  static let socialBeginnings = Phrases(
    0,
    """
    nice to meet, good to, great to, pleased to, pleasure, it was a pleasure, it is a pleasure
    thanks, thank, many thanks, cheers, great, perfect, awesome, wonderful, excellent, got it, understood, bye, see you, good night, have a, happy, enjoy
    good morning, good afternoon, good evening, hope, i hope, congratulations, welcome, wow, haha, lol, cool
    just wanted to say, i wanted to say, i want to say, just wanted to thank, i wanted to thank, wanted to say, wanted to thank, i just wanted to thank
    i just wanted to say, i would like to thank, i want to thank
    say, repeat, answer yes
    """)

  /// Asks that make a question even of a sentence that begins with thanks.
  static let firmAsks = Phrases(
    1,
    """
    could you, can you, would you, do you know, tell me, where is, where are, where can, where do, what is, what are, which, how do, how can, how should, i need, please
    not sure, in advance, let me know where, let me know what, let me know which, let me know how, let me know whether, i could, i can find
    """)

  static let progress = Phrases(
    2, "going, coming along, progress, getting on, getting along, go so far, working out for")

  /// Tells that something is over.
  static let overs = Phrases(
    3,
    """
    finished, have finished, completed the, have completed, i completed, i finished, i have read the, i have read your, i have read it, i read the, i read your, i read it, i have found, i found, i reviewed, i have reviewed, i booked
    i have booked, i listed, i have listed, already have, i got it, i got them, i have got it, i have got them, i have got everything, done with, are clear, is clear, works now, thanks, thank you, i have them, i have it
    """)

  /// Deeds after which a question is still open.
  static let unfinished: Set<String> = [
    "noticed", "joined", "received", "started", "encountered", "needed", "tried", "wanted", "looked", "searched",
    "checked", "opened",
    "downloaded", "faced", "need",
  ]

  static let negations = Phrases(
    4,
    """
    not need, no need, no longer need, need not to send, not have to send, not have to tell, not have to show, not want to know, never mind, nevermind, not send, not tell
    """)

  static let nonRequests = Phrases(
    5, "please find, please note, please see, please ignore, please do not, please be informed")

  /// First words of requests.
  static let imperatives = Phrases(
    6,
    """
    tell, show, give, send, share, explain, describe, point, help, provide, advise, list, guide, direct, confirm, clarify, remind, inform, teach, name, specify
    let me know, let us know, walk, please, pls, kindly, print, reveal, output, dump, disclose, summarise, summarize, translate, looking, need, any, help me, find
    run, open, encode, decode, decide, check whether, check if, get me, pass me, forward, quick question, kindly advise
    i order you, i ask you, i am asking, i ask, may i, could i, can i
    """)

  /// What asks for the very thing that was spoken of before.
  static let wantsThat = Phrases(
    11,
    """
    have them, get them, see them, share them, send them, provide them, access them, have it, get it, see it, share it, send it, provide it, access it
    have those, get those, have these, get these, send those, share those, look them up, look it up
    look again, check again, another look, look once more, check once more, have the names, get the names, have the list, get the list
    """)

  /// What says that somebody wants to know.
  static let wishes = Phrases(
    7,
    """
    would like, would love, i want, we want, wish to, looking for, looking to, look for, searching for, trying to find, trying to understand, trying to figure, trying to locate, trying to learn
    wondering, wonder, not sure, unsure, not certain, uncertain, not know, no idea, no clue, not clear, unclear, confused, can not find, could not find, not find
    question about, question on, question regarding, questions about, questions regarding, questions on, wanted to ask, wanted to check, wanted to know, wanted to confirm, wanted to find, want to ask
    not work, not work any more, not work for me, missing from, is missing, not right, not valid, not in the list, not on the list, not in the register, not in the chart, not listed, not registered, not exist, seems wrong, seems to be wrong
    glad to have, glad to know, glad to get, glad to hear, glad if, happy to know, happy if
    ask about, ask you, asking about, asking for, asking whether, asking if, any idea, any hint, any hints, any help, any pointer, any pointers, any advice, any guidance, any documentation, any information
    any chance, any tips, must know, should know, have to know, should i know, appreciate, grateful, would be great, would be helpful, would be nice, would be good, hoping
    told to ask, told to consult, told to contact, supposed to ask, supposed to consult, supposed to contact, asked to consult, suggests consulting, curious, requesting, request
    could you, can you, would you, will you, if you could, whether you, let me know, tell me, help me, need help, struggling, stuck, seeking, interested in, like to know
    you might know, you may know, you know where, you know how, you know what, you know which, you know who, you know about, you would know, order you, you could tell, you can tell, you could point, you could help, you could share, want arrange
    """)

  /// What one needs to do in order to know.
  static let learning: Set<String> = [
    "know", "understand", "learn", "find", "get", "see", "ask", "check", "clarify", "read", "have", "access", "look",
    "figure",
    "confirm", "consult", "contact", "hear", "verify", "reach", "speak", "talk", "write",
  ]

  /// Words that make a short message a sentence rather than the name of a thing.
  static let sentenceWords: Set<String> = [
    "i", "we", "you", "he", "she", "it", "they", "is", "are", "was", "were", "am", "have", "has", "had", "thanks",
    "thank", "ok", "okay",
    "great", "good", "nice", "done", "finished", "got", "will", "my", "me", "helped", "helps", "works", "cool",
    "perfect", "sure", "yes",
    "no", "bye", "not", "said", "repeat", "ignore", "forget", "looks", "look", "awesome",
  ]

  /// What begins a greeting or thanks beside the matter.
  static let asides = Phrases(
    8,
    """
    hi, hello, hey, dear, good morning, good afternoon, good evening, thanks, thank, many thanks, hope, i hope, sorry, excuse me, cheers, have a, enjoy, best, regards
    kind regards, welcome, nice to, great to, pleased to, happy to
    """)

  /// What a statement ends with to sound like a question.
  static let tags = Phrases(
    9,
    "is not it, does not it, do not you, are not you, right, ok, okay, correct, yes, no, are not they, was not it, will not it"
  )
}
