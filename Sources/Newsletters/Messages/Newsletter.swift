package import Configuration
package import Entries
internal import Mail
package import Templates

/// Composes the messages of an edition, and the page on which staff look at them.
package struct Newsletter {
  let settings: NewsletterSettings
  let site: Site
  /// Where a reader leaves, as the blocks have it: an address, or a mailing service's mark for one.
  let unsubscribe: String

  /// One at least, in the order of the messages' blocks.
  package var languages: [LanguageTag] { settings.languages }

  package init(settings: NewsletterSettings, site: Site) {
    self.init(
      settings: settings,
      site: site,
      unsubscribe: settings.unsubscribe.url.description
    )
  }

  init(settings: NewsletterSettings, site: Site, unsubscribe: String) {
    self.settings = settings
    self.site = site
    self.unsubscribe = unsubscribe
  }

  /// The messages that an edition is sent as.
  ///
  /// - Returns: renderings below `mail/`: each language's block complete, one after the other, where
  ///   there are two languages or more; then a message for each language. They throw
  ///   `NewsletterError`.
  package func messages(_ edition: Edition) -> [Rendering] {
    Letter.all(of: edition).map { letter in
      rendering(letter.path, of: edition) {
        try composed(letter).message.encoded()
      }
    }
  }

  /// The message of which a reader's program shows one language (RFC 8255).
  ///
  /// - Returns: a rendering as above; none where the edition has one language.
  package func multilingual(_ edition: Edition) -> [Rendering] {
    guard let letter = Letter.letter(of: edition, in: .multilingual) else { return [] }
    return [
      rendering(letter.path, of: edition) { try multilingualMessage(letter).encoded() }
    ]
  }

  /// All messages of an edition in one file, for mail programs.
  ///
  /// - Returns: a rendering below `mail/`, which throws what the messages throw.
  package func mbox(_ edition: Edition) -> [Rendering] {
    [
      rendering("mail/\(edition.month)/\(edition.month).mbox", of: edition) {
        var mbox = Mbox()
        for letter in Letter.all(of: edition) {
          let message = try composed(letter).message
          mbox.append(message.encoded(), from: message.sender, at: date(of: edition))
        }
        return mbox.bytes
      }
    ]
  }

  /// The page on which staff look at an edition before it is sent.
  ///
  /// - Parameters:
  ///   - edition: as its messages tell it.
  ///   - curation: what its file says; `nil` where nobody has drafted it.
  ///   - file: in which the lines of what is found are looked for; `nil` for none.
  /// - Returns: a rendering below `preview/`, which throws what the messages throw.
  package func preview(
    _ edition: Edition,
    _ curation: Curation? = nil,
    in file: EditionText? = nil
  ) -> [Rendering] {
    let path = "preview/\(edition.month)/index.html"
    // What the file leaves undecided stands on the page, and in no message.
    let open =
      (curation.map(CurationCheck.findings) ?? [])
      .flatMap { [$0.rule.rawValue, $0.story?.title ?? ""] } + [file?.text ?? ""]
    return [
      rendering(path, of: edition, besides: open) {
        Array(try previewPage(of: edition, curation, in: file, at: path).utf8)
      }
    ]
  }

  func rendering(
    _ path: String,
    of edition: Edition,
    besides more: [String] = [],
    render: @escaping @Sendable () throws -> [UInt8]
  ) -> Rendering {
    let languages = edition.languages.map(\.description).joined(separator: " ")
    let input = [path, site.fingerprint, languages] + edition.fingerprintTexts + more
    return Rendering(path: path, fingerprint: Digest(of: input).description) {
      do {
        return try render()
      } catch let error as MailError {
        throw NewsletterError(description: "newsletter: a message cannot say it: \(error)")
      }
    }
  }
}

/// Why a message could not be composed: something in the configuration cannot stand in one.
package struct NewsletterError: Error, CustomStringConvertible {
  package let description: String
}
