/// Where a key or a value stands: in which file, on which line, under which keys.
package struct ConfigurationPlace: Hashable, Sendable {
  /// The file's name as the user gave it.
  package let file: String
  /// One-based, as editors count.
  package let line: Int
  /// One-based, in Unicode scalars.
  package let column: Int
  /// The keys that lead here, list positions from zero: `sources[2].sections."MMM à l'ONU"`.
  ///
  /// Empty at the top of the file. Bounded and without control characters.
  package let path: String

  /// The place of a key of the mapping that stands here, at a position of its own.
  func key(_ key: String, line: Int, column: Int) -> ConfigurationPlace {
    let step = Self.step(key)
    return moved(to: path.isEmpty ? step : "\(path).\(step)", line: line, column: column)
  }

  /// The place of an item of the list that stands here, counted from zero.
  func item(_ index: Int, line: Int, column: Int) -> ConfigurationPlace {
    moved(to: "\(path)[\(index)]", line: line, column: column)
  }

  /// Another place in the same file.
  func moved(to path: String, line: Int, column: Int) -> ConfigurationPlace {
    ConfigurationPlace(file: file, line: line, column: column, path: path)
  }

  private static func step(_ key: String) -> String {
    let isWord = key.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
      default: false
      }
    }
    if isWord, !key.isEmpty, key.utf8.count <= visibleLimit { return key }
    let shown = visible(key)
    return isWord && !key.isEmpty ? shown : "\"\(shown)\""
  }
}
