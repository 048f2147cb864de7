internal import Foundation

/// Normalization form C, which headers and parts are written in (UAX #15).
enum NFC {
  /// Composes text, in time linear in its length.
  ///
  /// Marks beyond the thirtieth on one letter are dropped: no language stacks more (UAX #15 §13),
  /// and Foundation sorts them in time that grows with the square of their number.
  static func composed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var bounded = String.UnicodeScalarView()
    var marks = 0
    for scalar in scalars {
      let isMark =
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      if marks <= mostMarks { bounded.append(scalar) }
    }
    return String(bounded).precomposedStringWithCanonicalMapping
  }

  private static let mostMarks = 30
}
