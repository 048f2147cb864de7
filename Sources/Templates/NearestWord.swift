/// The known word that a mistyped one most likely stands for, nil where none is near.
///
/// - Complexity: the product of both lengths for every known word; meant for error messages.
func nearest(to word: String, among known: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  return known.map { (distance: distance(from: word, to: $0), word: $0) }
    .filter { $0.distance <= limit }
    .min { $0 < $1 }?.word
}

/// How many letters have to be inserted, deleted or replaced (Levenshtein).
private func distance(from source: String, to target: String) -> Int {
  let target = Array(target)
  var row = Array(0...target.count)
  for (index, letter) in source.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in target.indices {
      let replaced = diagonal + (letter == target[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[target.count]
}
