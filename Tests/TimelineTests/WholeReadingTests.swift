import Entries
import Foundation
import Testing
import Timeline

@Suite("A whole reading")
struct WholeReadingTests {
  private static func piece(_ day: Int, _ language: String?) -> Sighting {
    Sighting(
      place: "a piece",
      published: .day(CalendarDay(daysSinceEpoch: day)),
      claimedLanguage: language.flatMap(LanguageTag.init)
    )
  }

  private static func lacks(_ day: Int, _ shown: [Sighting], known: Set<Int>? = nil) -> Bool {
    WholeReading(of: shown, knownAt: known ?? Set(shown.indices), in: .gmt).lacks(piece(day, "en"))
  }

  @Test("lacks what is later than where it begins, in whatever order it was read")
  func order() {
    let shown = [100, 300, 200].map { Self.piece($0, "en") }
    #expect(Self.lacks(150, shown))
    #expect(Self.lacks(400, shown))
    #expect(!Self.lacks(100, shown))
    #expect(!Self.lacks(50, shown))
  }

  @Test("says nothing of the time before the language that reaches back least")
  func languages() {
    let shown = [Self.piece(100, "fr"), Self.piece(200, "en"), Self.piece(300, "en")]
    #expect(!Self.lacks(150, shown))
    #expect(Self.lacks(250, shown))
  }

  @Test("of nothing that was known before says nothing")
  func unknown() {
    let shown = [100, 300].map { Self.piece($0, "en") }
    #expect(!Self.lacks(200, shown, known: []))
    #expect(!WholeReading(of: shown, knownAt: [0], in: .gmt).lacks(Sighting(place: "undated")))
  }
}
