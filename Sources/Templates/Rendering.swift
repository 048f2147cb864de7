/// A file to publish, as a value: where it goes, what it is made from, how to make it.
///
/// Nothing is rendered until a writer asks, and it asks only when the fingerprint is new.
package struct Rendering: Sendable {
  /// Relative to the output folder, with `/` between its steps.
  package let path: String
  /// Equal for equal content: a digest of everything that goes into it.
  package let fingerprint: String
  /// The same of what the content is made from, which must be found first: asked for where the
  /// fingerprint is new, before anything is rendered; `nil` where the fingerprint says it all.
  package let input: (@Sendable () throws -> String)?
  /// Whether it shows what is closed while others are rendered, so that it is made behind them.
  package let isLate: Bool
  /// Makes the content; several are made at once.
  package let render: @Sendable () throws -> [UInt8]

  package init(
    path: String,
    fingerprint: String,
    input: (@Sendable () throws -> String)? = nil,
    isLate: Bool = false,
    render: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.path = path
    self.fingerprint = fingerprint
    self.input = input
    self.isLate = isLate
    self.render = render
  }
}
