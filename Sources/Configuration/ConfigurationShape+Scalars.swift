extension ConfigurationShape where Value == String {
  /// A text of one line that is not blank.
  package static var line: Self {
    Self(text: "a text of one line") { text in
      isReadable(text) && !text.contains(where: \.isNewline) ? text : nil
    }
  }

  /// A text that is not blank and may have several lines; line breaks at its end are dropped.
  package static var text: Self {
    Self(text: "a text") { text in
      isReadable(text) ? withoutFinalBreaks(text) : nil
    }
  }
}

extension ConfigurationShape where Value == Bool {
  /// `true`, `yes`, `on` or `false`, `no`, `off`, in any case, as YAML 1.1 has them.
  package static var bool: Self {
    Self(text: "true or false", among: ["true", "false"]) { text in
      switch text.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    }
  }
}

extension ConfigurationShape where Value == Int {
  /// A whole number written in digits.
  package static func whole(_ range: ClosedRange<Int>) -> Self {
    Self(text: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      digits(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A size such as `15MB`, in bytes: 1 byte to 1 GB.
  ///
  /// `kB`, `MB`, `GB` count by 1,000, `KiB`, `MiB`, `GiB` by 1,024; a unit is required.
  package static var byteCount: Self {
    Self(text: "a size from 1B to 1GB, such as 15MB or 500kB") { text in
      let unit = text.drop(while: isDigit)
      let factors = [
        "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000,
        "kib": 1_024, "mib": 1_048_576, "gib": 1_073_741_824,
      ]
      let word = unit.drop { $0 == " " }.lowercased()
      guard let factor = factors[word], let amount = digits(text.prefix(while: isDigit)),
        (1...1_000_000_000 / factor).contains(amount)
      else { return nil }
      return amount * factor
    }
  }
}

extension ConfigurationShape where Value == Duration {
  /// A time longer than none, such as `14d`, `5m`, `1s`, `12h`, `2w` or `500ms`.
  package static var duration: Self {
    duration("a duration such as 14d, 12h, 5m, 1s or 2w", shortest: .milliseconds(1))
  }

  /// The same, or none at all: `0s`.
  package static var durationOrNone: Self {
    duration("a duration such as 1s, 500ms or 0s", shortest: .zero)
  }

  private static func duration(_ expected: String, shortest: Duration) -> Self {
    Self(text: expected) { text in
      let milliseconds = [
        "ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000,
      ]
      guard let unit = milliseconds[String(text.drop(while: isDigit))],
        let amount = digits(text.prefix(while: isDigit)), amount <= tenYears / unit
      else { return nil }
      let duration = Duration.milliseconds(amount * unit)
      return duration >= shortest ? duration : nil
    }
  }

  private static var tenYears: Int { 3_653 * 86_400_000 }
}

extension ConfigurationShape where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of the words of an enumeration.
  package static var word: Self {
    let words = Value.allCases.map(\.rawValue)
    return Self(text: oneOf(words), among: words) { Value(rawValue: $0) }
  }
}

/// The choice between words as a phrase.
func oneOf(_ words: [String]) -> String {
  words.count == 1 ? words[0] : "one of " + words.joined(separator: ", ")
}

/// Whether a text shows something and holds no control character but tabs and line breaks.
func isReadable(_ text: String) -> Bool {
  let isClean = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
  }
  return isClean && !text.allSatisfy(\.isWhitespace)
}

/// A number written in ASCII digits alone; `nil` for anything else and what `Int` cannot hold.
func digits(_ text: some StringProtocol) -> Int? {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}

private func isDigit(_ character: Character) -> Bool {
  ("0"..."9").contains(character) && character.utf8.count == 1
}

private func withoutFinalBreaks(_ text: String) -> String {
  let kept = text.reversed().drop(while: \.isNewline).count
  return String(text.prefix(kept))
}
