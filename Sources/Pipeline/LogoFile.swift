internal import Configuration
internal import Entries
internal import Foundation
internal import Templates

/// The brand's logo: read from beside the configuration, served from the web root.
struct LogoFile {
  let logo: Site.Logo
  let rendering: Rendering

  private static let largest = 1_000_000
  /// How high it stands beside a title, in pixels.
  private static let shownHeight = 48

  /// - Returns: `nil` when the publication has none.
  init?(of workspace: Workspace) throws(PipelineError) {
    guard let path = workspace.feeds.publication.brand.logo else { return nil }
    let file = URL(filePath: path.description, relativeTo: workspace.root)
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largest), !isCut,
      let size = PNGSize(bytes)
    else {
      throw PipelineError(
        .configuration,
        "publication.brand.logo: \(path) is no PNG file below 1 MB"
      )
    }
    let width = max(1, min(600, size.width * Self.shownHeight / max(1, size.height)))
    logo = Site.Logo(path: "logo.png", width: width, height: Self.shownHeight)
    rendering = Rendering(
      path: "public/logo.png",
      fingerprint: Digest(of: bytes).description
    ) { bytes }
  }
}

/// The size of a PNG picture, from its header (ISO/IEC 15948 §11.2.2).
struct PNGSize: Equatable {
  /// In pixels, 1 to 65,535.
  let width: Int
  let height: Int

  /// - Returns: `nil` when the bytes are no PNG file.
  init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count > 24, bytes.starts(with: signature) else { return nil }
    width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    guard (1...65_535).contains(width), (1...65_535).contains(height) else { return nil }
  }
}
