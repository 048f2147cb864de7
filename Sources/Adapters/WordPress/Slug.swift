internal import Foundation

/// The name of a term as it stands in addresses and classes of a WordPress (`sanitize_title`).
enum Slug {
  /// `Field work & care` as `field-work-care`: small letters without accents, digits, one hyphen between words.
  static func of(_ name: String) -> String {
    let plain = name.lowercased().replacing("ß", with: "ss").replacing("æ", with: "ae")
      .folding(options: .diacriticInsensitive, locale: nil)
    return plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
      .joined(separator: "-")
  }
}
