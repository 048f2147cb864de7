internal import CCurl

/// What is the same for every use of libcurl.
enum CurlLibrary {
  /// Whether it could be started: it wants that once, before its first handle.
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// What a code means, in its own words.
  static func words(for code: CURLcode) -> String {
    guard let words = unsafe curl_easy_strerror(code) else { return "error \(code.rawValue)" }
    return unsafe String(cString: words)
  }
}
