internal import CCurl

/// The owner of libcurl's multi handle, which drives many requests on one thread.
///
/// Only `wake` may be called from another thread (curl_multi_wakeup(3)).
@safe final class CurlMulti: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer

  init(connections: Int) throws(WebFailure) {
    guard CurlLibrary.isReady, let pointer = unsafe curl_multi_init() else {
      throw WebFailure(.broken, "libcurl cannot be started")
    }
    unsafe self.pointer = unsafe pointer
    _ = unsafe depeche_curl_multi_set_number(pointer, CURLMOPT_MAXCONNECTS, connections)
  }

  deinit {
    unsafe curl_multi_cleanup(pointer)
  }

  /// Ends a wait of the loop.
  func wake() {
    _ = unsafe curl_multi_wakeup(pointer)
  }

  /// Lets a transfer begin.
  func add(_ transfer: WebTransfer) -> Bool {
    unsafe curl_multi_add_handle(pointer, transfer.handle) == CURLM_OK
  }

  func remove(_ transfer: WebTransfer) {
    _ = unsafe curl_multi_remove_handle(pointer, transfer.handle)
  }

  /// Does what can be done now, and tells which transfers have ended.
  func perform() -> [(transfer: WebTransfer, code: CURLcode)] {
    var running: CInt = 0
    _ = unsafe curl_multi_perform(pointer, &running)
    var ended: [(WebTransfer, CURLcode)] = []
    var left: CInt = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE,
        let handle = unsafe message.pointee.easy_handle
      else { continue }
      var owner: UnsafeMutableRawPointer?
      let code = unsafe message.pointee.data.result
      guard unsafe depeche_curl_get_owner(handle, &owner) == CURLE_OK, let owner = unsafe owner
      else {
        continue
      }
      ended.append(
        (unsafe Unmanaged<WebTransfer>.fromOpaque(owner).takeUnretainedValue(), code)
      )
    }
    return ended
  }

  /// Waits until something can be done.
  func wait(milliseconds: Int32) {
    _ = unsafe curl_multi_poll(pointer, nil, 0, milliseconds, nil)
  }
}
