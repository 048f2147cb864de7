import Entries
import Foundation
import Markup
import Testing

@Suite("The copies and the place of a sighting")
struct SightingPlaceTests {
  @Test("stays as it is when a copy of it is changed")
  func copies() throws {
    let sighting = Sighting(place: "line 1", guid: "1", title: PlainText(line: "One"))
    var copy = sighting
    #expect(copy == sighting)
    copy.title = PlainText(line: "Two")
    copy.place += ", above"
    #expect(sighting.title == PlainText(line: "One"))
    #expect(sighting.place == "line 1")
    #expect(copy.guid == "1")
    #expect(copy != sighting)
    copy.title = sighting.title
    copy.place = sighting.place
    #expect(copy == sighting)
    #expect(copy.hashValue == sighting.hashValue)
    #expect(copy.contentDigest == sighting.contentDigest)
  }

  @Test(
    "knows its line without the heading above it",
    arguments: [
      ("line 42, under “News”", "line 42", ", under “News”"), ("line 42", "line 42", ""),
      ("a, b, under “x, under “y””", "a, b", ", under “x, under “y””"), ("", "", ""),
      ("line 1, under ‘News’", "line 1, under ‘News’", ""), (", under “", "", ", under “"),
    ]
  )
  func headings(_ place: String, _ line: String, _ heading: String) {
    let sighting = Sighting(place: place)
    #expect(sighting.line == line)
    #expect(sighting.heading == heading)
  }
}
