internal import Markup

/// A card of a listing page, or its article, as it stood there.
struct PageCard {
  /// Where it begins, from one.
  var line: Int
  var title: PlainText?
  var date: DateReader.Reading?
  /// Its paragraphs, in order.
  var paragraphs: [PlainText] = []
  var isArticle = false

  /// Whether there is anything to read.
  var isEmpty: Bool { title == nil && paragraphs.isEmpty }
}

/// What cards are made of: a line of words, a date, a marker.
struct PagePart {
  enum Content {
    case text(PlainText, LineTraits)
    case date(DateReader.Reading)
    case more
  }

  /// In the file, from one.
  let line: Int
  /// How many blank lines stand before it.
  let blanks: Int
  var content: Content

  /// The words, unless it is a date or a marker.
  var words: PlainText? { if case .text(let words, _) = content { words } else { nil } }

  /// What its words look like, unless it is a date or a marker.
  var traits: LineTraits? { if case .text(_, let traits) = content { traits } else { nil } }

  var isDate: Bool { if case .date = content { true } else { false } }

  var isMarker: Bool { if case .more = content { true } else { false } }
}

extension Sequence<PagePart> {
  /// Their words as paragraphs; lines without a blank one between are one where blank lines part
  /// the paragraphs of the page.
  func paragraphs(isSpaced: Bool) -> [PlainText] {
    var groups: [[String]] = []
    for part in self {
      guard let words = part.words?.description else { continue }
      if isSpaced, part.blanks == 0, let last = groups.indices.last {
        groups[last].append(words)
      } else {
        groups.append([words])
      }
    }
    return groups.map { PlainText(lines: $0.joined(separator: "\n")) }
  }

  /// Their words as one title; `nil` without any.
  func title() -> PlainText? {
    let title = PlainText(line: compactMap { $0.words?.description }.joined(separator: " "))
    return title.isEmpty ? nil : title
  }
}
