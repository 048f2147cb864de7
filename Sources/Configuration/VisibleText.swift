/// A text from a file made fit for a terminal: bounded, and nothing in it acts or hides.
///
/// Control characters, direction marks and line separators become escapes such as `\u{1B}`; what is
/// longer than the limit, in Unicode scalars, ends in `…`.
func visible(_ text: String, limit: Int = visibleLimit) -> String {
  var result = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < limit else { return result + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      result += escaped(scalar)
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// How much of a text is shown where nobody says, in Unicode scalars.
let visibleLimit = 60

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
