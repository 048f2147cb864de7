internal import Foundation
internal import Mail

/// A small list of readers: a file with an address a line, `#` before comments.
struct RecipientList {
  /// In the order of the file, each once.
  let recipients: [Mailbox]

  /// The longest list; a longer one needs what only mailing services do: bounces, and leaving by a click.
  static let longest = 500
  /// The largest file that is read, in bytes.
  private static let largestFile = 1_000_000
  /// How many mistakes are told at once.
  private static let mistakesTold = 10

  /// Reads a list.
  ///
  /// - Parameter path: as the user gave it.
  /// - Throws: `PipelineError` with `unreadable` and the lines that are no addresses, or where there
  ///   are none or too many.
  init(at path: String) throws(PipelineError) {
    let file = URL(filePath: path)
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largestFile), !isCut,
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw PipelineError(
        .unreadable,
        "\(path): cannot be read: a list is a text file in UTF-8 with an address a line, up to 1 MB"
      )
    }
    let lines = text.drop { $0 == "\u{FEFF}" }
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var recipients: [Mailbox] = []
    var mistakes: [Int] = []
    for (index, line) in lines.enumerated() {
      let address = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !address.isEmpty else { continue }
      do throws(MailError) {
        recipients.append(try Mailbox(address))
      } catch {
        mistakes.append(index + 1)
      }
    }
    guard mistakes.isEmpty else {
      let numbers = mistakes.prefix(Self.mistakesTold).map { "\($0)" }.joined(separator: ", ")
      let more = mistakes.count > Self.mistakesTold ? ", …" : ""
      throw PipelineError(
        .unreadable,
        "\(path): no address on line \(numbers)\(more); write name@example.org or Name <name@example.org>, and # before comments"
      )
    }
    self.recipients = recipients.uniqued
    guard !self.recipients.isEmpty else {
      throw PipelineError(.unreadable, "\(path): there is no address in it")
    }
    guard self.recipients.count <= Self.longest else {
      throw PipelineError(
        .unreadable,
        "\(path): \(self.recipients.count) addresses are too many to send to from here; up to \(Self.longest) can be, and a mailing service sends to more"
      )
    }
  }
}

extension [Mailbox] {
  /// Each address once, whatever its case, in order.
  var uniqued: [Mailbox] {
    var seen: Set<String> = []
    return filter { seen.insert($0.address.lowercased()).inserted }
  }
}
