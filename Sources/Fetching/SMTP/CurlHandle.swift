internal import CCurl
internal import Mail

/// The owner of one of libcurl's handles.
@safe struct CurlHandle: ~Copyable {
  private let pointer: UnsafeMutableRawPointer

  init() throws(SMTPError) {
    guard CurlLibrary.isReady, let pointer = unsafe curl_easy_init() else {
      throw SMTPError(description: "libcurl cannot be started")
    }
    unsafe self.pointer = unsafe pointer
  }

  /// Says goodbye to the server, and waits for its answer within the limit that was set.
  deinit {
    unsafe curl_easy_cleanup(pointer)
  }

  func set(_ option: CURLoption, to value: Int) throws(SMTPError) {
    try Self.check(unsafe depeche_curl_set_number(pointer, option, value))
  }

  func set(_ option: CURLoption, toSize value: Int) throws(SMTPError) {
    try Self.check(unsafe depeche_curl_set_size(pointer, option, curl_off_t(value)))
  }

  /// Sets a text, of which libcurl keeps a copy.
  func set(_ option: CURLoption, to value: String) throws(SMTPError) {
    try Self.check(unsafe depeche_curl_set_text(pointer, option, value))
  }

  /// Sends the message of an exchange to one address, and gives the exchange the server's lines.
  ///
  /// - Returns: how it went, in libcurl's codes.
  /// - Throws: `SMTPError` where it cannot even begin.
  func perform(_ exchange: SMTPExchange, to address: String) throws(SMTPError) -> CURLcode {
    guard let recipients = unsafe curl_slist_append(nil, address) else {
      throw SMTPError(description: "libcurl has no memory left")
    }
    defer { unsafe curl_slist_free_all(recipients) }
    try Self.check(unsafe depeche_curl_set_list(pointer, CURLOPT_MAIL_RCPT, recipients))
    // Both callbacks are called inside `curl_easy_perform` alone, which the exchange outlives.
    let receiver = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    try Self.check(unsafe depeche_curl_set_callback(pointer, CURLOPT_READFUNCTION, giveBytes))
    try Self.check(unsafe depeche_curl_set_receiver(pointer, CURLOPT_READDATA, receiver))
    try Self.check(unsafe depeche_curl_set_callback(pointer, CURLOPT_HEADERFUNCTION, takeLine))
    try Self.check(unsafe depeche_curl_set_receiver(pointer, CURLOPT_HEADERDATA, receiver))
    return withExtendedLifetime(exchange) { unsafe curl_easy_perform(pointer) }
  }

  private static func check(_ code: CURLcode) throws(SMTPError) {
    guard code == CURLE_OK else { throw SMTPError(description: CurlLibrary.words(for: code)) }
  }
}

/// Called by libcurl for the next bytes of a message.
private func giveBytes(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ receiver: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes = unsafe bytes, let receiver = unsafe receiver else { return 0 }
  let exchange = unsafe Unmanaged<SMTPExchange>.fromOpaque(receiver).takeUnretainedValue()
  // libcurl's buffer: `size` is 1, and the product is its length.
  return unsafe exchange.read(
    into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
  )
}

/// Called by libcurl with each line that the server says.
private func takeLine(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ receiver: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes = unsafe bytes, let receiver = unsafe receiver else { return 0 }
  let exchange = unsafe Unmanaged<SMTPExchange>.fromOpaque(receiver).takeUnretainedValue()
  let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  unsafe exchange.hear(Array(line))
  return size * count
}
