internal import Configuration

/// Whose turn it is: how many requests are under way at once, in all and to one host, and how long a
/// host rests between two.
struct HostPacing {
  typealias Instant = ContinuousClock.Instant

  private struct Host {
    var waiting: [Int] = []
    /// How many of those that wait have been taken.
    var taken = 0
    var active = 0
    /// When the next one may begin.
    var earliest: Instant
    let spacing: Duration
    /// Whether it stands in `ready` or `resting`.
    var isEnrolled = false

    var isWaiting: Bool { taken < waiting.count }
  }

  private let width: Int
  private let perHost: Int
  private let spacing: Duration
  private var hosts: [String: Host] = [:]
  private var active = 0
  /// The hosts that may be asked now, in the order in which they became so.
  private var ready: ArraySlice<String> = []
  /// The hosts that rest, the first to wake last.
  private var resting: [(earliest: Instant, host: String)] = []

  /// Paces by what the configuration allows.
  init(_ settings: FetchingSettings) {
    width = settings.width
    perHost = settings.perHost
    spacing = settings.spacing
  }

  /// Puts a request in its host's line.
  mutating func add(_ ticket: Int, to name: String, at now: Instant) {
    var host = hosts[name] ?? Host(earliest: now, spacing: spacing)
    host.waiting.append(ticket)
    hosts[name] = host
    enrol(name, at: now)
  }

  /// The next request that may begin now, which counts as under way from here on.
  ///
  /// - Returns: `nil` where there is none, or the width is used up.
  mutating func next(at now: Instant) -> Int? {
    while let last = resting.last, last.earliest <= now {
      resting.removeLast()
      ready.append(last.host)
    }
    guard active < width, let name = ready.popFirst(), var host = hosts[name], host.isWaiting else {
      return nil
    }
    let ticket = host.waiting[host.taken]
    host.taken += 1
    if !host.isWaiting { (host.waiting, host.taken) = ([], 0) }
    host.active += 1
    host.earliest = now + host.spacing
    host.isEnrolled = false
    hosts[name] = host
    active += 1
    enrol(name, at: now)
    return ticket
  }

  /// Notes that a request to a host has ended.
  mutating func end(at name: String, _ now: Instant) {
    guard var host = hosts[name], host.active > 0 else { return }
    host.active -= 1
    hosts[name] = host
    active -= 1
    enrol(name, at: now)
  }

  /// When the next request may begin that rests now; `nil` where only the end of another helps.
  var wakes: Instant? { active < width ? resting.last?.earliest : nil }

  /// Puts a host where it is found, unless it has nothing to ask, is asked enough, or stands there.
  private mutating func enrol(_ name: String, at now: Instant) {
    guard var host = hosts[name], host.isWaiting, host.active < perHost, !host.isEnrolled else {
      return
    }
    host.isEnrolled = true
    hosts[name] = host
    if host.earliest <= now {
      ready.append(name)
    } else {
      let place = resting.partitioningIndex { $0.earliest <= host.earliest }
      resting.insert((host.earliest, name), at: place)
    }
  }
}

extension [(earliest: ContinuousClock.Instant, host: String)] {
  /// The first place whose element belongs to the second part of a sorted array.
  fileprivate func partitioningIndex(where isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
