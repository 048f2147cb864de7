import Foundation
import Synchronization

/// A mail server for one test, which takes one connection from this machine and follows a script.
///
/// It keeps what it is given; every wait of it ends after a few seconds.
final class LoopbackServer: Sendable {
  /// What it does with a message.
  enum Manner: Sendable {
    case accepts
    /// Answers a command with a line, such as `RCPT` with `550 Nobody`.
    case answers(String, with: String)
    /// Closes the connection at a command; `.` is the end of a message.
    case drops(at: String)
    /// Says nothing any more from a command on.
    case stalls(at: String)
  }

  /// What came of the conversation.
  struct Heard: Sendable {
    var commands: [String] = []
    /// Each message as it was meant: without the dots that were put before dots.
    var messages: [[UInt8]] = []
  }

  let port: Int
  private let heard = Mutex(Heard())
  private let hasEnded = DispatchSemaphore(value: 0)

  /// How long one read waits, in seconds.
  private static let patience = 5

  /// - Parameters:
  ///   - manner: what it does.
  ///   - extensions: what it says that it can do.
  /// - Throws: `POSIXError` where nothing can listen.
  init(_ manner: Manner, extensions: [String] = ["SIZE 1000000", "AUTH PLAIN"]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, length) == 0 && listen(listener, 1) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard listener >= 0, isBound else { throw POSIXError(.EADDRINUSE) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Self.limit(listener)
    Thread.detachNewThread { [self] in
      let connection = accept(listener, nil, nil)
      close(listener)
      if connection >= 0 {
        Self.limit(connection)
        converse(over: connection, manner, extensions)
        close(connection)
      }
      hasEnded.signal()
    }
  }

  /// What was heard, once the conversation is over.
  func conversation() -> Heard {
    _ = hasEnded.wait(timeout: .now() + .seconds(2 * Self.patience))
    hasEnded.signal()
    return heard.withLock { $0 }
  }

  private static func limit(_ descriptor: Int32) {
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    unsafe setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
  }

  private func converse(over connection: Int32, _ manner: Manner, _ extensions: [String]) {
    var lines = Lines(of: connection)
    lines.say("220 loopback ESMTP")
    while let line = lines.next() {
      let command = String(decoding: line, as: UTF8.self)
      heard.withLock { $0.commands.append(command) }
      let verb = String(command.prefix { $0 != " " }).uppercased()
      switch manner {
      case .drops(verb): return
      case .stalls(verb): return lines.wait()
      case .answers(verb, let answer):
        lines.say(answer)
        continue
      case .accepts, .answers, .drops, .stalls: break
      }
      switch verb {
      case "EHLO": lines.say((["loopback"] + extensions).answer(250))
      case "AUTH":
        lines.say("334 ")
        guard let secret = lines.next() else { return }
        heard.withLock { $0.commands.append(String(decoding: secret, as: UTF8.self)) }
        lines.say("235 Welcome")
      case "DATA":
        lines.say("354 Go on")
        guard let message = lines.message() else { return }
        heard.withLock { $0.messages.append(message) }
        switch manner {
        case .drops("."): return
        case .stalls("."): return lines.wait()
        case .answers(".", let answer): lines.say(answer)
        case .accepts, .answers, .drops, .stalls: lines.say("250 Taken")
        }
      case "QUIT": return lines.say("221 Goodbye")
      default: lines.say("250 Yes")
      }
    }
  }
}

extension LoopbackServer {
  /// The lines of a connection.
  private struct Lines {
    private let connection: Int32
    private var pending: [UInt8] = []

    init(of connection: Int32) { self.connection = connection }

    /// The next line without its end; `nil` when the other side is gone or silent.
    mutating func next() -> [UInt8]? {
      while true {
        if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
          let line = pending[..<end]
          pending = Array(pending[(end + 1)...])
          return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        pending += buffer[..<count]
      }
    }

    /// The lines up to a dot alone, each with CRLF.
    mutating func message() -> [UInt8]? {
      var message: [UInt8] = []
      while let line = next() {
        if line == [UInt8(ascii: ".")] { return message }
        message += line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]
        message += Array("\r\n".utf8)
      }
      return nil
    }

    func say(_ line: String) {
      let bytes = Array((line + "\r\n").utf8)
      _ = unsafe send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Until the other side has had enough.
    mutating func wait() {
      while next() != nil {}
    }
  }
}

extension [String] {
  /// An answer of several lines (RFC 5321 §4.2.1).
  fileprivate func answer(_ code: Int) -> String {
    enumerated().map { "\(code)\($0 + 1 == count ? " " : "-")\($1)" }.joined(separator: "\r\n")
  }
}
