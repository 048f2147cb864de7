import SeededRandom
import Testing

@testable import Markup

@Suite("Mojibake")
struct MojibakeTests {
  /// Letters of French and its neighbours, and the signs that people typeset with.
  private static let characters = Array(
    "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸáíóúñÁÍÓÚÑßøåÅÝÐìòãõ‘’“”«»–—…€™•·°§©®½×š"
  ).map(String.init)

  @Test(
    "comes back from one or two misreadings",
    arguments: Self.characters,
    Misreading.allCases
  )
  func comesBack(_ character: String, from misreading: Misreading) {
    let text = "un\(character)mot"
    #expect(Mojibake.repaired(misreading.apply(to: text, times: 1)) == text)
    #expect(Mojibake.repaired(misreading.apply(to: text, times: 2)) == text)
  }

  @Test(
    "comes back in whole sentences",
    arguments: [
      "Là est la question : qui garde l’enfant ?",
      "Là, elles ont la parole.",
      "“Dû” aux «\u{A0}mères\u{A0}»",
      "PUÒ E PERÒ",
      "MMM\u{A0}: la voix des mères",
      "ONU\u{A0}– «\u{A0}Paix\u{A0}»",
      "En 2026\u{A0}: 50\u{A0}% des familles",
      "À l’ŒUVRE, LES MÈRES\u{A0}!",
      "Dû à la crise, le congé coûte 3\u{A0}000\u{A0}€…",
      "Het geïnterviewde gezin – één op de drie – coöpereert",
      "CELEBRÓ EL DÍA DE LAS MADRES",
      "📆 le 12 mai → Genève",
      "☎ appelez‑nous",
    ],
    Misreading.allCases
  )
  func comesBackWhole(_ text: String, from misreading: Misreading) {
    #expect(Mojibake.repaired(misreading.apply(to: text, times: 1)) == text)
    #expect(Mojibake.repaired(misreading.apply(to: text, times: 2)) == text)
  }

  @Test("comes back whatever the letters are", arguments: 1...60 as ClosedRange<UInt64>)
  func comesBackAtRandom(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<12).map { _ in word(using: &generator) }.joined()
    for misreading in Misreading.allCases {
      let once = Mojibake.repaired(misreading.apply(to: text, times: 1))
      let twice = Mojibake.repaired(misreading.apply(to: text, times: 2))
      #expect(once == text, "seed \(seed), \(misreading), once")
      #expect(twice == text, "seed \(seed), \(misreading), twice")
    }
  }

  /// A word with a plain letter at its end, and what stands behind it.
  private func word(using generator: inout SeededGenerator) -> String {
    let plain = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
    let capitals = Self.characters.filter { $0.allSatisfy(\.isUppercase) }
    let letters = plain + Self.characters.filter { $0.allSatisfy(\.isLowercase) }
    let inner = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? "a"
    }
    let signs = [" ", "’", "\u{A0}: ", "…\u{202F}", " «\u{A0}", "” – ", "°™ • ", "—“", "-", "€ "]
    let ends = [capitals + plain, plain, signs].map { pool in
      pool.randomElement(using: &generator) ?? "a"
    }
    return ends[0] + ends[1] + inner.joined() + ends[1] + ends[2]
  }

  @Test(
    "is not seen in what people write",
    arguments: [
      "Âge d’or et Âme sœur", "SÃO", "SÃO PAULO", "LIBERTÉ »", "LIBERTÉ\u{A0}»", "QUALITÉ\u{A0}:",
      "«\u{A0}LA SANTÉ\u{A0}»", "«A MANHÃ»", "IRMÃ\u{A0}»", "“IRMÃ”", "‘IRMÃ’", "AMANHÃ…",
      "A LÃ\u{A0}»",
      "SÃ »", "MÃES E FILHOS", "CORAÇÃO", "NAÇÕES", "Ãngelo", "CÂMARA", "Mäuse – Öl",
      "Ça coûte 30 €", "L’âge, l’«\u{A0}être\u{A0}»", "Één gezin, drieënhalf jaar",
      "naïve café – “quoted” … ™", "HÉ! ÈS… À…", "ÎLE – ÎLOT", "Ï’m", "â l’aise", "10 ° — ²",
      "En 2026, l’Âge d’or des crèches «\u{A0}à la belge\u{A0}» coûtera 3\u{202F}000\u{A0}€\u{202F}: trop\u{202F}?",
      "De stem van één moeder – ’s avonds, zo’n drieëndertig “coördinatoren” – telt óók… voor € 5.",
      "“It’s naïve,” she said – the café’s 50 % off… ‘Zoë’ — and São Paulo’s MÃES agreed™.",
    ]
  )
  func isNotSeen(_ text: String) {
    #expect(Mojibake.repaired(text) == text)
  }

  @Test(
    "is mended where a no-break space inside it became a plain one",
    arguments: [
      ("Ã la maison", "à la maison"),
      ("celle-ci, voilÃ , part", "celle-ci, voilà , part"),
      ("la familleÂ »", "la famille\u{A0}»"),
      ("la familleÂ » et", "la famille\u{A0}» et"),
      ("la familleÂ et", "la famille\u{A0}et"),
      ("MMMÂ : une voix", "MMM\u{A0}: une voix"),
      ("en 2026Â : une", "en 2026\u{A0}: une"),
      ("un Â mot", "un mot"),
      ("Â un mot", "un mot"),
    ]
  )
  func mendsSpaces(_ text: String, to expected: String) {
    #expect(PlainText(line: text).description == expected)
  }

  @Test(
    "leaves half a character at the end to whoever trims excerpts",
    arguments: ["participÃ", "la familleÂ", "elles Ã", "elles Â", "Ã", "Â", "lâ€"]
  )
  func leavesTail(_ text: String) {
    #expect(Mojibake.repaired(text) == text)
  }

  @Test("never invents a control character", .tags(.hostile), arguments: ["AÂ’s", "AÂ…", "Â€ 5"])
  func inventsNothing(_ text: String) {
    #expect(Mojibake.repaired(text) == text)
  }
}
