/// The smallest part of a failing sequence that fails as well: ever smaller runs of steps are left out
/// as long as it does.
///
/// - Parameters:
///   - steps: a sequence that fails.
///   - fails: whether a sequence does; the same each time.
/// - Returns: a sequence that fails and no longer does without any one of its steps.
package func shrunk<Step>(_ steps: [Step], while fails: ([Step]) -> Bool) -> [Step] {
  var steps = steps
  var length = max(1, steps.count / 2)
  while true {
    var start = 0
    var isShorter = false
    while start < steps.count {
      let rest = Array(steps[..<start] + steps[min(start + length, steps.count)...])
      if fails(rest) {
        steps = rest
        isShorter = true
      } else {
        start += length
      }
    }
    if length == 1, !isShorter { return steps }
    length = max(1, length / 2)
  }
}
