internal import Adapters
internal import Timeline

extension SourceShape.Container {
  /// What held the pieces of all pages of a source: it is there if it is on any of them.
  init(_ containers: [SourceReading.Container]) {
    let found = Set(containers.filter(\.isFound).map(\.shape)).sorted()
    self =
      containers.isEmpty
      ? .unknown : found.isEmpty ? .gone : .found(found.joined(separator: " "))
  }
}
