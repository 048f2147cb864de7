internal import Foundation

/// What an expression gives (XPath §1).
enum XPathValue {
  /// In document order, none twice.
  case items([XPathItem])
  case text(String)
  case number(Double)
  case truth(Bool)
}

/// A node of a page, or an attribute of one.
struct XPathItem: Hashable, Comparable {
  let node: HTMLTree.Node
  /// Which of the element's attributes; `nil` for the node itself.
  let attribute: Int?

  init(_ node: HTMLTree.Node, attribute: Int? = nil) {
    self.node = node
    self.attribute = attribute
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.node, left.attribute ?? -1) < (right.node, right.attribute ?? -1)
  }
}

/// Where an expression is evaluated (XPath §1).
struct XPathContext {
  let item: XPathItem
  /// From 1.
  let position: Int
  let size: Int
}

/// Numbers as XPath reads and writes them (XPath §4.2, §4.4).
enum XPathNumber {
  /// The number that a text is; none for any other.
  static func read(_ text: String) -> Double {
    let trimmed = text.trimmingPrefix(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    let digits = trimmed[..<(end ?? trimmed.startIndex)]
    let unsigned = digits.first == "-" ? digits.dropFirst() : digits
    let isNumber =
      unsigned.contains { $0 != "." } && unsigned.filter { $0 == "." }.count <= 1
      && unsigned.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return isNumber ? Double(digits.hasSuffix(".") ? digits.dropLast() : digits) ?? .nan : .nan
  }

  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
    return "\(number)"
  }

  /// The nearest whole number, and of two the greater.
  static func rounded(_ number: Double) -> Double {
    number.isFinite ? (number + 0.5).rounded(.down) : number
  }
}
