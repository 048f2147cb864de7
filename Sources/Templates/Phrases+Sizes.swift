extension Phrases {
  /// A file's size for people, such as `4 KB`, `1.2 MB` or `1,2 Mo`; a thousand bytes make one KB.
  ///
  /// - Parameter bytes: 0 or more; a part of a KB counts as one.
  /// - Returns: the size by the patterns `size_…` of the language's phrases.
  package func size(bytes: Int) -> String {
    let kilobytes = Self.rounded(bytes, by: 1_000)
    if kilobytes < 1_000 { return filled("size_kilobytes", ["number": "\(max(1, kilobytes))"]) }
    let tenths = Self.rounded(bytes, by: 100_000)
    if tenths < 10_000 { return filled("size_megabytes", ["number": decimal(tenths: tenths)]) }
    return filled(
      "size_gigabytes",
      ["number": decimal(tenths: Self.rounded(bytes, by: 100_000_000))]
    )
  }

  /// A number below ten with one digit behind the mark; any other as a whole.
  private func decimal(tenths: Int) -> String {
    guard tenths < 100, tenths % 10 != 0 else { return "\(Self.rounded(tenths, by: 10))" }
    return "\(tenths / 10)\(texts["decimal_mark"] ?? ".")\(tenths % 10)"
  }

  private static func rounded(_ number: Int, by unit: Int) -> Int {
    number / unit + (number % unit >= unit / 2 ? 1 : 0)
  }
}
