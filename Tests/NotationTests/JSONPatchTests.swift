import Notation
import OrderedCollections
import Testing

@Suite struct JSONPatchTests {
  @Test(arguments: [
    (#"{"a": 1}"#, #"{"b": 2}"#, #"{"a": 1, "b": 2}"#), (#"{"a": 1, "b": 2}"#, #"{"a": null}"#, #"{"b": 2}"#),
    (#"{"a": {"x": 1, "y": 2}}"#, #"{"a": {"x": null, "z": 3}}"#, #"{"a": {"y": 2, "z": 3}}"#),
    (#"{"a": [1, 2]}"#, #"{"a": [3]}"#, #"{"a": [3]}"#),
    (#"{"a": 1}"#, #"{"a": {"b": null, "c": 1}}"#, #"{"a": {"c": 1}}"#),
    (#"{"a": 1}"#, "{}", #"{"a": 1}"#), (#"{"a": 1}"#, #"{"x": null}"#, #"{"a": 1}"#),
    ("[1]", #"{"a": 1}"#, #"{"a": 1}"#),
    (#"{"a": 1}"#, "7", "7"),
  ]) func `a patch replaces and removes members`(value: String, patch: String, result: String) throws {
    #expect(try JSON(parsing: value).patched(by: JSON(parsing: patch)) == JSON(parsing: result))
  }

  private static let values = [
    "{}", "1", "[1, 2]", #"{"a": 1}"#, #"{"b": {"x": 1, "y": [2]}}"#, #"{"b": {"y": 3}, "c": "d"}"#,
    #"{"a": {}, "b": 0}"#,
  ]

  @Test(arguments: values, values) func `the patch to another value leads there`(from: String, to: String) throws {
    let (from, to) = (try JSON(parsing: from), try JSON(parsing: to))
    let members = from.patched(by: from.patch(to: to))
    // The order of members is the old one's.
    #expect(to.patched(by: members) == to && members.patched(by: to) == members)
    #expect(members.object?.count == to.object?.count)
  }
}
