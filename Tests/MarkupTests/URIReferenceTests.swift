import Markup
import Testing

@Suite("URI references")
struct URIReferenceTests {
  @Test(
    "are resolved as in the examples of RFC 3986 §5.4",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
      ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
      ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
      ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
      ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
      ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
      ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
      ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ]
  )
  func resolves(_ reference: String, to expected: String) {
    #expect(URIReference.absolute(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test("stay relative without a base, and then are no address")
  func withoutBase() {
    #expect(URIReference.absolute("a/b", against: nil) == nil)
    #expect(URIReference.absolute("http://a", against: nil) == "http://a")
    #expect(URIReference.absolute("b", against: "http://a") == "http://a/b")
  }

  @Test(
    "give back what they were made from",
    arguments: ["", "a:b", "//", "?#", "http://é/ü?x#y", ":"]
  )
  func roundTrip(_ text: String) {
    #expect(URIReference(text).description == text)
  }
}
