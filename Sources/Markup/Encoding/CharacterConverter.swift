#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A converter of the C library from one encoding to UTF-8.
///
/// Its name is one of our own table, never a document's word: some converters that no feed needs
/// have had faults that a document could use.
@safe struct CharacterConverter: ~Copyable {
  private let descriptor: iconv_t

  /// Opens a converter; `nil` where this system has none of that name.
  ///
  /// - Parameter name: as `iconv` knows it.
  init?(from name: String) {
    let descriptor = unsafe iconv_open("UTF-8", name)
    // POSIX answers with -1 in a pointer.
    guard Int(bitPattern: descriptor) != -1, let descriptor = unsafe descriptor else {
      return nil
    }
    unsafe self.descriptor = descriptor
  }

  deinit {
    unsafe iconv_close(descriptor)
  }

  /// A text as UTF-8; each byte that means nothing becomes U+FFFD.
  ///
  /// Linear: every turn takes bytes, or fills a piece of the output.
  func utf8(of bytes: ArraySlice<UInt8>) -> DecodedBytes {
    var result = DecodedBytes(capacity: bytes.count + bytes.count / 2)
    var piece = [UInt8](repeating: 0, count: 16 * 1_024)
    var rest = bytes
    while !rest.isEmpty {
      let step = convert(rest, into: &piece)
      result.bytes.append(contentsOf: piece[..<step.written])
      rest = rest.dropFirst(step.read)
      let isStuck = step.read == 0 && step.written == 0
      switch step.outcome {
      case .done: break
      case .full where !isStuck: break
      case .full, .wrong:
        result.appendFault()
        rest = rest.dropFirst()
      case .cut:
        result.appendFault()
        rest = []
      }
    }
    // Some encodings keep a character back until they see what follows it.
    let end = convert(nil, into: &piece)
    result.bytes.append(contentsOf: piece[..<end.written])
    return result
  }

  private enum Outcome {
    case done
    /// The piece of the output is full.
    case full
    /// The next byte means nothing.
    case wrong
    /// The end cuts a character.
    case cut
  }

  /// Converts as much as fits; nothing to convert lets out what was kept back.
  private func convert(
    _ bytes: ArraySlice<UInt8>?,
    into piece: inout [UInt8]
  ) -> (outcome: Outcome, read: Int, written: Int) {
    let count = bytes?.count ?? 0
    var (left, room) = (count, piece.count)
    let answer = unsafe piece.withUnsafeMutableBytes { output in
      var target = unsafe output.bindMemory(to: CChar.self).baseAddress
      guard let bytes else { return unsafe iconv(descriptor, nil, nil, &target, &room) }
      return unsafe bytes.withUnsafeBytes { input in
        // POSIX's interface asks for bytes that may change; no converter changes them.
        var source = unsafe UnsafeMutablePointer(
          mutating: input.bindMemory(to: CChar.self).baseAddress
        )
        return unsafe iconv(descriptor, &source, &left, &target, &room)
      }
    }
    let fault = errno
    let outcome: Outcome =
      if answer != -1 {
        .done
      } else {
        switch fault {
        case E2BIG: .full
        case EINVAL: .cut
        default: .wrong
        }
      }
    return (outcome, count - left, piece.count - room)
  }
}
