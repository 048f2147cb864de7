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
    func refuse(_ reason: String) -> PipelineError {
      PipelineError(.configuration, "feeds.yml: publication.brand.logo: \(path) \(reason)")
    }
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largest) else {
      throw refuse("is not there, or cannot be read; its path begins beside feeds.yml")
    }
    guard !isCut, let picture = PictureFormat(bytes) else {
      throw refuse("is no PNG, JPEG, GIF or WebP picture below 1 MB")
    }
    let width = max(1, min(600, picture.width * Self.shownHeight / picture.height))
    let name = "logo.\(picture.kind.rawValue)"
    logo = Site.Logo(path: name, width: width, height: Self.shownHeight)
    rendering = Rendering(
      path: "public/\(name)",
      fingerprint: Digest(of: bytes).description
    ) { bytes }
  }
}
