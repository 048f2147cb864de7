internal import Configuration

/// Whose turn it is: how many requests are under way at once, in all and to one host, and how long a
/// host rests between two.
struct HostPacing {
  typealias Instant = ContinuousClock.Instant

  private struct Host {
    /// What waits for its turn alone.
    var line = Line()
    /// What waits until the host has rested for longer, and lets the others go before it.
    var patient = Line()
    /// How long that is.
    var rest: Duration = .zero
    var active = 0
    /// When the last one began, or was sent once its connection stood.
    var begun: Instant?
    /// Whether it stands in `ready` or `resting`.
    var isEnrolled = false

    var isWaiting: Bool { !line.isEmpty || !patient.isEmpty }

    mutating func next() -> Int? { line.next() ?? patient.next() }
  }

  /// Requests in the order in which they came.
  private struct Line {
    private var waiting: [Int] = []
    /// How many of those that wait have been taken.
    private var taken = 0

    var isEmpty: Bool { taken == waiting.count }

    mutating func add(_ ticket: Int) { waiting.append(ticket) }

    mutating func next() -> Int? {
      guard !isEmpty else { return nil }
      defer {
        taken += 1
        if isEmpty { (waiting, taken) = ([], 0) }
      }
      return waiting[taken]
    }
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
  /// The hosts that were hung up on, and until when they may not have noticed; the first to end first.
  private var hungUp: ArraySlice<(until: Instant, host: String)> = []

  /// How long a host goes on with an answer that nobody hears any more.
  private static let unheard = Duration.seconds(1)

  /// Paces by what the configuration allows.
  init(_ settings: FetchingSettings) {
    width = settings.width
    perHost = settings.perHost
    spacing = settings.spacing
  }

  /// Puts a request in its host's line.
  ///
  /// - Parameters:
  ///   - ticket: the request.
  ///   - name: the host.
  ///   - rest: how long the host is to have rested before it; `nil` for as long as before any.
  ///   - now: the moment.
  mutating func add(_ ticket: Int, to name: String, behind rest: Duration? = nil, at now: Instant) {
    var host = hosts[name] ?? Host()
    if let rest, rest > spacing {
      host.patient.add(ticket)
      host.rest = max(host.rest, rest)
    } else {
      // A host that rests for the patient ones is asked this one sooner.
      if host.line.isEmpty, !host.patient.isEmpty,
        let place = resting.firstIndex(where: { $0.host == name })
      {
        resting.remove(at: place)
        host.isEnrolled = false
      }
      host.line.add(ticket)
    }
    hosts[name] = host
    enrol(name, at: now)
  }

  /// The next request that may begin now, which counts as under way from here on.
  ///
  /// - Returns: `nil` where there is none, or the width is used up.
  mutating func next(at now: Instant) -> Int? {
    while let first = hungUp.first, first.until <= now {
      hungUp.removeFirst()
      release(first.host, at: now)
    }
    while let last = resting.last, last.earliest <= now {
      resting.removeLast()
      hosts[last.host]?.isEnrolled = false
      // What was on its way to the host may have been sent since then.
      enrol(last.host, at: now)
    }
    guard active < width, let name = ready.popFirst(), var host = hosts[name],
      let ticket = host.next()
    else { return nil }
    host.active += 1
    host.begun = now
    host.isEnrolled = false
    hosts[name] = host
    active += 1
    enrol(name, at: now)
    return ticket
  }

  /// Notes that a request went out that had begun before: its host rests from here on.
  mutating func sent(to name: String, at now: Instant) {
    hosts[name]?.begun = now
  }

  /// Notes that a request to a host has ended.
  ///
  /// - Parameters:
  ///   - name: the host.
  ///   - now: the moment.
  ///   - isHungUp: the host had not ended its answer, and keeps its place until it must have noticed.
  mutating func end(at name: String, _ now: Instant, isHungUp: Bool = false) {
    guard let host = hosts[name], host.active > 0 else { return }
    active -= 1
    if isHungUp {
      hungUp.append((now + Self.unheard, name))
    } else {
      release(name, at: now)
    }
  }

  private mutating func release(_ name: String, at now: Instant) {
    hosts[name]?.active -= 1
    enrol(name, at: now)
  }

  /// When the next request may begin that rests now; `nil` where only the end of another helps.
  var wakes: Instant? {
    guard active < width else { return nil }
    return [resting.last?.earliest, hungUp.first?.until].compactMap(\.self).min()
  }

  /// Puts a host where it is found, unless it has nothing to ask, is asked enough, or stands there.
  private mutating func enrol(_ name: String, at now: Instant) {
    guard var host = hosts[name], host.isWaiting, host.active < perHost, !host.isEnrolled else {
      return
    }
    host.isEnrolled = true
    hosts[name] = host
    let rest = host.line.isEmpty ? host.rest : spacing
    if let earliest = host.begun.map({ $0 + rest }), earliest > now {
      let place = resting.partitioningIndex { $0.earliest <= earliest }
      resting.insert((earliest, name), at: place)
    } else {
      ready.append(name)
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
