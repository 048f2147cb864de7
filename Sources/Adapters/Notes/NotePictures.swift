internal import Entries
internal import Foundation
internal import Markup

/// The pictures that a note names, found among those that lie in its source's folder.
struct NotePictures {
  private let files: [String: KeptFile]
  /// The note's own folders, against which its paths are meant.
  private let folders: [String]

  init(of response: StoredResponse, in folders: [String]) {
    files = response.pictures
    self.folders = folders
  }

  /// The picture that stands for the piece; `nil` where the note names none or it is not there.
  func picture(_ reference: String?, alternative: String?) -> Picture? {
    guard let reference else { return nil }
    let location =
      file(reference).map(Picture.Location.kept)
      ?? WebAddress(reference).map(Picture.Location.web)
    return location.map { Picture(location: $0, alternative: PlainText(line: alternative ?? "")) }
  }

  /// Where a link or a picture of the note's text leads; `nil` for what cannot be shown.
  func address(_ reference: String, _ use: AddressUse) -> String? {
    if use == .image, let file = file(reference) { return SafeHTML.address(ofMedia: file.name) }
    return WebAddress(reference)?.description
      ?? (use == .link && reference.lowercased().hasPrefix("mailto:") ? reference : nil)
  }

  /// What a person should know of the picture that stands for the piece.
  func warnings(_ reference: String?, _ alternative: String?) -> [EntryWarning] {
    guard let reference else { return [] }
    guard picture(reference, alternative: nil) != nil else {
      return [Self.missing(reference)]
    }
    guard alternative == nil else { return [] }
    return [
      EntryWarning(
        .undescribedPicture,
        "“\(reference)” has no image_alt: say in a few words what it shows"
      )
    ]
  }

  /// What to say of a picture that is not there.
  static func missing(_ reference: String) -> EntryWarning {
    EntryWarning(
      .missingPicture,
      "“\(reference)” is no picture in the source's folder, and no address"
    )
  }

  /// A picture by its path from the note's folder or from the source's.
  private func file(_ reference: String) -> KeptFile? {
    let text = reference.removingPercentEncoding ?? reference
    let isRooted = text.hasPrefix("/")
    return files[steps(text, from: isRooted ? [] : folders)] ?? files[steps(text, from: [])]
  }

  /// A path with its `.` and `..` taken.
  private func steps(_ path: String, from folders: [String]) -> String {
    var steps = folders
    for step in path.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(String(step))
      } else if !steps.isEmpty {
        steps.removeLast()
      }
    }
    return steps.joined(separator: "/")
  }
}
