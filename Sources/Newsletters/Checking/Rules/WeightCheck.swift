/// What mail programs cut off.
enum WeightCheck: MessageCheck {
  /// What a message's HTML part must stay below, in bytes: Gmail cuts near 102 KB.
  static let heaviest = 90_000
  /// From here on a message is near that, in bytes.
  static let heavy = 80_000
  /// From here on Gmail drops the style sheet, in bytes.
  static let heaviestStyle = 16_000

  static func findings(in message: CheckedMessage) -> [Finding] {
    var findings: [Finding] = []
    let weight = message.html.utf8.count
    let cure = "Drop stories or shorten their texts."
    findings += shortened(message)
    if weight >= heaviest {
      findings.append(
        message.finding(
          .htmlWeight,
          "Its HTML has \(weight) bytes of \(heaviest): Gmail cuts off the end, where readers leave.",
          cure: cure
        )
      )
    } else if weight >= heavy, findings.isEmpty {
      findings.append(
        message.finding(
          .htmlWeightNear,
          "Its HTML has \(weight) bytes of \(heaviest): not much more fits in.",
          cure: cure
        )
      )
    }
    let style = message.page.styles.reduce(0) { $0 + $1.utf8.count }
    if style >= heaviestStyle {
      findings.append(
        message.finding(
          .styleWeight,
          "<style> has \(style) bytes of \(heaviestStyle): Gmail drops all of it.",
          cure: "Take out of the template's <style> what no message uses."
        )
      )
    }
    return findings
  }

  /// What was cut so that nothing is cut off.
  private static func shortened(_ message: CheckedMessage) -> [Finding] {
    let bounds = message.letter.bounds
    let cuts = [
      bounds.text.map { $0 == 0 ? "texts are left out" : "texts end after some \($0) letters" },
      bounds.title.map { "titles end after some \($0) letters" },
    ].compactMap(\.self)
    guard !cuts.isEmpty else { return [] }
    return [
      message.finding(
        .textShortened,
        "So that Gmail does not cut off its end, \(cuts.joined(separator: ", and ")).",
        cure:
          "Drop stories or shorten texts to choose yourself what goes; the page on the web has all.",
        anchor: .key("sections")
      )
    ]
  }
}
