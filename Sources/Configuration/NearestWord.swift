/// The known word that a mistyped one most likely stands for; `nil` when none is near.
///
/// Near means that about one letter in three differs, case set aside, or that the word was begun
/// (`lang` for `language`). Among equals the first of `words` wins.
package func nearestWord(to text: String, among words: [String]) -> String? {
  let typed = Array(text.lowercased().unicodeScalars.prefix(65))
  guard (1...64).contains(typed.count) else { return nil }
  let limit = min(3, max(1, typed.count / 3))
  var best: (word: String, distance: Int)?
  for word in words where word != text {
    let known = Array(word.lowercased().unicodeScalars)
    guard abs(known.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    if distance <= limit, distance < best?.distance ?? .max {
      best = (word, distance)
    }
  }
  if let best { return best.word }
  guard typed.count >= 3 else { return nil }
  return words.first { $0.lowercased().unicodeScalars.starts(with: typed) }
}

/// How many letters to insert, delete, replace or swap with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      var cost = min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (left[row] == right[column] ? 0 : 1)
      )
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
