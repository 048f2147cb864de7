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

  init(requests: [Request] = [], notes: ReadingNotes = [], summary: String? = nil) {
    self.requests = requests
    self.notes = notes
    self.summary = summary
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
