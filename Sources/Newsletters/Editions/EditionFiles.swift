package import Configuration
package import Entries

/// The files that an edition names, as they were when it was composed: whoever composes reads none.
package struct EditionFiles: Hashable, Sendable {
  /// By where the edition takes them from.
  package var pictures: [EditionPicture.Source: MailPicture] = [:]
  /// The attachments' bytes, by path.
  package var attachments: [LocalPath: [UInt8]] = [:]
  /// The brand's logo, if it is small enough to travel with every message.
  package var logo: MailPicture?

  package init() {}

  /// Equal for equal files.
  var texts: [String] {
    // By digest, because a dictionary has no order of its own.
    pictures.values.map { "picture \($0.name)" }.sorted()
      + attachments.map { "file \($0.key) \(Digest(of: $0.value))" }.sorted()
      + [logo?.name ?? ""]
  }
}

/// A picture that a message carries.
package struct MailPicture: Hashable, Sendable {
  /// What mail programs show everywhere, by the ending of its files.
  package enum Kind: String, Hashable, Sendable {
    case png, gif
    case jpeg = "jpg"
  }

  package let kind: Kind
  /// The whole file.
  package let octets: [UInt8]
  /// In pixels, 1 or more.
  package let width: Int
  /// In pixels, 1 or more.
  package let height: Int
  /// Twenty digits of its content and an ending: the same for the same picture.
  package let name: String
  /// What whoever handed it in says that it shows, and in which language; `nil` for nobody's words.
  package let words: Words?

  /// What a picture shows, in a language.
  package struct Words: Hashable, Sendable {
    package let text: String
    package let language: LanguageTag

    package init(text: String, language: LanguageTag) {
      self.text = text
      self.language = language
    }
  }

  package init(kind: Kind, octets: [UInt8], width: Int, height: Int, words: Words? = nil) {
    self.kind = kind
    self.octets = octets
    self.width = width
    self.height = height
    self.words = words
    name = "\(Digest(of: octets).description.prefix(20)).\(kind.rawValue)"
  }

  /// As a message says it (RFC 2045 §5.1).
  var mediaType: String { "image/\(kind)" }
}
