/// An expression on its way through a page.
struct XPathEvaluation {
  let tree: HTMLTree
  var effort: SelectionEffort

  mutating func value(of term: XPathTerm, at context: XPathContext) -> XPathValue {
    guard effort.spend() else { return .items([]) }
    switch term {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .negative(let inner): return .number(-number(value(of: inner, at: context)))
    case .call(let function, let arguments): return call(function, arguments, at: context)
    case .binary(let sign, let left, let right): return binary(sign, left, right, at: context)
    case .path(let start, let steps): return .items(path(from: start, steps, at: context))
    }
  }

  // MARK: Operators

  private mutating func binary(
    _ sign: XPathOperator,
    _ left: XPathTerm,
    _ right: XPathTerm,
    at context: XPathContext
  ) -> XPathValue {
    let first = value(of: left, at: context)
    switch sign {
    case .or where truth(first): return .truth(true)
    case .and where !truth(first): return .truth(false)
    default: break
    }
    let second = value(of: right, at: context)
    switch sign {
    case .or, .and: return .truth(truth(second))
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .truth(compare(first, sign, second))
    case .plus: return .number(number(first) + number(second))
    case .minus: return .number(number(first) - number(second))
    case .times: return .number(number(first) * number(second))
    case .div: return .number(number(first) / number(second))
    case .mod: return .number(number(first).truncatingRemainder(dividingBy: number(second)))
    case .union: return .items(Set(items(first) + items(second)).sorted())
    }
  }

  /// A comparison, which holds where it does for any of some nodes (XPath §3.4).
  private mutating func compare(
    _ left: XPathValue,
    _ sign: XPathOperator,
    _ right: XPathValue
  ) -> Bool {
    switch (left, right) {
    case (.truth, .items), (.items, .truth):
      return compare(.truth(truth(left)), sign, .truth(truth(right)))
    case (.items(let items), _):
      for item in items where effort.spend() {
        let text = text(of: item)
        let value: XPathValue =
          if case .number = right { .number(XPathNumber.read(text)) } else { .text(text) }
        if compare(value, sign, right) { return true }
      }
      return false
    case (_, .items(let items)):
      for item in items where effort.spend() {
        let text = text(of: item)
        let value: XPathValue =
          if case .number = left { .number(XPathNumber.read(text)) } else { .text(text) }
        if compare(left, sign, value) { return true }
      }
      return false
    default: break
    }
    switch sign {
    case .equal, .unequal: return areEqual(left, right) == (sign == .equal)
    case .less: return number(left) < number(right)
    case .lessOrEqual: return number(left) <= number(right)
    case .greater: return number(left) > number(right)
    case .greaterOrEqual: return number(left) >= number(right)
    case .or, .and, .plus, .minus, .times, .div, .mod, .union: return false
    }
  }

  private func areEqual(_ left: XPathValue, _ right: XPathValue) -> Bool {
    switch (left, right) {
    case (.truth, _), (_, .truth): truth(left) == truth(right)
    case (.number, _), (_, .number): number(left) == number(right)
    default: text(of: left) == text(of: right)
    }
  }

  // MARK: Conversions (XPath §4.2 to §4.4)

  func items(_ value: XPathValue) -> [XPathItem] {
    if case .items(let items) = value { items } else { [] }
  }

  func text(of value: XPathValue) -> String {
    switch value {
    case .items(let items): items.first.map(text(of:)) ?? ""
    case .text(let text): text
    case .number(let number): XPathNumber.text(number)
    case .truth(let truth): truth ? "true" : "false"
    }
  }

  /// The words of an element, or an attribute's value (XPath §5).
  func text(of item: XPathItem) -> String {
    guard let attribute = item.attribute else { return tree.content(of: item.node) }
    let attributes = tree.attributes(of: item.node)
    return attributes[attributes.startIndex + attribute].value
  }

  func number(_ value: XPathValue) -> Double {
    switch value {
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    case .items, .text: XPathNumber.read(text(of: value))
    }
  }

  func truth(_ value: XPathValue) -> Bool {
    switch value {
    case .items(let items): !items.isEmpty
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .truth(let truth): truth
    }
  }
}
