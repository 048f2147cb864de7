import Foundation

@testable import Mail

/// Messages of every shape, whose bytes are kept in `Fixtures`.
enum SampleMessage: String, CaseIterable, Sendable {
  case plain
  case edition
  case bilingual
  case pictures
  case attachments
  case multilingual

  func compose() throws -> Message {
    let sender = try Mailbox("Aide Exemple « Nouvelles » <nouvelles@example.org>")
    return try Message(
      from: sender,
      to: [Mailbox("liste@example.org")],
      subject: subject,
      date: MailDate(Date(timeIntervalSince1970: 1_793_523_600), in: .gmt),
      id: MessageID(unique: "2026-11.\(rawValue).5a1b", domain: "example.org"),
      list: ListHeaders(
        name: "Les nouvelles d’Aide Exemple",
        id: "nouvelles.example.org",
        unsubscribe: ListHeaders.Unsubscribe(
          https: "https://example.org/partir/8d3c",
          mailto: "mailto:partir@example.org?subject=partir"
        )
      ),
      languages: languages,
      content: content
    )
  }

  private var subject: String {
    switch self {
    case .plain: "One line"
    case .edition: "L’eau revient à Saint-Élie : les nouvelles de novembre 2026"
    case .bilingual, .pictures, .attachments, .multilingual:
      "L’eau revient à Saint-Élie / The water is back in Saint-Élie, and more news of November 2026"
    }
  }

  private var languages: [ContentLanguage] {
    get throws {
      switch self {
      case .plain: []
      case .edition: [try ContentLanguage("fr")]
      case .bilingual, .pictures, .attachments, .multilingual:
        [try ContentLanguage("fr"), try ContentLanguage("en")]
      }
    }
  }

  private var content: Message.Content {
    get throws {
      switch self {
      case .plain: .part(.plain("One line.\n"))
      case .edition:
        .part(.alternative(plain: Self.frenchText, html: Self.html(Self.frenchText), images: []))
      case .bilingual: .part(Self.bilingual(images: []))
      case .pictures: .part(Self.bilingual(images: [try Self.picture]))
      case .attachments:
        .part(.mixed(Self.bilingual(images: [try Self.picture]), attachments: try Self.files))
      case .multilingual: .multilingual(try Self.languageVersions)
      }
    }
  }

  private static let frenchText = """
    L’eau revient à Saint-Élie

    La pompe est réparée et les familles du village ont de l’eau pour la \
    première fois depuis le mois de juin, avec l’aide de nos équipes.
    From le début, .
    .
    https://example.org/fr/eau
    """

  private static let englishText = """
    The water is back in Saint-Élie

    The pump is repaired and the families of the village have water for \
    the first time since the month of June, with the help of our teams.
    From the start, .
    .
    https://example.org/en/water
    """

  private static func html(_ text: String, image: String = "") -> String {
    "<!DOCTYPE html>\n<html><head><title>N</title></head><body>\(image)<p>"
      + text.replacing("\n", with: "<br>\n") + "</p></body></html>\n"
  }

  private static func bilingual(images: [InlineImage]) -> Part {
    let tags = images.map { "<img src=\"\($0.contentID.url)\" width=\"1\" alt=\"Aide\">" }
    return .alternative(
      plain: frenchText + "\n\n" + englishText,
      html: html(frenchText + "\n\n" + englishText, image: tags.joined()),
      images: images
    )
  }

  private static var picture: InlineImage {
    get throws {
      InlineImage(
        contentID: try MessageID(unique: "picture.1", domain: "example.org"),
        mediaType: try MediaType("image/png"),
        octets: (0..<200).map { UInt8($0) }
      )
    }
  }

  private static var files: [Attachment] {
    get throws {
      let pdf = try MediaType("application/pdf")
      return [
        try Attachment(
          name: "Rapport d’activité – été 2026, version finale.pdf",
          mediaType: pdf,
          octets: [1, 2, 3]
        ),
        try Attachment(name: "plain.pdf", mediaType: pdf, octets: []),
      ]
    }
  }

  private static var languageVersions: Multilingual {
    get throws {
      Multilingual(
        preface: """
          Ce message est en deux langues, le français et l’anglais, et les deux \
          sont dans les parties qui suivent.

          This message is in two languages, English and French, and both of \
          them are in the parts that follow.
          """,
        first: Multilingual.Edition(
          language: try ContentLanguage("fr"),
          translation: .original,
          senderName: "Aide Exemple",
          subject: "L’eau revient à Saint-Élie",
          content: .alternative(plain: frenchText, html: html(frenchText), images: [])
        ),
        others: [
          Multilingual.Edition(
            language: try ContentLanguage("en"),
            translation: .human,
            senderName: "Example Relief",
            subject: "The water is back in Saint-Élie",
            content: .alternative(plain: englishText, html: html(englishText), images: [])
          )
        ]
      )
    }
  }
}
