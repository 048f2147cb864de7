/// The pairs of two sides, each member in one pair at most, whose weights sum up to the most.
///
/// The Hungarian method: with n members on the smaller side and m on the other, n²·m steps.
struct Assignment {
  /// For each row its column; `nil` for a row that stays alone.
  let columns: [Int?]
  /// The sum of the weights.
  let total: Double

  /// Finds the best pairs.
  ///
  /// - Parameter weights: a row for each member of one side, of equal lengths, not shorter than the
  ///   rows are many; zero where two do not go together, and never below it.
  init(_ weights: [[Double]]) {
    let rows = weights.count
    let columns = weights.first?.count ?? 0
    precondition(rows <= columns || rows == 0, "the smaller side comes first")
    // Positions are one-based; zero is the row or column that begins a search.
    var rowPrices = Array(repeating: 0.0, count: rows + 1)
    var columnPrices = Array(repeating: 0.0, count: columns + 1)
    var rowOfColumn = Array(repeating: 0, count: columns + 1)
    var previous = Array(repeating: 0, count: columns + 1)
    for row in stride(from: 1, through: rows, by: 1) {
      rowOfColumn[0] = row
      var column = 0
      var distances = Array(repeating: Double.infinity, count: columns + 1)
      var isSeen = Array(repeating: false, count: columns + 1)
      repeat {
        isSeen[column] = true
        let from = rowOfColumn[column]
        var (nearest, next) = (Double.infinity, 0)
        for other in stride(from: 1, through: columns, by: 1) where !isSeen[other] {
          let cost = -weights[from - 1][other - 1] - rowPrices[from] - columnPrices[other]
          if cost < distances[other] {
            distances[other] = cost
            previous[other] = column
          }
          if distances[other] < nearest {
            nearest = distances[other]
            next = other
          }
        }
        for other in 0...columns {
          if isSeen[other] {
            rowPrices[rowOfColumn[other]] += nearest
            columnPrices[other] -= nearest
          } else {
            distances[other] -= nearest
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      while column != 0 {
        let before = previous[column]
        rowOfColumn[column] = rowOfColumn[before]
        column = before
      }
    }
    var result: [Int?] = Array(repeating: nil, count: rows)
    var total = 0.0
    for column in stride(from: 1, through: columns, by: 1) where rowOfColumn[column] > 0 {
      let row = rowOfColumn[column] - 1
      let weight = weights[row][column - 1]
      guard weight > 0 else { continue }
      result[row] = column - 1
      total += weight
    }
    self.columns = result
    self.total = total
  }
}
