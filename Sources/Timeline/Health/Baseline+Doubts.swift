internal import Entries

extension Baseline {
  /// Fewer pieces than these tell nothing by what part of them has a trait.
  private static let tellingCount = 3
  /// Losing fewer pieces than these is what happens to any listing.
  private static let tellingLoss = 3
  /// The part of the readings, or pieces, from which on something is a source's habit.
  private static let habit = 0.75
  private static let trait = 0.5
  /// By how many times the length of titles must differ to be another thing's.
  private static let otherLength = 4.0

  /// What a reading has lost; empty for one that is as good as those before.
  ///
  /// - Returns: the weightiest first.
  package func doubts(about shape: SourceShape) -> [Doubt] {
    let isListGone = shape.container == .gone && container != nil
    guard shape.count > 0 else { return [isListGone ? .listGone : .nothing] }
    var doubts: [Doubt] = isListGone ? [.listGone] : []
    if shape.count >= Self.tellingCount {
      doubts += SourceTrait.allCases.compactMap { lost($0, in: shape) }
      doubts += [otherHosts(in: shape), otherTitles(in: shape), sharedTitle(in: shape)]
        .compactMap(\.self)
    }
    if let order = shape.order, order != .newestFirst, newestFirst ?? 0 >= Self.habit {
      doubts.append(.order(order))
    }
    return doubts + [fewer(in: shape)].compactMap(\.self)
  }

  /// Half of what is usual, and fewer than the source ever shows: unless all of it is newer than what was
  /// there, as after a listing began anew.
  private func fewer(in shape: SourceShape) -> Doubt? {
    let usual = max(count, Double(last))
    let found = Double(shape.count)
    // All at once: what goes card by card is followed. Of nine, five are every second one.
    let isHalf = found * 2 <= usual + 1 && found < fewest * 0.9
    guard isHalf, last - shape.count >= Self.tellingLoss else { return nil }
    if let newest, let oldest = shape.days?.lowerBound, oldest > newest { return nil }
    return .fewer(shape.count, of: Int(exactly: usual.rounded()) ?? last)
  }

  private func lost(_ trait: SourceTrait, in shape: SourceShape) -> Doubt? {
    let before = shares[trait] ?? 0
    let now = shape.shares[trait] ?? 0
    guard before >= Self.trait, now * 2 < before else { return nil }
    let (percent, usual) = ((now * 100).rounded(), (min(1, before) * 100).rounded())
    return .lost(trait, percent: Int(percent), of: Int(usual))
  }

  /// A source whose links lead everywhere has no hosts of its own.
  private func otherHosts(in shape: SourceShape) -> Doubt? {
    guard hosts.values.max() ?? 0 >= Self.trait, !shape.hosts.isEmpty else { return nil }
    let strange = shape.hosts.filter { host, _ in
      !hosts.keys.contains { $0 == host || $0.hasSuffix("." + host) || host.hasSuffix("." + $0) }
    }
    guard strange.values.reduce(0, +) > 0.5 else { return nil }
    return .hosts(strange.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
  }

  /// Each piece had its own title, and now most have one and the same: “Read more”.
  ///
  /// A series may share titles, and always did then.
  private func sharedTitle(in shape: SourceShape) -> Doubt? {
    guard let now = shape.sharedTitle, let before = sharedTitle, now.share > 0.5,
      now.share > 2 * before + 0.1
    else { return nil }
    return .sharedTitle(now.words, percent: Int((now.share * 100).rounded()))
  }

  private func otherTitles(in shape: SourceShape) -> Doubt? {
    guard titleLength > 0, shape.titleLength > 0 else { return nil }
    let now = Double(shape.titleLength)
    guard now * Self.otherLength < titleLength || titleLength * Self.otherLength < now else {
      return nil
    }
    return .titleLength(shape.titleLength, of: Int(exactly: titleLength.rounded()) ?? 0)
  }
}
