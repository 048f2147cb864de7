internal import Entries
internal import Store
internal import Timeline

extension Placing {
  /// Keeps pieces that a source shows beside those before, of which all count as shown still.
  ///
  /// - Parameters:
  ///   - sightings: of pieces that are new.
  ///   - source: whose they are.
  ///   - state: of the source when it was read whole last.
  /// - Throws: the database's errors, for the store to translate.
  mutating func add(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState
  ) throws {
    let recorded = try transaction.record(
      sightings,
      from: source,
      state: state,
      isAddition: true,
      run: begun(),
      zone: rules.zone
    )
    touched.formUnion(recorded.touched)
  }
}
