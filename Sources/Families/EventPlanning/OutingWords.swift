/// The words of which places, restaurants and streets are named.
enum OutingWords {
  static let lands = [
    "Alder", "Amber", "Ashford", "Beechwood", "Blackthorn", "Brackenhill", "Brookside", "Cedarfield", "Clearwater",
    "Cobblestone", "Coppice", "Cranberry", "Driftwood", "Eagle Rock", "Elderflower", "Fernbank", "Foxhollow",
    "Goldenrod", "Greenhollow", "Harrowgate", "Hazelmere", "Heathland", "Hillcrest", "Ironwood", "Juniper",
    "Kingfisher", "Lakeview", "Larchmont", "Lindenhof", "Longmeadow", "Marshgate", "Millbrook", "Mistletoe", "Moorland",
    "Mosswood", "Northgate", "Oakhaven", "Orchardside", "Otterburn", "Pebble Bay", "Pinehurst", "Quarryside",
    "Ravenscar", "Redwood", "Riverbend", "Rockford", "Saltwater", "Sandhill", "Silverlake", "Southmoor", "Springfield",
    "Stonebridge", "Sunridge", "Swanmere", "Thornbury", "Valleyfield", "Watersmeet", "Westerly", "Wildrose", "Windmill",
  ]
  static let sights = [
    "Adventure Park", "Arboretum", "Botanical Garden", "Castle", "Caves", "Climbing Park", "Eco Park", "Farm Museum",
    "Folk Village", "Forest Trail", "Glassworks", "Gorge", "Greenway", "Harbour", "Historic Mill", "Lakeside",
    "Lookout", "Observatory", "Old Town", "Orchards", "Pottery", "Reserve", "Sculpture Garden", "Tea Gardens",
    "Water Park", "Wetland", "Wildlife Park", "Zoo",
  ]
  static let signs = [
    "Anchor", "Bamboo", "Barley", "Blue Door", "Brass Pot", "Camellia", "Chestnut", "Cinnamon", "Copper Pan",
    "Corner Table", "Dragonfly", "Fig Tree", "Five Spoons", "Garden Gate", "Ginger", "Golden Ladle", "Half Moon",
    "Hearth", "Honeycomb", "Jasmine", "Lantern", "Lemon Tree", "Lotus", "Magpie", "Mulberry", "Nutmeg", "Old Mill",
    "Olive", "Peppermint", "Persimmon", "Plum", "Pomegranate", "Red Kettle", "Rosemary", "Saffron", "Sesame",
    "Stone Oven", "Tamarind", "Thyme", "Walnut", "Wild Duck", "Willow",
  ]
  static let cuisines = [
    "Bistro", "Brasserie", "Cantonese", "Curry House", "Dumplings", "Farmhouse", "Grill", "Home Cooking", "Hotpot",
    "Hunan", "Indian", "Italian", "Korean", "Mediterranean", "Mexican", "Noodles", "Ramen", "Seafood", "Shanghainese",
    "Sichuan", "Sushi", "Tapas", "Thai", "Turkish", "Vegetarian", "Vietnamese",
  ]
  static let streets = ["Road", "Street", "Avenue", "Lane", "Way", "Drive"]
}
