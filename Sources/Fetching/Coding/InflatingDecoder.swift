internal import CZlib

/// The bytes of a gzip or zlib stream as they come out.
@safe struct InflatingDecoder: ~Copyable, BodyDecoder {
  /// How the bytes are framed.
  enum Frame {
    /// Members one behind the other (RFC 1952 §2.2).
    case gzip
    /// A zlib stream (RFC 1950).
    case zlib
    /// Deflate alone (RFC 1951), which some servers send for `deflate`.
    case bare

    /// What zlib calls it: the size of the window, and what lies around it.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .bare: -15
      }
    }
  }

  /// Where the stream stands.
  private enum Stage {
    /// Within a stream, or a member.
    case inside
    /// Behind a whole one, where another may begin.
    case between
    /// Behind the last: what follows is passed over.
    case over
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let frame: Frame
  private var stage = Stage.inside
  private var isBegun = false
  /// Whether the last block of the stream, or of the member, is out: only its check is missing.
  private var isOut = false
  /// What comes out of one step.
  private let room: UnsafeMutableRawBufferPointer

  /// - Returns: `nil` where zlib has no memory.
  init?(_ frame: Frame) {
    self.frame = frame
    // zlib remembers where its own structure lies: it may not move.
    unsafe stream = .allocate(capacity: 1)
    unsafe room = .allocate(byteCount: 65_536, alignment: 16)
    unsafe stream.initialize(to: z_stream())
    guard unsafe depeche_inflate_begin(stream, frame.windowBits) == Z_OK else {
      unsafe stream.deallocate()
      unsafe room.deallocate()
      return nil
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe room.deallocate()
  }

  /// Whether what came so far is whole; no bytes at all are.
  ///
  /// Some servers leave out the check behind the last block, or do not even write that one: what ends
  /// with a block has lost nothing.
  var isWhole: Bool {
    if !isBegun || stage != .inside || isOut { return true }
    return unsafe isBehindBlock && stream.pointee.total_out > 0
  }

  /// Whether zlib stands between two blocks, by the bits of its `data_type` under `Z_BLOCK`.
  private var isBehindBlock: Bool { unsafe stream.pointee.data_type & 128 != 0 }

  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault) {
    guard bytes.count > 0, let start = unsafe bytes.bindMemory(to: UInt8.self).baseAddress
    else { return }
    isBegun = true
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    // libcurl's pieces, and our own, are far shorter than four gigabytes.
    unsafe stream.pointee.avail_in = UInt32(clamping: bytes.count)
    repeat {
      if stage == .over { return }
      unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_out = UInt32(clamping: room.count)
      let status = unsafe inflate(stream, Z_BLOCK)
      if unsafe isBehindBlock && stream.pointee.data_type & 64 != 0 { isOut = true }
      let count = unsafe room.count - Int(stream.pointee.avail_out)
      if count > 0 {
        try unsafe emit(UnsafeRawBufferPointer(rebasing: room.prefix(count)))
      }
      try conclude(status)
    } while unsafe stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
  }

  /// Takes what zlib says of its last step.
  private mutating func conclude(_ status: Int32) throws(DecodingFault) {
    switch status {
    case Z_STREAM_END:
      stage = frame == .gzip ? .between : .over
      isOut = false
      if frame == .gzip, unsafe inflateReset(stream) != Z_OK { throw .damaged }
    case Z_OK:
      // Two bytes say whether another member begins.
      if stage == .between, unsafe stream.pointee.total_in >= 2 { stage = .inside }
    // It waits for more bytes.
    case Z_BUF_ERROR where unsafe stream.pointee.avail_in == 0: break
    case Z_DATA_ERROR where unsafe stage == .between && stream.pointee.total_in <= 2:
      stage = .over
    default: throw .damaged
    }
  }
}
