internal import Entries

/// Guids and links that stand for several pieces, and so are no evidence for any two of them.
///
/// A feed may give each item the address of its list, or one guid to all. To believe it would make all
/// its news one entry.
struct SharedNames {
  private let shared: Set<String>

  /// - Parameters:
  ///   - unplaced: what was just seen.
  ///   - placed: every known sighting that shares a name with it.
  init(unplaced: [Identity.Unplaced], placed: [Identity.Placed]) {
    // A name that one sighting alone has can stand for nothing else: most have such names.
    var counts: [String: Int] = [:]
    for name in Self.names(unplaced.map(\.keys)) { counts[name, default: 0] += 1 }
    for name in Self.names(placed.map(\.keys)) where counts[name] != nil { counts[name] = 2 }
    counts = counts.filter { $0.value > 1 }
    guard !counts.isEmpty else {
      shared = []
      return
    }
    var uses: [String: Use] = [:]
    for piece in unplaced {
      for name in [piece.keys.guidName, piece.keys.linkName].compactMap(\.self)
      where counts[name] != nil {
        uses[name, default: Use()].show(piece.keys, by: piece.source)
        uses[name]?.new.append((piece.source, piece.keys))
      }
    }
    for piece in placed {
      // Known pieces meet in one that is new, or never.
      for name in [piece.keys.guidName, piece.keys.linkName].compactMap(\.self)
      where uses[name] != nil {
        uses[name]?.entries.insert(piece.entry)
        switch piece.standing {
        case .shown: uses[name]?.show(piece.keys, by: piece.source)
        case .gone, .past: uses[name]?.left[piece.source, default: Facets()].add(piece.keys)
        }
      }
    }
    let recycling = Self.recycling(unplaced, uses)
    shared = Set(
      uses.filter { name, use in
        use.isShared(isGuid: name.hasPrefix("guid "))
          || name.hasPrefix("guid ") && use.isRecycled(by: recycling)
      }.keys
    )
  }

  private static func names(_ keys: [MatchingKeys]) -> some Sequence<String> {
    keys.lazy.flatMap { [$0.guidName, $0.linkName].compactMap(\.self) }
  }

  /// The sources that gave a known guid to a piece whose address is known as another's: numbers that
  /// count the items of a list, or that were given out anew.
  private static func recycling(
    _ unplaced: [Identity.Unplaced],
    _ uses: [String: Use]
  ) -> Set<SourceID> {
    Set(
      unplaced.lazy.filter { piece in
        guard let guid = piece.keys.guidName, let link = piece.keys.linkName,
          let named = uses[guid]?.entries, let addressed = uses[link]?.entries
        else { return false }
        return !named.isEmpty && !addressed.isEmpty && named.isDisjoint(with: addressed)
      }.map(\.source)
    )
  }

  func without(_ pieces: [Identity.Unplaced]) -> [Identity.Unplaced] {
    guard !shared.isEmpty else { return pieces }
    return pieces.map { .init(source: $0.source, keys: $0.keys.without(shared)) }
  }

  func without(_ pieces: [Identity.Placed]) -> [Identity.Placed] {
    guard !shared.isEmpty else { return pieces }
    return pieces.map { piece in
      Identity.Placed(
        entry: piece.entry,
        source: piece.source,
        keys: piece.keys.without(shared),
        standing: piece.standing
      )
    }
  }
}

/// Who uses a name, and for what.
private struct Use {
  /// Of what each source shows now.
  var shown: [SourceID: Facets] = [:]
  /// Of what each source showed before.
  var left: [SourceID: Facets] = [:]
  var new: [(source: SourceID, keys: MatchingKeys)] = []
  var entries: Set<EntryID> = []
  /// Of each source that shows it now, the first words under it.
  private var words: [SourceID: MatchingKeys] = [:]

  mutating func show(_ keys: MatchingKeys, by source: SourceID) {
    shown[source, default: Facets()].add(keys)
    if words[source] == nil { words[source] = keys }
  }

  /// Whether two sources show it in two languages: some systems give a piece and its translation one
  /// identifier, or one address.
  private var isInSeveralLanguages: Bool {
    guard words.count > 1, Set(words.values.map(\.title)).count > 1 else { return false }
    return Set(words.values.compactMap(\.language)).count > 1
  }

  func isShared(isGuid: Bool) -> Bool {
    // Two entries that both have it were told apart before.
    if entries.count > 1 { return true }
    if isInSeveralLanguages { return true }
    if shown.values.contains(where: { $0.areSeveral(underOneGuid: isGuid) }) { return true }
    return !isGuid && new.contains { left[$0.source]?.isOther($0.keys) ?? false }
  }

  /// Whether a source that is known to do so gave the guid of one piece to another.
  func isRecycled(by sources: Set<SourceID>) -> Bool {
    new.contains { piece in
      sources.contains(piece.source) && left[piece.source]?.isUnlike(piece.keys) ?? false
    }
  }
}

/// What all sightings say that one source shows under one name.
private struct Facets {
  private var guids: Set<String> = []
  private var titles: Set<String> = []
  private var openings: Set<String> = []
  private var links: Set<String> = []
  private var days: Set<CalendarDay> = []

  mutating func add(_ keys: MatchingKeys) {
    if let guid = keys.guid { guids.insert(guid) }
    if !keys.title.isEmpty { titles.insert(keys.title) }
    if let opening = keys.opening { openings.insert(opening) }
    if let link = keys.link { links.insert(link) }
    if let day = keys.day { days.insert(day) }
  }

  /// Whether they can be no one piece, for they stand side by side.
  ///
  /// They do under guids of their own, or with other words and other days; a card and its teaser share
  /// the day.
  func areSeveral(underOneGuid isGuid: Bool) -> Bool {
    if !isGuid, guids.count > 1, titles.count > 1 || days.count > 1 { return true }
    let areDaysApart = days.count > 1 || days.isEmpty && titles.count > 2
    return titles.count > 1 && openings.count > 1 && areDaysApart
  }

  /// Whether nothing of a sighting is left alike, its guid least of all.
  func isOther(_ keys: MatchingKeys) -> Bool {
    Self.lacks(keys.guid, guids) && lacksTitle(of: keys) && Self.lacks(keys.day, days)
      && Self.lacks(keys.opening, openings)
  }

  /// Whether a sighting under the same guid has another address and another title.
  func isUnlike(_ keys: MatchingKeys) -> Bool {
    Self.lacks(keys.link, links) && lacksTitle(of: keys)
  }

  private func lacksTitle(of keys: MatchingKeys) -> Bool {
    Self.lacks(keys.title.isEmpty ? nil : keys.title, titles)
  }

  private static func lacks<Value>(_ value: Value?, _ values: Set<Value>) -> Bool {
    value.map { !values.isEmpty && !values.contains($0) } ?? false
  }
}

extension MatchingKeys {
  /// The language that the words are in, where they tell.
  fileprivate var language: LanguageTag? {
    LanguageDetector.standard.detect("\(title). \(text)")?.language
  }

  /// Of a text, however short; `nil` without one.
  fileprivate var opening: String? { text.isEmpty ? nil : head ?? text }
}
