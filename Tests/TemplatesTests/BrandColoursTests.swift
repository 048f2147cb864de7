import Testing

@testable import Templates

@Suite("Brand colours")
struct BrandColoursTests {
  @Test(
    "leave a colour that can be read as it is, and mend one that cannot",
    arguments: [
      ("#7a1f4d", "#ffffff", true, false), ("#ffe600", "#161616", false, true),
      ("#ffffff", "#161616", false, true), ("#000000", "#ffffff", true, false),
      ("#777777", "#ffffff", false, false), ("#00a0e0", "#161616", false, true),
    ]
  )
  func readable(colour: String, text: String, isDarkEnough: Bool, isLightEnough: Bool) {
    let colours = BrandColours(colour)
    #expect(colours.onColour == text)
    #expect((colours.onLight == colour) == isDarkEnough)
    #expect((colours.onDark == colour) == isLightEnough)
  }
}
