internal import CCurl
internal import Configuration
internal import Entries

extension WebTransfer {
  /// Whether the body was longer than it may be, and all that may be is there.
  var isAnswerCut: Bool { body.isCut && !body.isLost }

  /// Why a transfer ended without an answer.
  func failure(_ code: CURLcode, _ address: WebAddress) -> WebFailure {
    if isRefused {
      let place = address.hostPort.map { "\($0)" } ?? address.host
      return WebFailure(
        .privateAddress,
        "\(address.host) is a private address, which only allow_private: ['\(place)'] lets in"
      )
    }
    if body.isLost {
      return WebFailure(.notKept, "what it answered cannot be written; is the disk full?")
    }
    return switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      WebFailure(.unreachable, "there is no host \(address.host), or no network")
    case CURLE_COULDNT_CONNECT: WebFailure(.unreachable, "\(address.host) cannot be reached")
    case CURLE_OPERATION_TIMEDOUT: WebFailure(.slow, "\(address.host) is too slow")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
      WebFailure(.insecure, "the certificate of \(address.host) cannot be trusted")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      WebFailure(.unreachable, "\(address) cannot be asked for")
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM:
      WebFailure(.broken, "\(address.host) broke off in the middle of its answer")
    case CURLE_BAD_CONTENT_ENCODING:
      WebFailure(.broken, "\(address.host) answered with what cannot be inflated")
    default:
      WebFailure(
        .broken,
        "\(address.host) gave no proper answer (\(CurlLibrary.words(for: code)))"
      )
    }
  }
}

extension RobotsFile {
  /// What an answer to the question for it means (RFC 9309 §2.3.1).
  init(_ result: Result<WebAnswer, WebFailure>) {
    switch result {
    case .success(let answer) where answer.status == 200:
      guard case .bytes(let bytes) = answer.body else {
        self = .absent
        return
      }
      self = .file(bytes)
    case .success(let answer) where answer.status < 500 && answer.status != 429: self = .absent
    case .failure(let failure) where failure.code == .redirect: self = .absent
    case .success, .failure: self = .failing
    }
  }
}
