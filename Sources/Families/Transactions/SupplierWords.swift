/// The words of which suppliers' names, addresses and goods are made: some 60 × 24 × 8 names.
enum SupplierWords {
  static let heads = [
    "Alderbrook", "Amberline", "Ashgrove", "Basalt", "Beacon Hill", "Birchfield", "Bluewater", "Brightwell",
    "Cairnstone", "Calder", "Cedar Point", "Clearfen", "Cobalt", "Copperleaf", "Crestmoor", "Dovetail", "Eastgate",
    "Elmhurst", "Fairweather", "Fernhill", "Flintlock", "Foxglove", "Granite Bay", "Greyfriar", "Hartwell", "Hawthorn",
    "Heron", "Highmark", "Ironbridge", "Juniper", "Kestrel", "Kingsley", "Lakeshore", "Larkspur", "Linden", "Lockwood",
    "Magnolia", "Meadowlark", "Millstone", "Northfield", "Oakridge", "Oriole", "Pinecrest", "Quarry Lane", "Quillon",
    "Redfern", "Ridgeway", "Saltmarsh", "Sandpiper", "Silverthorn", "Southbank", "Stonehaven", "Sycamore", "Tamarack",
    "Thistle", "Undercliff", "Vantage", "Westbrook", "Willowmere", "Yarrow",
  ]
  static let fields = [
    "Advisory", "Analytics", "Business Services", "Cloud Services", "Consulting", "Data Systems", "Digital",
    "Facilities", "Furnishings", "Hardware", "Imaging", "Learning", "Logistics", "Media", "Networks", "Office Supply",
    "Partners", "Printing", "Research", "Software", "Solutions", "Staffing", "Supply", "Technologies",
  ]
  static let forms = ["Inc.", "LLC", "Ltd.", "Corp.", "Co.", "Group", "LP", "Holdings"]

  static let givenNames = [
    "Adele", "Boris", "Celia", "Duncan", "Edith", "Felix", "Gloria", "Hugo", "Irene", "Jonas", "Kirsten", "Lorenz",
    "Mabel", "Nadia", "Otis", "Petra", "Quentin", "Rhoda", "Silas", "Thea", "Ulric", "Verena", "Wilbur", "Xenia",
    "Yorick", "Zelda",
  ]
  static let familyNames = [
    "Abbott", "Barlow", "Chandler", "Dalton", "Ellery", "Fairbanks", "Garland", "Hadley", "Ingram", "Jessop", "Keating",
    "Lockhart", "Merrick", "Norwood", "Osgood", "Prescott", "Quimby", "Radcliffe", "Selby", "Thorne", "Underhill",
    "Vaughn", "Whitlock", "Yardley",
  ]

  static let streets = [
    "Chestnut Street", "Commerce Road", "Depot Lane", "Foundry Street", "Harbor Drive", "Market Square", "Mill Road",
    "Orchard Avenue", "Station Road", "Union Street", "Wharf Street",
  ]
  /// City, state and the first three digits of its zip codes.
  static let cities = [
    ("Albany", "NY", 122), ("Austin", "TX", 787), ("Boise", "ID", 837), ("Columbus", "OH", 432), ("Denver", "CO", 802),
    ("Madison", "WI", 537), ("Nashville", "TN", 372), ("Portland", "OR", 972), ("Raleigh", "NC", 276),
    ("Sacramento", "CA", 958), ("Tucson", "AZ", 857),
  ]

  static let products = [
    "software subscriptions", "hosting and storage", "support for workstations", "network maintenance",
    "advertising placements", "search engine consulting", "photo and video production", "printing and signage",
    "office furniture", "stationery and paper", "coffee and kitchen supplies", "cleaning services", "courier services",
    "training seminars", "recruiting services", "translation services", "market research", "security audits",
    "laboratory samples", "trade fair stands",
  ]
}
