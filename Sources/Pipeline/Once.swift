internal import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks at the same time.
final class Once<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let make: @Sendable () throws -> Value

  /// - Parameter make: what it throws is thrown to whoever asks, and it is tried again for the next.
  init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
  }

  /// The value.
  ///
  /// - Throws: what making it throws.
  func get() throws -> Value {
    try value.withLock { value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}
