internal import Entries

/// The pieces of one source as they are read: the first ones, up to a number.
///
/// A body of some megabytes may hold a million pieces, and each costs a row, a page and a file.
struct ReadPieces {
  /// In the order of the source.
  private(set) var sightings: [Sighting] = []
  private var passedOver = 0
  private let most: Int

  /// - Parameter most: how many are kept; unless said, more than anybody publishes at once.
  init(most: Int = 20_000) {
    self.most = most
  }

  /// Keeps a piece, or counts it.
  ///
  /// - Parameter sighting: is asked for only where it is kept.
  mutating func add(_ sighting: @autoclosure () -> Sighting) {
    if sightings.count < most {
      sightings.append(sighting())
    } else {
      passedOver += 1
    }
  }

  /// What a person should know: nothing, or one sentence.
  var notes: [String] {
    passedOver == 0 ? [] : ["\(most) pieces were read, and \(passedOver) more were passed over"]
  }
}
