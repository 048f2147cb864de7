internal import CBrotli

/// The bytes of a brotli stream (RFC 7932) as they come out.
///
/// Its window is at most 16 MB, and grows no further than what it says.
@safe struct BrotliDecoder: ~Copyable, BodyDecoder {
  private let state: OpaquePointer
  /// What comes out of one step.
  private let room: UnsafeMutableRawBufferPointer
  private var isBegun = false
  /// Whether the stream has ended: what follows is passed over.
  private var isOver = false

  /// - Returns: `nil` where brotli has no memory.
  init?() {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    unsafe self.state = unsafe state
    unsafe room = .allocate(byteCount: 65_536, alignment: 16)
  }

  deinit {
    unsafe BrotliDecoderDestroyInstance(state)
    unsafe room.deallocate()
  }

  var isWhole: Bool { isOver || !isBegun }

  mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    emit: (UnsafeRawBufferPointer) throws(DecodingFault) -> Void
  ) throws(DecodingFault) {
    guard !isOver, bytes.count > 0 else { return }
    isBegun = true
    var coming = unsafe bytes.bindMemory(to: UInt8.self).baseAddress
    var left = bytes.count
    var result: BrotliDecoderResult
    repeat {
      var free = unsafe room.count
      var end = unsafe room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe result = BrotliDecoderDecompressStream(state, &left, &coming, &free, &end, nil)
      if result == BROTLI_DECODER_RESULT_ERROR { throw .damaged }
      let count = unsafe room.count - free
      if count > 0 { try unsafe emit(UnsafeRawBufferPointer(rebasing: room.prefix(count))) }
    } while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    isOver = result == BROTLI_DECODER_RESULT_SUCCESS
  }
}
