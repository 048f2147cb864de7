extension WebTransfer {
  /// Time that one request may take.
  struct Limits: Sendable {
    /// Until the connection stands, in milliseconds.
    var connecting: Int
    /// In all, in milliseconds.
    var total: Int
    /// How long it may go below the least speed, in seconds.
    var idle: Int
    /// The least speed, in bytes a second.
    var slowest: Int

    init(connecting: Int = 10_000, total: Int = 60_000, idle: Int = 10, slowest: Int = 500) {
      self.connecting = connecting
      self.total = total
      self.idle = idle
      self.slowest = slowest
    }

    /// What they allow, in words with a cure.
    var words: String {
      "a request may take \(Self.seconds(total)), an eighth of `fetching: deadline` or a minute at most, and "
        + "no more than \(idle) s without \(slowest) bytes a second; it is asked again in the next run"
    }

    private static func seconds(_ milliseconds: Int) -> String {
      milliseconds.isMultiple(of: 1_000)
        ? "\(milliseconds / 1_000) s" : "\(Double(milliseconds) / 1_000) s"
    }

    /// The usual ones, or less in a short run: a few that are slow must leave the others their turn.
    init(within deadline: Duration) {
      let share = max(1_000, deadline.wholeMilliseconds / 8)
      self.init(
        connecting: min(10_000, share),
        total: min(60_000, share),
        idle: min(10, share / 1_000)
      )
    }
  }
}
