public import Notation

/// One use of a tool by a trainee.
public struct ToolCall: Hashable, Sendable {
  /// The caller's own name for the call, echoed in its result; may be empty.
  public var id: String
  /// The tool's name, for example `SendMessage`.
  public var name: String
  /// The arguments: an object, or `null` for none.
  public var arguments: JSON

  /// Creates a call.
  public init(_ name: String, _ arguments: JSON = [:], id: String = "") {
    self.id = id
    self.name = name
    self.arguments = arguments
  }
}

/// What a tool is, as a trainee is told.
public struct ToolDescription: Hashable, Sendable {
  /// The name to call it by.
  public let name: String
  /// What it does, in a sentence or two.
  public let summary: String
  /// The JSON Schema of its arguments: an object schema with `properties` and `required`.
  public let parameters: JSON
  /// The virtual minutes that a call takes.
  public let cost: Int

  /// Creates a description.
  public init(name: String, summary: String, parameters: JSON, cost: Int) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.cost = cost
  }
}

/// What came of one call.
public struct ToolResult: Hashable, Sendable {
  /// A picture that a tool handed back, to be shown to a model beside the text.
  public struct Attachment: Hashable, Sendable {
    /// The media type, for example `image/png`.
    public let mediaType: String
    /// The bytes in base64.
    public let base64: String

    /// Creates an attachment.
    public init(mediaType: String, base64: String) {
      self.mediaType = mediaType
      self.base64 = base64
    }
  }

  /// The call's own id.
  public let id: String
  /// The tool's name.
  public let name: String
  /// What the tool says.
  public let text: String
  /// Whether the call was refused or failed.
  public let isError: Bool
  /// A picture, where the tool gives one.
  public let attachment: Attachment?

  /// Creates a result.
  public init(id: String, name: String, text: String, isError: Bool = false, attachment: Attachment? = nil) {
    self.id = id
    self.name = name
    self.text = text
    self.isError = isError
    self.attachment = attachment
  }
}
