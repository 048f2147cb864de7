import Testing

@testable import Mail

@Suite("A MIME parameter")
struct ParameterValueTests {
  @Test(
    "is written in the plainest form that holds it",
    arguments: [
      ("report.pdf", ["filename=\"report.pdf\""]),
      ("two words; three.pdf", ["filename=\"two words; three.pdf\""]),
      ("a\"b.pdf", ["filename*=utf-8''a%22b.pdf"]),
      ("Été.pdf", ["filename*=utf-8''%C3%89t%C3%A9.pdf"]),
      ("=?utf-8?Q?x?=.pdf", ["filename*=utf-8''%3D%3Futf-8%3FQ%3Fx%3F%3D.pdf"]),
    ]
  )
  func forms(_ value: String, tokens: [String]) {
    #expect(ParameterValue("filename", HeaderText(value)).tokens == tokens)
  }

  @Test("is cut between characters when it is long")
  func continues() {
    let value = ParameterValue("filename", HeaderText(String(repeating: "é", count: 12) + ".pdf"))
    #expect(
      value.tokens == [
        "filename*0*=utf-8''" + String(repeating: "%C3%A9", count: 9),
        "filename*1*=" + String(repeating: "%C3%A9", count: 3) + ".pdf",
      ]
    )
  }

  @Test("carries any name and gives it back", .tags(.hostile), arguments: RandomText.seeds)
  func roundTrip(seed: UInt64) {
    let name = HeaderText("x" + RandomText.make(seed: seed).replacing("\"", with: ""))
    var field = HeaderField("Content-Disposition", ["attachment;"])
    field.append(ParameterValue("filename", name))
    #expect(WireReader.lines(field.bytes).allSatisfy { $0.utf8.count <= 78 })
    #expect(field.bytes.allSatisfy { $0 < 0x7F })
    let value = WireReader.parameter("filename", in: WireReader.value(field.bytes)) ?? ""
    #expect(value.utf8.elementsEqual(name.text.utf8))
  }
}
