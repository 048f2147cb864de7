internal import Entries
internal import Foundation
internal import Markup

extension Enclosure {
  /// The last step of the address as its author wrote it; `nil` where the address has no path.
  var fileName: String? {
    let path = address.description.prefix { $0 != "?" && $0 != "#" }
      .drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    guard let last = path.split(separator: "/").last else { return nil }
    let name = PlainText(line: last.removingPercentEncoding ?? String(last))
    return name.isEmpty ? nil : name.description
  }

  /// What kind of file it is: by its media type, or else by its ending.
  var kind: PhraseKey {
    let type = mediaType?.lowercased() ?? ""
    let ending = fileName?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    if let (_, kind) = Self.kinds.first(where: { type.hasPrefix($0.type) }) { return kind }
    return Self.endings[ending] ?? .file
  }

  private static let kinds: [(type: String, kind: PhraseKey)] = [
    ("audio/", .audio), ("video/", .video), ("image/", .picture), ("application/pdf", .pdf),
    ("application/msword", .document), ("application/vnd.openxmlformats-officedocument", .document),
    ("application/vnd.oasis.opendocument", .document), ("text/", .document),
  ]

  private static let endings: [String: PhraseKey] = [
    "mp3": .audio, "m4a": .audio, "ogg": .audio, "wav": .audio, "mp4": .video, "webm": .video,
    "mov": .video, "jpg": .picture, "jpeg": .picture, "png": .picture, "gif": .picture,
    "webp": .picture, "pdf": .pdf, "doc": .document, "docx": .document, "odt": .document,
    "xls": .document, "xlsx": .document, "ods": .document, "ppt": .document, "pptx": .document,
    "odp": .document, "rtf": .document, "txt": .document,
  ]
}
