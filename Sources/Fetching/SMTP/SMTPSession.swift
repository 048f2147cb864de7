internal import CCurl
package import Configuration
package import Mail

/// A conversation with a mail server, one message after the other over one connection while it lasts.
package final class SMTPSession: MailTransport {
  /// How long a server is waited for.
  package struct Limits: Sendable {
    /// Until the connection stands.
    package let connecting: Duration
    /// For one message, the connection included.
    package let message: Duration

    package init(connecting: Duration, message: Duration) {
      self.connecting = connecting
      self.message = message
    }

    /// Ten seconds, and thirty.
    package static let standard = Limits(connecting: .seconds(10), message: .seconds(30))
  }

  private let server: SMTPServer
  private let handle: CurlHandle

  /// Prepares a conversation; nothing is asked of the network yet.
  ///
  /// - Parameters:
  ///   - server: who takes the messages on.
  ///   - login: a user and a password, for a server that asks for them.
  ///   - certificates: the path of a file of certificates to trust instead of the system's.
  ///   - limits: how long the server is waited for.
  /// - Throws: `SMTPError` where libcurl cannot do what is asked.
  package init(
    with server: SMTPServer,
    login: (user: String, password: String)? = nil,
    trusting certificates: String? = nil,
    limits: Limits = .standard
  ) throws(SMTPError) {
    self.server = server
    handle = try CurlHandle()
    try handle.set(CURLOPT_URL, to: server.description)
    // A name that resolves to another protocol, a proxy of the environment: neither is asked for.
    try handle.set(CURLOPT_PROTOCOLS_STR, to: "smtp,smtps")
    try handle.set(CURLOPT_PROXY, to: "")
    try handle.set(CURLOPT_UPLOAD, to: 1)
    let security: curl_usessl =
      switch server.security {
      case .implicit, .startTLS: CURLUSESSL_ALL
      case .none: CURLUSESSL_NONE
      }
    try handle.set(CURLOPT_USE_SSL, to: Int(security.rawValue))
    try handle.set(CURLOPT_SSLVERSION, to: Self.oldestTLS)
    try handle.set(CURLOPT_SSL_VERIFYPEER, to: 1)
    try handle.set(CURLOPT_SSL_VERIFYHOST, to: 2)
    if let certificates { try handle.set(CURLOPT_CAINFO, to: certificates) }
    try handle.set(CURLOPT_CONNECTTIMEOUT_MS, to: max(1, limits.connecting.wholeMilliseconds))
    try handle.set(CURLOPT_TIMEOUT_MS, to: max(1, limits.message.wholeMilliseconds))
    // Also how long the goodbye may take, which the limit above does not hold.
    let seconds = max(1, limits.message.wholeMilliseconds / 1_000)
    try handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, to: seconds)
    if let login {
      try handle.set(CURLOPT_USERNAME, to: login.user)
      try handle.set(CURLOPT_PASSWORD, to: login.password)
    }
  }

  /// Hands a message over with one recipient (RFC 5321 §3.3).
  package func deliver(
    _ message: [UInt8],
    from sender: Mailbox,
    to recipient: Mailbox
  ) -> Delivery {
    let exchange = SMTPExchange(of: message)
    let result: CURLcode
    do throws(SMTPError) {
      try handle.set(CURLOPT_MAIL_FROM, to: sender.address)
      try handle.set(CURLOPT_INFILESIZE_LARGE, toSize: message.count)
      result = try handle.perform(exchange, to: recipient.address)
    } catch {
      return .failed(error.description)
    }
    return delivery(after: exchange, result)
  }

  /// What libcurl's result and the server's last words mean together.
  private func delivery(after exchange: SMTPExchange, _ result: CURLcode) -> Delivery {
    if let verdict = exchange.verdict {
      // Whatever went wrong after it: this answer is what counts (RFC 5321 §4.2.5).
      return verdict.code < 400 ? .accepted : .refused(verdict)
    }
    let words = Self.words(for: result)
    if exchange.isHandedOver { return .unknown("\(server) gave no answer (\(words))") }
    if result == CURLE_OK { return .failed("\(server) asked for no message") }
    guard let reply = exchange.refusal else { return .failed("\(server): \(words)") }
    // Sender, recipient or the wish to send was refused; 421 is the server's goodbye to everybody.
    return result == CURLE_SEND_ERROR && reply.code != 421
      ? .refused(reply) : .failed("\(server): \(words): \(reply)")
  }

  /// What a code of libcurl's means to whoever wrote the configuration.
  private static func words(for result: CURLcode) -> String {
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST: "there is no such host, or no network"
    case CURLE_COULDNT_CONNECT: "nobody answers there; is the port right?"
    case CURLE_OPERATION_TIMEDOUT: "the time limit was reached"
    case CURLE_USE_SSL_FAILED: "it offers no TLS here; smtps:// with its own port may"
    case CURLE_PEER_FAILED_VERIFICATION:
      "its certificate is for another name, or by nobody whom this machine trusts; ca_file names others"
    case CURLE_LOGIN_DENIED: "it does not take the user and the password"
    default: CurlLibrary.words(for: result)
    }
  }

  /// TLS 1.2 (RFC 8996); a macro that Swift does not see.
  private static let oldestTLS = 6
}

/// What libcurl could not be asked for.
package struct SMTPError: Error, Equatable, Sendable, CustomStringConvertible {
  /// libcurl's own words.
  package let description: String
}
