import Testing

@testable import Markup

@Suite("What is said of an encoding")
struct EncodingLabelsTests {
  @Test("is told once where the transport and the document say the same")
  func twice() {
    let document = Array("<?xml version='1.0' encoding='utf-7'?><rss/>".utf8)
    let labels = EncodingLabels(of: document, contentType: ContentType("text/xml; charset=utf-7"))
    #expect(
      labels.notes == ["it says that it is in “utf-7”, which is no encoding that is read here"]
    )
  }

  @Test("is told of each where they differ")
  func differing() {
    let document = Array("<?xml version='1.0' encoding='utf-7'?><rss/>".utf8)
    let labels = EncodingLabels(of: document, contentType: ContentType("text/xml; charset=klingon"))
    #expect(labels.notes.count == 2)
  }
}
