internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Store

/// What is said about the bodies of a recording: `responses.json`.
struct RecordedHeads {
  /// What is said about one of them.
  struct Head {
    /// The file of the body, beside this one.
    let file: String
    let origin: RecordedAnswer.Origin
  }

  private(set) var heads: [Head] = []
  private(set) var pictures: [String: KeptFile] = [:]

  private static let answerKeys = [
    "file", "url", "location", "status", "content_type", "purpose", "kind", "keeping", "cut",
    "fields", "mark",
  ]

  /// Reads the file; `nil` after a mistake was reported.
  init?(
    _ bytes: [UInt8],
    named name: String,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    guard
      let top = ConfigurationMapping.read(bytes, named: name, reporting: &mistakes),
      let list = top.required("responses", as: .mappings("responses"), reporting: &mistakes)
    else { return nil }
    top.allowOnly(["responses", "pictures"], reporting: &mistakes)
    for mapping in list {
      if let head = Head(reading: mapping, reporting: &mistakes) { heads.append(head) }
    }
    let found = top.value(of: "pictures", as: .mapping, reporting: &mistakes)
    for pair in found?.pairs ?? [] {
      guard case .mapping(let mapping) = pair.value else { continue }
      let size = ConfigurationShape<Int>.whole(0...1_000_000_000)
      let name = mapping.required("name", as: .line, reporting: &mistakes)
      let length = mapping.required("length", as: size, reporting: &mistakes)
      let width = mapping.required("width", as: size, reporting: &mistakes)
      let height = mapping.required("height", as: size, reporting: &mistakes)
      guard let name, let length, let width, let height else { continue }
      pictures[pair.key.text] = KeptFile(name: name, length: length, width: width, height: height)
    }
    guard heads.count == list.count else { return nil }
  }

  /// The text of the file for a recording; `names` are those of the bodies' files, in the order of its
  /// answers.
  static func text(of recording: Recording, in names: [String]) -> [UInt8] {
    let responses = zip(recording.answers, names).map { answer, name in
      switch answer.origin {
      case .file(let below): JSONText.record([("file", .text(name)), ("name", .text(below))])
      case .answer(let answer): record(answer, in: name)
      }
    }
    let pictures = recording.pictures.sorted { $0.key < $1.key }.map { path, file in
      (
        path,
        JSONText.record([
          ("name", .text(file.name)), ("length", .number(file.length)),
          ("width", .number(file.width)), ("height", .number(file.height)),
        ])
      )
    }
    let members: [(String, JSONText)] = [("responses", .list(responses))]
    return JSONText.record(
      members + (pictures.isEmpty ? [] : [("pictures", .record(pictures))])
    ).document
  }

  private static func record(_ answer: KeptAnswer, in file: String) -> JSONText {
    let fields = answer.fields.filter { StoredResponse.Answer.fieldNames.contains($0.key) }
      .sorted { $0.key < $1.key }.map { ($0.key, JSONText.text($0.value)) }
    let members: [(String, JSONText?)] = [
      ("file", .text(file)), ("url", .text(answer.question.address.description)),
      (
        "location",
        answer.location == answer.question.address ? nil : .text(answer.location.description)
      ),
      ("status", .number(answer.status)),
      ("content_type", answer.fields["content-type"].map { .text($0) }),
      ("purpose", answer.question.purpose.isEmpty ? nil : .text(answer.question.purpose)),
      ("kind", .text(answer.question.kind)), ("keeping", .text(answer.question.keeping)),
      ("cut", answer.isCut ? .flag(true) : nil),
      ("fields", fields.isEmpty ? nil : .record(fields)), ("mark", answer.mark.map { .text($0) }),
    ]
    return .record(members.compactMap { name, value in value.map { (name, $0) } })
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.contains("/") && !name.utf8.contains(0)
  }

  private static let fileName = ConfigurationShape<String>.line.expecting(
    "the name of a file beside this one",
    where: isPlain
  )
}

extension RecordedHeads.Head {
  fileprivate init?(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    guard let file = mapping.required("file", as: RecordedHeads.fileName, reporting: &mistakes)
    else { return nil }
    self.file = file
    if mapping["url"] == nil {
      mapping.allowOnly(["file", "name"], reporting: &mistakes)
      guard let name = mapping.required("name", as: .line, reporting: &mistakes) else { return nil }
      origin = .file(name: name)
      return
    }
    mapping.allowOnly(RecordedHeads.answerKeys, reporting: &mistakes)
    let line = ConfigurationShape<String>.line
    let address = mapping.required("url", as: .webAddress, reporting: &mistakes)
    let location = mapping.value(of: "location", as: .webAddress, reporting: &mistakes)
    let status = mapping.value(of: "status", as: .whole(100...599), reporting: &mistakes)
    let type = mapping.value(of: "content_type", as: line, reporting: &mistakes)
    let given = mapping.value(of: "fields", as: .mapping, reporting: &mistakes)?.pairs ?? []
    let kind = mapping.value(of: "kind", as: .kind, reporting: &mistakes)
    let keeping = mapping.value(of: "keeping", as: .keeping, reporting: &mistakes)
    let purpose = mapping.value(of: "purpose", as: line, reporting: &mistakes)
    let isCut = mapping.value(of: "cut", as: .bool, reporting: &mistakes)
    let mark = mapping.value(of: "mark", as: .text, reporting: &mistakes)
    guard let address else { return nil }
    var fields: [String: String] = [:]
    for pair in given {
      if case .text(let text) = pair.value { fields[pair.key.text.lowercased()] = text.text }
    }
    fields["content-type"] = type
    origin = .answer(
      KeptAnswer(
        to: KeptAnswer.Question(
          address: address,
          purpose: purpose ?? "",
          kind: (kind ?? .feed).rawValue,
          keeping: (keeping ?? .visit).rawValue
        ),
        at: location ?? address,
        status: status ?? 200,
        fields: fields,
        digest: "",
        size: 0,
        isCut: isCut ?? false,
        mark: mark,
        fetched: .distantPast
      )
    )
  }
}

extension ConfigurationShape where Value == Request.Kind {
  fileprivate static var kind: Self {
    Self(text: "feed, page or data", among: ["feed", "page", "data"]) { Value(rawValue: $0) }
  }
}

extension ConfigurationShape where Value == Request.Keeping {
  fileprivate static var keeping: Self {
    let words = ["visit", "article", "base", "revision"]
    return Self(text: "visit, article, base or revision", among: words) { Value(rawValue: $0) }
  }
}
