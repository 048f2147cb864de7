internal import Foundation
internal import Synchronization

/// A web server for one test, on this machine alone, which answers as it is told.
///
/// Every wait of it ends after a few seconds, and it ends with the test.
package final class LoopbackWeb: Sendable {
  /// What was asked of it.
  package struct Question: Sendable {
    /// With its query: `/news?page=2`.
    package let path: String
    /// By their names in lower case.
    package let fields: [String: String]
    /// Of the length that its fields say; empty for a question that only asks.
    package let body: [UInt8]
  }

  /// What it answers.
  package enum Reply: Sendable {
    case answer(status: Int, fields: [String: String], body: [UInt8])
    /// Says nothing any more.
    case silence
    /// Closes the connection in the middle of a body that it said was longer.
    case half([UInt8])
    /// Sends bytes that need not be HTTP, and closes the connection.
    case raw([UInt8])

    /// A page or a feed.
    package static func ok(
      _ body: String,
      _ type: String = "application/rss+xml",
      fields: [String: String] = [:]
    ) -> Reply {
      .answer(
        status: 200,
        fields: fields.merging(["Content-Type": type]) { own, _ in own },
        body: Array(body.utf8)
      )
    }

    package static func status(_ status: Int, fields: [String: String] = [:]) -> Reply {
      .answer(status: status, fields: fields, body: [])
    }
  }

  package let port: Int
  private let listener: Int32
  private let answer: @Sendable (Question) -> Reply
  private let asked = Mutex<[Question]>([])

  /// How long one read waits, in seconds.
  private static let patience = 10

  /// - Parameter answer: what it says to each question.
  /// - Throws: `POSIXError` where nothing can listen.
  package init(_ answer: @escaping @Sendable (Question) -> Reply) throws {
    #if os(Linux)
    let stream = Int32(SOCK_STREAM.rawValue)
    #else
    let stream = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard listener >= 0, isBound else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    self.answer = answer
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        guard let web = self else {
          Foundation.close(connection)
          return
        }
        Thread.detachNewThread {
          web.converse(over: connection)
          Foundation.close(connection)
        }
      }
    }
  }

  deinit {
    close()
    Foundation.close(listener)
  }

  /// Listens no more: whoever asks from here on finds nobody.
  package func close() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// Its address, without a slash at its end.
  package var base: String { "http://127.0.0.1:\(port)" }

  /// What was asked so far, in the order of arrival.
  package var questions: [Question] { asked.withLock(\.self) }

  private func converse(over connection: Int32) {
    var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
    unsafe setsockopt(
      connection,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
    var buffer: [UInt8] = []
    while let question = Self.question(from: connection, &buffer) {
      asked.withLock { $0.append(question) }
      switch answer(question) {
      case .answer(let status, let fields, let body):
        var head = "HTTP/1.1 \(status) Said\r\n"
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
          head += "\(name): \(value)\r\n"
        }
        head += "Content-Length: \(body.count)\r\n\r\n"
        Self.send(Array(head.utf8) + body, over: connection)
      case .half(let body):
        let head = "HTTP/1.1 200 Said\r\nContent-Length: \(body.count * 2)\r\n\r\n"
        Self.send(Array(head.utf8) + body, over: connection)
        return
      case .raw(let bytes):
        Self.send(bytes, over: connection)
        return
      case .silence:
        var rest = [UInt8](repeating: 0, count: 64)
        _ = unsafe recv(connection, &rest, rest.count, 0)
        return
      }
    }
  }

  private static func question(from connection: Int32, _ buffer: inout [UInt8]) -> Question? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let found = buffer.firstRange(of: end) {
        let head = String(decoding: buffer[..<found.lowerBound], as: UTF8.self)
        buffer.removeSubrange(..<found.upperBound)
        let lines = head.split(separator: "\r\n")
        guard let path = lines.first?.split(separator: " ").dropFirst().first else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
          guard let colon = line.firstIndex(of: ":") else { continue }
          let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
          fields[line[..<colon].lowercased()] = value
        }
        let length = min(fields["content-length"].flatMap { Int($0) } ?? 0, 100_000)
        while buffer.count < length {
          var piece = [UInt8](repeating: 0, count: 8_192)
          let count = unsafe recv(connection, &piece, piece.count, 0)
          guard count > 0 else { return nil }
          buffer += piece.prefix(count)
        }
        let body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        return Question(path: String(path), fields: fields, body: body)
      }
      var piece = [UInt8](repeating: 0, count: 8_192)
      let count = unsafe recv(connection, &piece, piece.count, 0)
      guard count > 0, buffer.count < 100_000 else { return nil }
      buffer += piece.prefix(count)
    }
  }

  private static func send(_ bytes: [UInt8], over connection: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return unsafe Foundation.send(connection, rest.baseAddress, rest.count, flags)
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}
