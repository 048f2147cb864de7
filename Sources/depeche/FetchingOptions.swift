import ArgumentParser
import Configuration
import Entries
import Foundation
import Pipeline

/// The options of commands that look into one address.
struct FetchingOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-private"),
    help: ArgumentHelp(
      "A private address that may be asked, as allow_private names it.",
      valueName: "host:port"
    )
  )
  var allowPrivate: [String] = []

  func validate() throws {
    for text in allowPrivate where HostPort(text) == nil {
      throw ValidationError("--allow-private is no host with a port: \(text)")
    }
  }

  /// The private addresses that may be asked.
  var places: [HostPort] { allowPrivate.compactMap(HostPort.init) }

  /// The address that an argument is; `nil` for a file.
  static func address(_ argument: String) -> WebAddress? {
    WebAddress(argument).flatMap { address in
      FileManager.default.fileExists(atPath: argument) ? nil : address
    }
  }

  /// Asks for an address, with the contact of the configuration where there is one.
  func page(at address: WebAddress, _ common: CommonOptions) throws -> FetchedPage {
    if common.offline {
      throw PipelineError(
        .unreadable,
        "\(address): is on the web, and --offline asks nothing of it"
      )
    }
    let settings = (try? common.workspace())?.feeds.fetching ?? .standard
    return try FetchedPage(
      at: address,
      allowing: places,
      by: settings
    )
  }
}
