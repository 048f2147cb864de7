internal import CCurl
internal import Configuration
internal import Entries

/// One request over the wire and what comes back: libcurl's easy handle, and the receiver of its
/// callbacks.
///
/// An object, because libcurl keeps its address; it lives on the thread of the loop alone. It is used
/// for one request after the other.
@safe final class WebTransfer {
  let handle: UnsafeMutableRawPointer
  /// Whose answer it is; `nil` between two requests.
  private(set) var ticket: Int?
  private(set) var request: WebRequest?
  /// How long the request may take.
  private(set) var limits: Limits?
  private var isPrivateAllowed = false
  /// Whether a connection was refused because of where it would have gone.
  private(set) var isRefused = false
  /// When the request went out over its connection, until somebody asks.
  private var sent: ContinuousClock.Instant?
  private(set) var head = AnswerHead()
  private(set) var body: BodyStore
  /// What takes the coding off the body; `nil` before its first byte.
  private var decoding: ContentDecoding?
  /// Whether what came cannot be decoded.
  private var isDamaged = false
  private var list: UnsafeMutablePointer<curl_slist>?
  private let spool: String

  /// - Parameter spool: a folder for bodies that are too large to be held; it exists.
  /// - Throws: where libcurl gives no handle.
  init(spool: String) throws(WebFailure) {
    guard CurlLibrary.isReady, let handle = unsafe curl_easy_init() else {
      throw WebFailure(.broken, "libcurl cannot be started")
    }
    unsafe self.handle = unsafe handle
    self.spool = spool
    body = BodyStore(limit: 0, spool: spool)
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(list)
  }

