internal import Entries
internal import Foundation
internal import Markup

/// What the sightings of a piece say of one field, told once for each source and value.
struct Testimonies {
  /// What one source said, with the best of the sightings that say it.
  private struct Said {
    let record: SightingRecord
    var testimony: Testimony
  }

  /// In the order of the sightings.
  private var all: [Said] = []

  /// How long a value is told, in characters.
  private static let longest = 160

  /// - Parameters:
  ///   - records: in the order in which they are to be told.
  ///   - said: what a sighting says of the field; `nil` for nothing.
  init(_ records: [SightingRecord], _ said: (SightingRecord) -> String?) {
    self.init(records.compactMap { record in said(record).map { (record, $0) } })
  }

  /// - Parameter said: sightings with what they say, in the order in which it is to be told.
  init(_ said: [(record: SightingRecord, value: String)]) {
    var known: [[String]: Int] = [:]
    for (record, value) in said {
      let key = [record.source.description, value]
      if let index = known[key] {
        all[index].testimony = all[index].testimony.joined(with: record)
      } else {
        known[key] = all.count
        all.append(Said(record: record, testimony: Testimony(record, saying: value)))
      }
    }
  }

  /// Divides them into what became the field and what did not.
  ///
  /// - Parameters:
  ///   - chosen: was taken; stands first among what was given.
  ///   - isGiven: whether a sighting says the same as the chosen one.
  ///   - overruled: why another one was passed over.
  /// - Returns: both, the chosen sighting first, the others in their order.
  func divided(
    chosen: SightingRecord?,
    isGiven: (SightingRecord) -> Bool,
    overruled: (SightingRecord) -> String
  ) -> (given: [Testimony], overruled: [Overruled]) {
    let given = all.filter { isGiven($0.record) }
    let first = given.filter { said in
      chosen.map { said.record.isSame(as: $0) } ?? false
    }
    let others = given.filter { said in
      !(chosen.map { said.record.isSame(as: $0) } ?? false)
    }
    return (
      (first + others).map(\.testimony),
      all.filter { !isGiven($0.record) }.map {
        Overruled(testimony: $0.testimony, reason: overruled($0.record))
      }
    )
  }

  /// All of them, in their order.
  var told: [Testimony] { all.map(\.testimony) }

  /// A value in one line of a length that people read.
  static func line(_ text: String) -> String {
    let line = PlainText(line: text).description
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }
}

extension SightingRecord {
  /// Whether it is the same sighting of the same source.
  func isSame(as other: SightingRecord) -> Bool {
    source == other.source && sighting == other.sighting && firstSeen == other.firstSeen
  }
}

extension Testimony {
  fileprivate init(_ record: SightingRecord, saying value: String) {
    self.init(
      source: record.source,
      // A folder's files may be called anything.
      place: Testimonies.line(record.sighting.place),
      value: Testimonies.line(value),
      firstSeen: record.firstSeen,
      lastSeen: record.lastSeen,
      isCurrent: record.isCurrent
    )
  }

  /// The same, said in another sighting of the source as well.
  fileprivate func joined(with record: SightingRecord) -> Testimony {
    Testimony(
      source: source,
      place: place,
      value: value,
      firstSeen: min(firstSeen, record.firstSeen),
      lastSeen: max(lastSeen, record.lastSeen),
      isCurrent: isCurrent || record.isCurrent
    )
  }
}
