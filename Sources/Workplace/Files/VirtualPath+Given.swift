extension VirtualPath {
  /// The path that a call names.
  /// - Throws: `Refusal` with the fault.
  static func given(_ text: String, in root: Root) throws(Refusal) -> VirtualPath {
    do throws(Fault) {
      return try VirtualPath(text, in: root)
    } catch {
      throw Refusal(error.description)
    }
  }
}
