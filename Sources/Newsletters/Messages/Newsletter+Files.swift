internal import Configuration
internal import Entries
internal import Mail
internal import Templates

extension Newsletter {
  /// What the messages of an edition carry, as its pages on the web offer it: each file once.
  ///
  /// - Returns: renderings in the edition's folder, in the order of its file.
  func webFiles(of edition: Edition, in folder: String) -> [Rendering] {
    var seen: Set<String> = []
    return edition.front.attachments.compactMap { file in
      guard let octets = edition.files.attachments[file.path] else { return nil }
      let name = Self.webName(of: octets, named: file.name ?? file.path.fileName)
      guard seen.insert(name).inserted else { return nil }
      return Rendering(path: "\(folder)/\(name)", fingerprint: name) { octets }
    }
  }

  /// The files that a page offers, beside it.
  func files(of letter: Letter, in language: LanguageTag) throws -> [TemplateValue] {
    let carried = letter.edition.front.attachments.filter { file in
      letter.edition.files.attachments[file.path] != nil
        && (file.languages.isEmpty || !Set(file.languages).isDisjoint(with: letter.languages))
    }
    return try zip(carried, attachments(of: letter)).map { written, file in
      let name = Self.webName(of: file.octets, named: written.name ?? written.path.fileName)
      return [
        "address": .text("../\(name)"), "name": .text(file.name),
        "size": .text(site.phrases(language).size(bytes: file.octets.count)),
      ]
    }
  }

  /// A file's name on the web: twenty digits of its content, and the ending if its bytes are of that kind.
  ///
  /// Nothing that a browser would run is served under its own kind.
  private static func webName(of octets: [UInt8], named name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    let isPlain = ending.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let isKnown = isPlain && AttachmentType(of: octets, named: name).isKnown
    return "\(Digest(of: octets).description.prefix(20)).\(isKnown ? ending : "bin")"
  }
}
