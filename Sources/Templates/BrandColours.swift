internal import Foundation

/// A brand's colour, and what makes it readable beside the colours of pages (WCAG 2.2 §1.4.3).
struct BrandColours: Hashable, Sendable {
  /// As the publication gives it.
  let colour: String
  /// Text on the brand's colour.
  let onColour: String
  /// The colour made darker until it can be read on a light page.
  let onLight: String
  /// The colour made lighter until it can be read on a dark page.
  let onDark: String

  /// - Parameter colour: `#` and six hexadecimal digits.
  init(_ colour: String) {
    let brand = Colour(colour)
    self.colour = colour
    onColour = (brand.contrast(to: .white) >= brand.contrast(to: .ink) ? Colour.white : .ink).text
    onLight = brand.mixed(with: .ink, untilReadOn: .lightPaper).text
    onDark = brand.mixed(with: .white, untilReadOn: .darkPaper).text
  }
}

/// A colour of the sRGB space.
package struct Colour: Hashable, Sendable {
  /// Red, green and blue, 0 to 1.
  let channels: [Double]

  static let white = Colour("#ffffff")
  static let ink = Colour("#161616")
  /// The darkest ground of a light page, and the lightest of a dark one: `style.mustache`.
  static let lightPaper = Colour("#f1ede4")
  static let darkPaper = Colour("#262320")
  /// What text below 24 pixels needs.
  private static let readable = 4.5

  /// Takes `#` and six hexadecimal digits.
  package init(_ text: String) {
    let value = Int(text.dropFirst(), radix: 16) ?? 0
    channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { Double($0) / 255 }
  }

  private init(channels: [Double]) {
    self.channels = channels
  }

  var text: String {
    "#"
      + channels.map { channel in
        let digits = String(Int((min(max(channel, 0), 1) * 255).rounded()), radix: 16)
        return digits.utf8.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// How well one is read on the other, 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(to other: Colour) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// As little of another colour as makes this one readable on a ground.
  func mixed(with other: Colour, untilReadOn ground: Colour) -> Colour {
    for share in stride(from: 0, to: 1, by: 0.05) {
      let mixed = Colour(
        channels: zip(channels, other.channels).map { $0 * (1 - share) + $1 * share }
      )
      if mixed.contrast(to: ground) >= Self.readable { return mixed }
    }
    return other
  }

  private var luminance: Double {
    let linear = channels.map { share in
      share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
