internal import Dispatch
import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks at the same time.
package final class Once<Value: Sendable>: Sendable {
  private let state: Mutex<(value: Value?, asked: Int)>
  private let uses: Int?
  private let make: @Sendable () throws -> Value

  /// - Parameters:
  ///   - uses: the value is forgotten when it was asked for so often, and made again if it is once more.
  ///   - make: what it throws is thrown to whoever asks, and it is tried again for the next.
  package init(for uses: Int? = nil, _ make: @escaping @Sendable () throws -> Value) {
    self.uses = uses
    self.make = make
    state = Mutex((nil, 0))
  }

  /// Makes the value on a thread of its own, beside a caller that will ask for it; it counts for no use.
  ///
  /// What making it throws is met again by whoever asks.
  package func begin() {
    DispatchQueue.global().async {
      self.state.withLock { state in
        if state.value == nil { state.value = try? self.make() }
      }
    }
  }

  /// The value.
  ///
  /// - Throws: what making it throws.
  package func get() throws -> Value {
    try state.withLock { state in
      let value = try state.value ?? make()
      state.asked += 1
      if state.asked == uses { state = (nil, 0) } else { state.value = value }
      return value
    }
  }
}
