package import Entries

extension WebAddress {
  /// The address with the brackets behind its host percent-encoded: they may stand in no other part
  /// of a URI (RFC 3986 §3.2.2), and many sites write `?tag[]=1` all the same.
  package var uri: String {
    guard let end = pathStart else { return description }
    let rest = description[end...]
    guard rest.utf8.contains(where: { $0 == 0x5B || $0 == 0x5D }) else { return description }
    return String(description[..<end])
      + rest.replacing("[", with: "%5B").replacing("]", with: "%5D")
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
