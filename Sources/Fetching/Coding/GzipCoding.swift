internal import CZlib

/// Bytes as a gzip member (RFC 1952), for servers that send files compressed as they lie there.
package enum GzipCoding {
  /// Compresses as much as zlib can, without a name or a time: the same bytes give the same.
  ///
  /// - Returns: one whole member.
  /// - Throws: `GzipFailure` where zlib has no memory.
  package static func compressed(_ bytes: [UInt8]) throws(GzipFailure) -> [UInt8] {
    let coder = try GzipCoder()
    return try coder.member(of: bytes)
  }
}

/// zlib could not compress: it has no memory.
package struct GzipFailure: Error, Hashable, Sendable {}

/// zlib's compressing half, for one member.
@safe private struct GzipCoder: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(GzipFailure) {
    // zlib remembers where its own structure lies: it may not move.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe depeche_deflate_begin(stream, 15 + 16) == Z_OK else {
      unsafe stream.deallocate()
      throw GzipFailure()
    }
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  consuming func member(of bytes: [UInt8]) throws(GzipFailure) -> [UInt8] {
    let room = unsafe Int(deflateBound(stream, UInt(bytes.count)))
    var status = Z_OK
    let result = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        // What is published is far shorter than four gigabytes; what is not is refused below.
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        status = unsafe deflate(stream, Z_FINISH)
        count = unsafe output.count - Int(stream.pointee.avail_out)
      }
    }
    guard status == Z_STREAM_END, bytes.count <= UInt32.max else { throw GzipFailure() }
    return result
  }
}
