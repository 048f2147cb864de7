package import Entries

/// What a reading leaves behind, besides the sightings that it gave.
///
/// A whole and faultless response leaves nothing: `[]`.
package struct SourceReading: Hashable, Sendable {
  /// What else must be fetched to read the source whole.
  package let requests: [Request]
  /// What was mended or passed over; nothing of it stopped the reading.
  package let notes: ReadingNotes
  /// What the response is, in a few words for a person: `rss2.0, utf-8, “News”`; `nil` where there
  /// is nothing to say.
  package let summary: String?
  /// What the adapter wants to know of this answer in later visits; `nil` for nothing.
  package let mark: String?
  /// The guids of all that the source still has, where the response tells: the others are gone.
  package let census: Set<String>?
  /// What held the pieces; `nil` where the kind of source has no such thing.
  package let container: Container?
  /// How long the source asks to be left alone, as a feed's `ttl` does; `nil` where it does not say.
  package let rest: Duration?
  /// When the source asks not to be asked; `nil` where it does not say.
  package let quietHours: QuietHours?

  /// What holds the pieces of a page.
  package struct Container: Hashable, Sendable {
    /// Whether it is there: an empty list is not a list that has gone.
    package let isFound: Bool
    /// Its shape in a few words, equal for pages of one design: `main>ul.news>li.card`.
    package let shape: String

    package init(isFound: Bool, shape: String) {
      self.isFound = isFound
      self.shape = shape
    }
  }

  package init(
    requests: [Request] = [],
    notes: ReadingNotes = [],
    summary: String? = nil,
    mark: String? = nil,
    census: Set<String>? = nil,
    container: Container? = nil,
    rest: Duration? = nil,
    quietHours: QuietHours? = nil
  ) {
    self.requests = requests
    self.notes = notes
    self.summary = summary
    self.mark = mark
    self.census = census
    self.container = container
    self.rest = rest
    self.quietHours = quietHours
  }
}

extension SourceReading {
  /// The same with more that was mended or passed over.
  package func adding(_ more: [String]) -> SourceReading {
    var notes = notes
    notes.append(ReadingNotes(more), on: nil)
    return SourceReading(
      requests: requests,
      notes: notes,
      summary: summary,
      mark: mark,
      census: census,
      container: container,
      rest: rest,
      quietHours: quietHours
    )
  }
}

extension SourceReading: ExpressibleByArrayLiteral {
  /// Nothing but what else must be fetched.
  package init(arrayLiteral requests: Request...) {
    self.init(requests: requests)
  }
}

/// The first notes on a reading, and how many there are: hostile markup has one for each line.
package struct ReadingNotes: Hashable, Sendable {
  private var told: [String]
  /// Those that are no longer told included.
  package private(set) var count: Int

  /// How many are told.
  private static let most = 20

  /// - Parameter notes: a sentence each without its full stop, in the order of the response.
  package init(_ notes: [String]) {
    told = Array(notes.prefix(Self.most))
    count = notes.count
  }

  /// What a person is shown, a line each: the first twenty, and how many more there are.
  package var lines: [String] {
    count > told.count ? told + ["and \(count - told.count) more"] : told
  }

  /// Adds the notes on another file of the same source.
  ///
  /// - Parameters:
  ///   - notes: on that file.
  ///   - name: stands before each of them; `nil` where the source is that one file.
  package mutating func append(_ notes: ReadingNotes, on name: String?) {
    told += notes.told.prefix(Self.most - told.count)
      .map { note in name.map { "\($0): \(note)" } ?? note }
    count += notes.count
  }
}

extension ReadingNotes: ExpressibleByArrayLiteral {
  package init(arrayLiteral notes: String...) {
    self.init(notes)
  }
}
