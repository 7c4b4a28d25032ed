package import Hummingbird
package import Notation

extension Response {
  /// A response that holds a JSON value.
  /// - Parameter retryAfter: How many seconds the caller is told to wait, if it is.
  package init(status: HTTPResponse.Status = .ok, json: JSON, retryAfter: Int? = nil) {
    self.init(status: status, jsonText: json.text(), retryAfter: retryAfter)
  }

  /// A response whose body is JSON already; see `init(status:json:retryAfter:)`.
  package init(status: HTTPResponse.Status, jsonText: String, retryAfter: Int? = nil) {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let retryAfter { headers[.retryAfter] = String(retryAfter) }
    self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: jsonText)))
  }
}
