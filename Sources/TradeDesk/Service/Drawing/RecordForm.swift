import Chance
import Desk
import Notation
import OrderedCollections

/// How records are written from some page on.
struct RecordForm {
  private let version: Int
  private var names: [String: String] = [:]
  private let asText: Set<String>
  private let inTonnes: Bool
  private let separatesThousands: Bool

  private static let measures = ["tradeValue", "netWeight", "qty"]
  private static let others = [
    "tradeValue": ["trade_value_usd", "primaryValue", "valueUSD", "fobvalue"],
    "netWeight": ["net_mass", "netWgt", "weight", "netMassReported"],
    "qty": ["quantity", "suppl_units", "altQty", "units"],
  ]

  /// Draws a form; the higher the level, the more it differs.
  init(version: Int, level: Int, _ chance: Chance) {
    var chance = chance
    self.version = version
    for field in chance.sample(RecordForm.measures, count: min(3, (level + 1) / 2)) {
      names[field] = chance.choice(RecordForm.others[field] ?? [])
    }
    asText = level >= 2 ? Set(chance.sample(RecordForm.measures, count: min(3, level - 1))) : []
    inTonnes = level >= 3
    separatesThousands = level >= 5
  }

  /// What a page says about its form: for each measure its name, type and unit.
  var json: JSON {
    var fields: JSON = [:]
    for field in RecordForm.measures {
      fields[field] = [
        "name": .string(names[field] ?? field), "type": asText.contains(field) ? "text" : "number",
        "unit": field == "tradeValue" ? "USD" : field == "qty" ? "units" : inTonnes ? "t" : "kg",
      ]
    }
    return ["version": .integer(version), "fields": fields]
  }

  /// A record in this form.
  func written(_ record: TradeRecord) -> JSON {
    var json: JSON = [:]
    for (name, value) in record.json.object ?? [:] {
      guard RecordForm.measures.contains(name), let number = value.integer else {
        json[name] = value
        continue
      }
      json[names[name] ?? name] = written(number, field: name)
    }
    return json
  }

  private func written(_ number: Int, field: String) -> JSON {
    let isTonnes = inTonnes && field == "netWeight"
    guard asText.contains(field) else { return isTonnes ? .number(Double(number) / 1000) : .integer(number) }
    let whole = isTonnes ? number / 1000 : number
    var text = separatesThousands ? RecordForm.grouped(whole) : String(whole)
    if isTonnes { text += "." + String(String(number % 1000 + 1000).dropFirst()) }
    return .string(text)
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000 ? String(number) : grouped(number / 1000) + "," + String(String(number % 1000 + 1000).dropFirst())
  }
}
