/// Entries in the order of how strongly they are held to something, the strongest first; a binary
/// heap.
struct StrongestFirst {
  private var heap: [ConnectedPart.Neighbour] = []

  /// Adds an entry; one may be added several times.
  mutating func add(_ entry: ConnectedPart.Neighbour) {
    heap.append(entry)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard heap[place].strength > heap[parent].strength else { return }
      heap.swapAt(place, parent)
      place = parent
    }
  }

  /// Takes the strongest; `nil` where there is none left.
  mutating func take() -> ConnectedPart.Neighbour? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var place = 0
    while true {
      var strongest = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].strength > heap[strongest].strength { strongest = child }
      }
      if strongest == place { return first }
      heap.swapAt(place, strongest)
      place = strongest
    }
  }
}
