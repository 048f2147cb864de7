internal import Foundation

/// Looks whether JSON is as one of the schemas in `schemas/` says (JSON Schema 2020-12).
///
/// Knows the keywords that they use; a schema with any other is a fault itself.
package struct SchemaCheck {
  private let schema: [String: Any]

  /// - Parameter name: of a file in `schemas/`.
  /// - Throws: where there is no such file, or it is no JSON.
  package init(_ name: String) throws {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let data = try Data(contentsOf: folder.appending(path: "schemas/\(name)"))
    schema =
      try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? ["not a schema": true]
  }

  /// What is wrong with a document, a sentence each.
  package func faults(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return faults(in: value, by: schema, at: "$")
  }

  private func faults(in value: Any, by schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "title", "description", "format": return []
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        return types.contains { isType(value, $0) } ? [] : ["\(place) is no \(types)"]
      case "required":
        guard let object = value as? [String: Any] else { return [] }
        return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
      case "additionalProperties":
        let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        guard let object = value as? [String: Any], rule as? Bool == false else { return [] }
        return object.keys.filter { !known.contains($0) }.map { "\(place) has \($0)" }
      case "properties":
        guard let object = value as? [String: Any] else { return [] }
        return (rule as? [String: [String: Any]] ?? [:]).flatMap { name, part in
          object[name].map { faults(in: $0, by: part, at: "\(place).\(name)") } ?? []
        }
      case "items":
        let items = value as? [Any] ?? []
        return items.flatMap { faults(in: $0, by: rule as? [String: Any] ?? [:], at: "\(place)[]") }
      case "anyOf":
        let choices = rule as? [[String: Any]] ?? []
        let isOne = choices.contains { faults(in: value, by: $0, at: place).isEmpty }
        return isOne ? [] : ["\(place) is none of \(choices.count) forms"]
      case "minimum":
        let isEnough = (value as? NSNumber).map { $0.doubleValue >= (rule as? Double ?? 0) } ?? true
        return isEnough ? [] : ["\(place) is too small"]
      default: return ["the keyword \(keyword) is not known here"]
      }
    }
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    // Foundation keeps truth values as numbers of one byte.
    let isFlag = number.map { unsafe String(cString: $0.objCType) == "c" } ?? false
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isFlag
    case "number": number != nil && !isFlag
    case "integer": number.map { !isFlag && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }
}
