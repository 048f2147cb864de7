internal import Mail
internal import Markup

/// The pictures of a message: that they arrive, that they are described, and that none tells who
/// opened it.
enum PictureCheck: MessageCheck {
  /// The width that a message has on a large screen, in pixels.
  private static let widest = 600

  static func findings(in message: CheckedMessage) -> [Finding] {
    let images = message.page.elements(named: ["img"])
    return alternatives(images, message) + sources(images, message) + widths(images, message)
      + tracking(images, message) + parts(images, message)
  }

  private static func alternatives(
    _ images: [MessagePage.Element],
    _ message: CheckedMessage
  ) -> [Finding] {
    let without = images.filter { image in
      guard let words = image.attributes["alt"] else { return true }
      return fileEndings.contains { words.lowercased().hasSuffix($0) }
    }
    return message.finding(
      .pictureAlternative,
      in: without.map(source),
      { "Pictures have no words for those who do not see them: \($0)." },
      cure: "Write `alt:` beside the picture in every language; empty in a template for decoration."
    )
  }

  private static func sources(
    _ images: [MessagePage.Element],
    _ message: CheckedMessage
  ) -> [Finding] {
    let weak = images.map(source).filter { source in
      let path = source.lowercased().prefix { $0 != "?" && $0 != "#" }
      return !path.hasPrefix("https://") && !path.hasPrefix("cid:")
        || weakEndings.contains { path.hasSuffix($0) }
    }
    return message.finding(
      .pictureSource,
      in: weak,
      { "Mail programs do not show pictures from there, or of that kind: \($0)." },
      cure: "Use a PNG or JPEG that travels with the message."
    )
  }

  private static func widths(
    _ images: [MessagePage.Element],
    _ message: CheckedMessage
  ) -> [Finding] {
    let wide = images.filter { image in
      !(1...widest).contains(image.attributes["width"].flatMap { Int($0) } ?? 0)
    }
    return message.finding(
      .pictureWidth,
      in: wide.map(source),
      { "Pictures without `width` from 1 to \(widest) burst Outlook's window: \($0)." },
      cure: "Write the width in pixels into the template's <img>."
    )
  }

  /// Pictures from elsewhere: those that nobody sees are there to count, all others can.
  private static func tracking(
    _ images: [MessagePage.Element],
    _ message: CheckedMessage
  ) -> [Finding] {
    let remote = images.filter { !source($0).lowercased().hasPrefix("cid:") && !source($0).isEmpty }
    let counting = remote.filter { image in
      image.isHidden || isTiny(image) || hasReader(source(image))
    }
    return message.finding(
      .trackingPicture,
      in: counting.map(source),
      { "A picture that nobody sees, or that names its reader, counts who opened it: \($0)." },
      cure: "Take it out; where a service adds one, switch that off there."
    )
      + message.finding(
        .remotePicture,
        in: remote.map(source),
        { "Pictures from elsewhere tell their server who opened the letter: \($0)." },
        cure: "Let pictures travel with the message."
      )
  }

  private static func parts(
    _ images: [MessagePage.Element],
    _ message: CheckedMessage
  ) -> [Finding] {
    guard message.message != nil else { return [] }
    let carried = message.pictures.map {
      "cid:" + $0.contentID.description.filter { !"<>".contains($0) }
    }
    let shown = images.map { source($0).removingPercentEncoding }
      .filter { $0.lowercased().hasPrefix("cid:") }
    let known = Set(carried)
    let used = Set(shown)
    return message.finding(
      .pictureMissing,
      in: shown.filter { !known.contains($0) },
      { "The message does not carry pictures that it shows: \($0) (RFC 2392)." },
      cure: "Show the edition's pictures by the template's own `picture`."
    )
      + message.finding(
        .pictureUnused,
        in: carried.filter { !used.contains($0) },
        { "The message carries pictures that it does not show: \($0)." },
        cure: "Show them in newsletter.html.mustache, or take them out of the edition."
      )
  }

  private static func source(_ image: MessagePage.Element) -> String {
    image.attributes["src"] ?? ""
  }

  private static func isTiny(_ image: MessagePage.Element) -> Bool {
    let written = ["width", "height"].compactMap { image.attributes[$0] }
    let styled = image.style.filter { $0.property == "width" || $0.property == "height" }
      .map { $0.value.replacing("px", with: "") }
    return (written + styled).contains { Double($0).map { $0 <= 2 } ?? false }
  }

  /// Whether an address has a parameter that is another for each reader.
  private static func hasReader(_ address: String) -> Bool {
    let names = (URIReference(address).query ?? "").split(separator: "&")
      .map { $0.prefix { $0 != "=" }.lowercased() }
    return names.contains {
      ["uid", "rid", "mc_eid", "recipient", "email", "subscriber"].contains($0)
    }
  }

  private static let fileEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp"]
  private static let weakEndings = [".svg", ".webp", ".avif", ".heic", ".bmp", ".tif", ".tiff"]
}

extension String {
  /// With percent-encoded octets read where they are UTF-8.
  fileprivate var removingPercentEncoding: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: Array(rest.prefix(2)), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let octet = UInt8(digits, radix: 16) {
        bytes.append(octet)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
