internal import Markup

/// A delegation's short name in `feeds.yml`: a part of every address of its feeds.
package struct DelegationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Lower-case ASCII letters, digits and inner hyphens.
  package let description: String

  /// Takes a name that can stand in an address; `nil` for any other.
  ///
  /// `all` is refused: it names the feed of every delegation.
  package init?(_ text: String) {
    guard isAddressName(text), !["all", "stories"].contains(text) else { return nil }
    description = text
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

/// A source's short name in `feeds.yml`.
package struct SourceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Lower-case ASCII letters, digits and inner hyphens.
  package let description: String

  /// Takes a name of lower-case letters, digits and inner hyphens; `nil` for any other.
  package init?(_ text: String) {
    guard isAddressName(text) else { return nil }
    description = text
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

extension SourceID {
  /// Stands in for sources whose words are lost: what was read back from our own feeds.
  ///
  /// No source of `feeds.yml` may be called so.
  package static let restored = SourceID(reserved: "restored")

  private init(reserved name: String) {
    description = name
  }
}

/// The word that names an adapter in `feeds.yml`, such as `page-text`.
package struct AdapterKind: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// Takes a name of lower-case letters, digits and inner hyphens; `nil` for any other.
  package init?(_ text: String) {
    guard isAddressName(text) else { return nil }
    description = text
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

extension AdapterKind: ExpressibleByStringLiteral {
  /// The word as an adapter's own code writes it; another than the rules allow is our mistake.
  package init(stringLiteral word: String) {
    precondition(isAddressName(word), "no name of an adapter: \(word)")
    description = word
  }
}

/// A language as BCP 47 writes it: `en`, `fr`, `nl-BE`.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The tag in the case that BCP 47 recommends (RFC 5646 §2.1.1).
  package let description: String

  /// Takes a well-formed tag of a primary language with optional subtags; `nil` for any other.
  package init?(_ text: String) {
    // As nearly all are written, and every row of the timeline has one.
    if (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      description = text
      return
    }
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.utf8.count) else { return nil }
    let isWellFormed = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy(\.isASCIILetterOrDigit)
    }
    guard isWellFormed, primary.utf8.allSatisfy(\.isASCIILetter) else { return nil }
    // Behind a singleton, as in `en-u-ca-buddhist`, nothing is a region or a script.
    let extensions = subtags.firstIndex { $0.utf8.count == 1 } ?? subtags.endIndex
    let rest = subtags.indices.dropFirst().map { index in
      let subtag = subtags[index]
      return switch subtag.utf8.count {
      case _ where index > extensions: subtag.lowercased()
      case 2: subtag.uppercased()
      case 4 where subtag.utf8.allSatisfy(\.isASCIILetter): subtag.capitalizedASCII
      default: subtag.lowercased()
      }
    }
    description = ([primary.lowercased()] + rest).joined(separator: "-")
  }

  /// The language alone, without script or region: `nl` of `nl-BE`.
  package var primary: String {
    String(description.prefix { $0 != "-" })
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

/// Whether a text can stand as one step of a web address and as a file name as it is.
private func isAddressName(_ text: String) -> Bool {
  let bytes = text.utf8
  guard (1...64).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else {
    return false
  }
  return bytes.allSatisfy { byte in
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}

extension Substring {
  fileprivate var capitalizedASCII: String {
    prefix(1).uppercased() + dropFirst().lowercased()
  }
}
