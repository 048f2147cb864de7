internal import Markup

extension WebAddress {
  /// The address as a URI has to be: what is loose behind its host is percent-encoded.
  package var uri: String {
    guard let end = pathStart else { return description }
    let rest = description[end...]
    guard rest.utf8.contains(where: { $0 == 0x5B || $0 == 0x5D || $0 == 0x25 }) else {
      return description
    }
    return description[..<end] + String(decoding: LooseAddress.mended(rest.utf8), as: UTF8.self)
  }

  /// Where the host and its port end; `nil` where nothing follows them.
  private var pathStart: String.Index? {
    let bytes = description.utf8
    guard let scheme = bytes.firstIndex(of: 0x3A),
      let host = bytes.index(scheme, offsetBy: 3, limitedBy: bytes.endIndex)
    else { return nil }
    return bytes[host...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
  }
}
