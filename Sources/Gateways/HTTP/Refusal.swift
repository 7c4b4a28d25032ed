package import Hummingbird
import Notation

/// A request that a gateway does not serve: a status, and a sentence that says what is wrong, where, and what would be right.
package struct Refusal: HTTPResponseError {
  /// The status.
  package let status: HTTPResponse.Status
  /// What is wrong, for programs, for example `unknown_path`.
  package let code: String
  /// What is wrong, in a sentence.
  package let message: String
  /// How many seconds by the wall's clock the caller may want to wait, where the same request may succeed later.
  package var retryAfter: Int?
  /// The methods that the path knows, where it was asked with another.
  var allowed: [HTTPRequest.Method] = []

  /// Creates a refusal.
  package init(_ status: HTTPResponse.Status, _ code: String, _ message: String, retryAfter: Int? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.retryAfter = retryAfter
  }

  package func response(from request: Request, context: some RequestContext) -> Response {
    var error: JSON = ["code": .string(code), "message": .string(message), "retryable": .bool(retryAfter != nil)]
    error["retry_after_s"] = retryAfter.map { .integer($0) }
    var response = Response(status: status, json: ["error": error], retryAfter: retryAfter)
    if !allowed.isEmpty { response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
    // A body after HEAD would be read as the next response.
    if request.method == .head { response.body = ResponseBody() }
    return response
  }
}
