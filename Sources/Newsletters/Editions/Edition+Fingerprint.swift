internal import Configuration
internal import Entries
internal import Foundation

extension Edition {
  /// Everything that a message shows of it, equal for equal messages.
  var fingerprintTexts: [String] {
    ["\(month)", "\(approved?.timeIntervalSince1970 ?? -1)"] + front.texts + files.texts
      + sections.flatMap { section in
        section.heading.texts + section.items.flatMap(Self.texts)
      }
  }

  private static func texts(of item: Item) -> [String] {
    switch item {
    case .block(let block): ["block"] + block.texts
    case .story(let story):
      ["story", story.picture.map { "\($0.source)" } ?? ""]
        + EditionFront.texts(of: story.picture?.alternative ?? [:])
        + story.versions.flatMap { [$0.language.description, $0.seen] }
    }
  }
}
