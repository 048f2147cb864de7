import Testing

@testable import Mail

@Suite("Text for a header")
struct HeaderTextTests {
  @Test(
    "becomes one line without what steers a reader",
    .tags(.hostile),
    arguments: [
      ("line\r\nBcc: eve@example.org", "line Bcc: eve@example.org"),
      ("tab\tand\u{B}more", "tab and more"),
      ("nul\u{0} bell\u{7} del\u{7F} csi\u{9B}", "nul bell del csi"),
      ("next\u{85}line", "next line"),
      ("para\u{2029}graph\u{2028}line", "para graph line"),
      ("safe\u{202E}fdp.exe\u{202C}", "safefdp.exe"),
      ("\u{2066}isolate\u{2069}", "isolate"),
      ("\u{FEFF}mark\u{FFFE}", "mark"),
      ("  many   spaces ", "many spaces"),
      ("\u{0}\r\n ", ""),
      ("", ""),
    ]
  )
  func cleans(_ raw: String, to text: String) {
    #expect(HeaderText(raw).text.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "is composed after the cleaning",
    arguments: [
      ("e\u{301}te\u{301}", "été"), ("e\u{0}\u{301}", "é"), ("\u{212B}ngstrom", "Ångstrom"),
    ]
  )
  func composes(_ raw: String, to text: String) {
    // Equal strings may differ in their octets: that is what this is about.
    #expect(HeaderText(raw).text.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "keeps what languages need",
    arguments: ["Points d’eau\u{A0}: 12\u{202F}%", "می\u{200C}خواهم"]
  )
  func keeps(_ text: String) {
    #expect(HeaderText(text).text == text)
  }
}
