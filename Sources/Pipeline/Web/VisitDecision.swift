internal import Configuration
internal import Entries
internal import Foundation
internal import Store

/// Whether a source on the web is asked in a run, and where.
enum VisitDecision: Hashable, Sendable {
  case ask(at: WebAddress)
  /// It asked to be left alone until then.
  case rests(until: Date)
  /// The configuration wants it asked then (`every`).
  case waits(until: Date)
  /// It said that it is gone for good.
  case isGone
  /// Nothing is asked in this run.
  case isOffline

  /// The part of a time between two visits that must have passed: a timer that begins now a little
  /// earlier, now a little later must not leave out every other one.
  private static let patience = 0.9

  /// How long after a visit its quiet hours are heeded, in seconds: a timer that is due once a day in
  /// one of them would never ask.
  private static let longestQuiet = 20 * 3_600.0

  /// How many visits in a row must be sent elsewhere for good before that is believed.
  private static let believedMoves = 3

  /// Decides.
  ///
  /// - Parameters:
  ///   - source: whose address it is.
  ///   - address: what the configuration says.
  ///   - record: of the visits so far.
  ///   - now: the moment of the run.
  ///   - isMeant: somebody named the source: then only what its server asked for is heeded.
  init(
    _ source: Source,
    at address: WebAddress,
    after record: VisitRecord?,
    now: Date,
    isMeant: Bool
  ) {
    guard let record, record.address == address else {
      self = .ask(at: address)
      return
    }
    let isMoved = record.moves >= Self.believedMoves && record.failures == 0
    let place = isMoved ? record.moved ?? address : address
    if isMeant {
      // A refusal's Retry-After holds for everybody; what is merely fresh may be asked for.
      let isAskedTo = record.failures > 0 ? record.restsUntil.map { $0 > now } ?? false : false
      self = isAskedTo ? .rests(until: record.restsUntil ?? now) : .ask(at: place)
    } else if record.isGone {
      self = .isGone
    } else if let rest = record.restsUntil, rest > now {
      self = .rests(until: rest)
    } else if let rest = record.rest, record.failures == 0,
      case let next = record.tried + rest * Self.patience, next > now
    {
      self = .rests(until: next)
    } else if let quiet = record.quietHours,
      now.timeIntervalSince(record.tried) < Self.longestQuiet,
      case let next = quiet.end(after: now), next > now
    {
      self = .rests(until: next)
    } else if let every = source.every, record.failures == 0,
      case let next = record.tried + Double(every.components.seconds) * Self.patience, next > now
    {
      self = .waits(until: next)
    } else {
      self = .ask(at: place)
    }
  }
}
