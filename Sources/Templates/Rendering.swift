/// A file to publish, as a value: where it goes, what it is made from, how to make it.
///
/// Nothing is rendered until a writer asks, and it asks only when the fingerprint is new.
package struct Rendering {
  /// Relative to the output folder, with `/` between its steps.
  package let path: String
  /// Equal for equal content: a digest of everything that goes into it.
  package let fingerprint: String
  /// Makes the content.
  package let render: () throws -> [UInt8]

  package init(path: String, fingerprint: String, render: @escaping () throws -> [UInt8]) {
    self.path = path
    self.fingerprint = fingerprint
    self.render = render
  }
}
