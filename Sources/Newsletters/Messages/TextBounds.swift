internal import Foundation

/// How long the words of stories may be in a letter that would else be cut off by its readers' programs.
struct TextBounds: Hashable {
  /// Of a story's text, in bytes of UTF-8; 0 for no text at all, `nil` for all of it.
  var text: Int?
  /// Of its title, in the same way.
  var title: Int?

  /// A shorter text than this says nothing.
  private static let shortestText = 60
  /// A longer title than this is none that a person wrote, and goes before any text.
  private static let longTitle = 300
  /// A shorter title than this is none.
  private static let shortestTitle = 60

  /// Words of at most so many bytes, cut behind a whole one and ending in `…`; the same where they fit.
  static func words(_ text: String, within limit: Int?) -> String {
    guard let limit, text.utf8.count > limit else { return text }
    guard limit > 0 else { return "" }
    var length = 0
    var end = text.startIndex
    var word: String.Index?
    for index in text.indices {
      length += text[index].utf8.count
      guard length <= limit else { break }
      if text[index].isWhitespace { word = index }
      end = text.index(after: index)
    }
    var kept = text[..<(word ?? end)]
    while let last = kept.last, last.isWhitespace || ",;:–—-.…".contains(last) { kept.removeLast() }
    return kept.isEmpty ? "" : kept + "…"
  }

  /// Tighter bounds that save some bytes: of endless titles first, then of texts, then of titles.
  ///
  /// - Parameters:
  ///   - excess: how many bytes are too many, 1 or more.
  ///   - texts: the lengths of the texts as they are now, in bytes; a text shown twice stands twice.
  ///   - titles: those of the titles.
  /// - Returns: `nil` where nothing can be saved any more.
  func tightened(saving excess: Int, texts: [Int], titles: [Int]) -> TextBounds? {
    var bounds = self
    if title == nil, titles.contains(where: { $0 > Self.longTitle }) {
      bounds.title = Self.longTitle
      return bounds
    }
    if text != 0, texts.contains(where: { $0 > 0 }) {
      let limit = Self.limit(of: texts, saving: excess)
      bounds.text = limit < Self.shortestText ? 0 : limit
      return bounds
    }
    guard let longest = titles.max(), longest > Self.shortestTitle, title != Self.shortestTitle
    else { return nil }
    bounds.title = max(Self.shortestTitle, Self.limit(of: titles, saving: excess))
    return bounds
  }

  /// The greatest length within which texts are so many bytes shorter in all; 0 where none is enough.
  private static func limit(of lengths: [Int], saving excess: Int) -> Int {
    let longestFirst = lengths.sorted(by: >)
    var sum = 0
    for (position, length) in longestFirst.enumerated() {
      sum += length
      let next = position + 1 < longestFirst.count ? longestFirst[position + 1] : 0
      // All until here are cut to one length, which the next is not longer than.
      let limit = (sum - excess).quotientAndRemainder(dividingBy: position + 1).quotient
      if sum - excess >= 0, limit >= next { return limit }
    }
    return 0
  }
}
