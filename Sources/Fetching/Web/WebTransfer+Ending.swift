internal import CCurl
internal import Configuration
internal import Entries

extension WebTransfer {
  /// Whether the body was longer than it may be, and all that may be is there.
  var isAnswerCut: Bool { body.isCut && !body.isLost }

  /// What can be wrong with the coding of a body.
  enum CodingFault: Hashable {
    /// Its bytes are not what they should be.
    case damaged
    /// It ends before its end.
    case cut
    /// It is one that was not asked for.
    case unknown(String)
  }

  /// Why a transfer that ended well has no answer all the same; `nil` where it has one.
  func fault(_ address: WebAddress) -> WebFailure? {
    let words =
      switch codingFault {
      case nil: nil as String?
      case .damaged: "what \(address.host) answered is compressed, and damaged"
      case .cut: "what \(address.host) answered is compressed, and breaks off before its end"
      case .unknown(let name):
        "\(address.host) answered in a coding that nobody asked for (\(name))"
      }
    return words.map { WebFailure(.broken, "\($0): if it stays so, tell its web master") }
  }

  /// Why a transfer ended without an answer.
  ///
  /// - Parameters:
  ///   - code: libcurl's.
  ///   - address: that was asked.
  ///   - first: where its redirects began; the same without any.
  /// - Returns: the reason, with a cure where there is one.
  func failure(_ code: CURLcode, _ address: WebAddress, from first: WebAddress) -> WebFailure {
    if isRefused, address.host != first.host {
      // Nobody is to be led to open what a stranger points at.
      return WebFailure(
        .privateAddress,
        "\(first.host) redirects to the private address \(address.host), which is not asked: tell its web "
          + "master, or give the address where it is published now"
      )
    }
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
    if head.isEndless {
      return WebFailure(.broken, "the headers that \(address.host) answers with do not end")
    }
    if code == CURLE_WRITE_ERROR, let fault = fault(address) { return fault }
    return switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      WebFailure(.unreachable, "there is no host \(address.host), or no network")
    case CURLE_COULDNT_CONNECT: WebFailure(.unreachable, "\(address.host) cannot be reached")
    case CURLE_OPERATION_TIMEDOUT:
      WebFailure(.slow, "\(address.host) is too slow: \(limits?.words ?? "")")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
      WebFailure(.insecure, "the certificate of \(address.host) cannot be trusted")
    case CURLE_URL_MALFORMAT: WebFailure(.unreachable, "\(address) cannot be asked for")
    // Every address is one of HTTP: it is what came back that is of no protocol that is known.
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
      WebFailure(.broken, "what \(address.host) answers is no HTTP")
    case CURLE_GOT_NOTHING:
      WebFailure(.broken, "\(address.host) hung up without an answer")
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM:
      WebFailure(.broken, "\(address.host) broke off in the middle of its answer")
    default:
      WebFailure(
        .broken,
        "\(address.host) gave no proper answer (\(CurlLibrary.words(for: code)))"
      )
    }
  }
}