  /// Makes the handle ready for a request.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - ticket: by which whoever asked knows it.
  ///   - agent: the `User-Agent`.
  ///   - isPrivateAllowed: whether the host and port that it names may be a private one.
  ///   - isFresh: whether no connection of another request may serve it.
  ///   - limits: of time.
  /// - Throws: `WebFailure` where libcurl takes something of it not.
  func prepare(
    _ request: WebRequest,
    _ ticket: Int,
    agent: String,
    isPrivateAllowed: Bool,
    isFresh: Bool,
    limits: Limits
  ) throws(WebFailure) {
    self.request = request
    self.ticket = ticket
    self.limits = limits
    self.isPrivateAllowed = isPrivateAllowed
    isRefused = false
    sent = nil
    head = AnswerHead()
    body = BodyStore(limit: request.maxBody, spool: spool)
    decoding = nil
    isDamaged = false
    unsafe curl_easy_reset(handle)
    try set(CURLOPT_URL, request.address.description)
    try set(CURLOPT_PROTOCOLS_STR, "http,https")
    // A proxy would be asked for every address, and the check would see its own.
    try set(CURLOPT_PROXY, "")
    try set(CURLOPT_USERAGENT, agent)
    // libcurl refuses a gzip of several members: the coding is taken off here.
    try set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting)
    try set(CURLOPT_TIMEOUT_MS, limits.total)
    try set(CURLOPT_LOW_SPEED_TIME, limits.idle)
    try set(CURLOPT_LOW_SPEED_LIMIT, limits.slowest)
    try set(CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0)
    try set(CURLOPT_FORBID_REUSE, isFresh ? 1 : 0)
    if let form = request.form { try set(CURLOPT_COPYPOSTFIELDS, form) }
    try setFields(request)
    let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
    try check(unsafe depeche_curl_set_receiver(handle, CURLOPT_PRIVATE, receiver))
    try check(unsafe depeche_curl_set_callback(handle, CURLOPT_WRITEFUNCTION, takeBytes))
    try check(unsafe depeche_curl_set_receiver(handle, CURLOPT_WRITEDATA, receiver))
    try check(unsafe depeche_curl_set_callback(handle, CURLOPT_HEADERFUNCTION, takeField))
    try check(unsafe depeche_curl_set_receiver(handle, CURLOPT_HEADERDATA, receiver))
    try check(unsafe depeche_curl_set_opener(handle, openConnection))
    try check(unsafe depeche_curl_set_receiver(handle, CURLOPT_OPENSOCKETDATA, receiver))
    try check(unsafe depeche_curl_set_sender(handle, beginSending))
    try check(unsafe depeche_curl_set_receiver(handle, CURLOPT_PREREQDATA, receiver))
  }

  /// When the request went out; `nil` where it has not, or where that was said already.
  func takeSent() -> ContinuousClock.Instant? {
    defer { sent = nil }
    return sent
  }

  fileprivate func noteSent() { sent = .now }

  /// The body of an answer that has ended.
  func takeBody() -> WebAnswer.Body { body.finish() }

  /// Ends the request, whatever came of it.
  func clear() {
    ticket = nil
    request = nil
    body = BodyStore(limit: 0, spool: spool)
    decoding = nil
  }

  /// The status that the server answered with; 0 before there is one.
  var status: Int {
    var value = 0
    return unsafe depeche_curl_get_number(handle, CURLINFO_RESPONSE_CODE, &value) == CURLE_OK
      ? value : 0
  }

  /// Where a redirect leads, resolved against the address that was asked.
  var redirect: String? {
    var text: UnsafePointer<CChar>?
    guard unsafe depeche_curl_get_text(handle, CURLINFO_REDIRECT_URL, &text) == CURLE_OK,
      let text = unsafe text
    else { return nil }
    return unsafe String(cString: text)
  }

  /// Whether a connection to an address may be opened.
  fileprivate func permits(_ address: NetworkAddress?) -> Bool {
    let isPermitted = isPrivateAllowed || address?.isPublic ?? false
    if !isPermitted { isRefused = true }
    return isPermitted
  }

  fileprivate func take(field line: UnsafeRawBufferPointer) -> Bool {
    unsafe head.take(line)
  }

  /// What is wrong with the coding of the body; `nil` for nothing, and where there is no body.
  var codingFault: CodingFault? {
    switch decoding {
    case nil: nil
    case .some(let decoding):
      if case .other(let name) = ContentCoding(head.codings) {
        .unknown(name)
      } else if isDamaged {
        .damaged
      } else {
        decoding.isWhole ? nil : .cut
      }
    }
  }

  fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if decoding == nil {
      decoding = ContentDecoding(ContentCoding(head.codings), limit: request?.maxBody ?? 0)
    }
    do throws(DecodingFault) {
      try unsafe decoding?.take(bytes) { said throws(DecodingFault) in
        if unsafe !body.take(said) { throw .enough }
      }
      return true
    } catch {
      isDamaged = error == .damaged
      return false
    }
  }

  private func setFields(_ request: WebRequest) throws(WebFailure) {
    unsafe curl_slist_free_all(list)
    unsafe list = nil
    var fields = ["Accept: \(request.accept)", "Accept-Encoding: \(ContentCoding.accepted)"]
    if let tag = request.validators?.entityTag { fields.append("If-None-Match: \(tag)") }
    if let moment = request.validators?.lastModified {
      fields.append("If-Modified-Since: \(moment)")
    }
    for field in fields {
      guard let longer = unsafe curl_slist_append(list, field) else {
        throw WebFailure(.broken, "libcurl has no memory left")
      }
      unsafe list = unsafe longer
    }
    try check(unsafe depeche_curl_set_list(handle, CURLOPT_HTTPHEADER, list))
  }

  private func set(_ option: CURLoption, _ value: Int) throws(WebFailure) {
    try check(unsafe depeche_curl_set_number(handle, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) throws(WebFailure) {
    try check(unsafe depeche_curl_set_text(handle, option, value))
  }

  private func check(_ code: CURLcode) throws(WebFailure) {
    guard code == CURLE_OK else { throw WebFailure(.broken, CurlLibrary.words(for: code)) }
  }
}

extension WebRequest {
  /// Whether the host and port that the address names may be a private one.
  var isPrivateAllowed: Bool {
    !allowedPrivate.isEmpty && address.hostPort.map(allowedPrivate.contains) ?? false
  }
}

/// Called by libcurl with a piece of a body, coded as it came.
private func takeBytes(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ receiver: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes = unsafe bytes, let receiver = unsafe receiver else { return 0 }
  let transfer = unsafe Unmanaged<WebTransfer>.fromOpaque(receiver).takeUnretainedValue()
  // libcurl's buffer: `size` is 1, and the product is its length. Taking less ends the transfer.
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer.take(buffer) ? size * count : 0
}

/// Called by libcurl with each line of an answer's header.
private func takeField(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ receiver: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes = unsafe bytes, let receiver = unsafe receiver else { return 0 }
  let transfer = unsafe Unmanaged<WebTransfer>.fromOpaque(receiver).takeUnretainedValue()
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer.take(field: buffer) ? size * count : 0
}

/// Called by libcurl before it opens a connection, with the address that the name has turned into.
private func openConnection(
  _ receiver: UnsafeMutableRawPointer?,
  _ purpose: curlsocktype,
  _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let receiver = unsafe receiver, let address = unsafe address else { return -1 }
  let transfer = unsafe Unmanaged<WebTransfer>.fromOpaque(receiver).takeUnretainedValue()
  var bytes = [UInt8](repeating: 0, count: 16)
  let count = unsafe Int(depeche_curl_address(address, &bytes))
  guard transfer.permits(NetworkAddress(Array(bytes.prefix(count)))) else { return -1 }
  let kind = unsafe address.pointee
  return socket(kind.family, kind.socktype, kind.protocol)
}

/// Called by libcurl when a connection stands, before the request goes out over it.
private func beginSending(
  _ receiver: UnsafeMutableRawPointer?,
  _ ownAddress: UnsafeMutablePointer<CChar>?,
  _ address: UnsafeMutablePointer<CChar>?,
  _ ownPort: CInt,
  _ port: CInt
) -> CInt {
  if let receiver = unsafe receiver {
    unsafe Unmanaged<WebTransfer>.fromOpaque(receiver).takeUnretainedValue().noteSent()
  }
  return CInt(CURL_PREREQFUNC_OK)
}
