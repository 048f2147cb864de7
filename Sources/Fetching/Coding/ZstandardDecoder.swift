internal import CZstd

/// The bytes of Zstandard's frames (RFC 8878), one behind the other, as they come out.
@safe struct ZstandardDecoder: ~Copyable, BodyDecoder {
  private let stream: OpaquePointer
  /// What comes out of one step.
  private let room: UnsafeMutableRawBufferPointer
  /// How many bytes came since a frame ended, or since the beginning.
  private var behind = 0
  private var isFrameOut = false
  /// Whether something came that is no frame: it is passed over, and what follows.
  private var isOver = false

  /// The largest window of a body on the web, as a power of two: 8 MB (RFC 9659 §3).
  private static let window: Int32 = 23
  /// The bytes that say whether a frame begins (RFC 8878 §3.1.1).
  private static let magic = 4

  /// - Returns: `nil` where Zstandard has no memory.
  init?() {
    guard let stream = unsafe ZSTD_createDStream() else { return nil }
    guard ZSTD_isError(unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.window)) == 0
    else {
      unsafe ZSTD_freeDStream(stream)
      return nil
    }
    unsafe self.stream = unsafe stream
    unsafe room = .allocate(byteCount: 65_536, alignment: 16)
  }

  deinit {
    unsafe ZSTD_freeDStream(stream)
    unsafe room.deallocate()
  }

  var isWhole: Bool { isOver || behind == 0 || isFrameOut && behind < Self.magic }

  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault) {
    var coming = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    var isFull = false
    while unsafe !isOver && (coming.pos < coming.size || isFull) {
      var out = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let start = unsafe coming.pos
      let status = unsafe ZSTD_decompressStream(stream, &out, &coming)
      if ZSTD_isError(status) != 0 {
        guard isFrameOut, ZSTD_getErrorCode(status) == ZSTD_error_prefix_unknown else {
          throw .damaged
        }
        isOver = true
        return
      }
      if unsafe out.pos > 0 {
        try unsafe emit(UnsafeRawBufferPointer(rebasing: room.prefix(out.pos)))
      }
      unsafe isFull = out.pos == out.size
      if status == 0 {
        isFrameOut = true
        behind = 0
        isFull = false
      } else {
        unsafe behind += coming.pos - start
      }
    }
  }
}
