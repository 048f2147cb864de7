package import Foundation

/// Messages in one file, as mail programs keep and import them (RFC 4155, appendix A).
///
/// Lines of a message that look like the line between two are quoted by a `>`, one more where there
/// are some already (“mboxrd”), so that every message can be taken out again as it was.
package struct Mbox: Equatable, Sendable {
  /// In ASCII, lines ended by LF alone.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds a message behind the others.
  ///
  /// - Parameters:
  ///   - message: whole, its lines ended by CRLF.
  ///   - sender: for the line that begins it.
  ///   - date: for the same line, written in Greenwich's time.
  package mutating func append(_ message: [UInt8], from sender: Mailbox, at date: Date) {
    bytes.reserveCapacity(bytes.count + message.count + 128)
    bytes.append(contentsOf: "From \(sender.address) \(MailDate.asctime(date))\n".utf8)
    var lines = message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    // Behind the last line end there is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      if line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8) {
        bytes.append(UInt8(ascii: ">"))
      }
      bytes.append(contentsOf: line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
