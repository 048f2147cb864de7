import Foundation
import Pipeline

/// A line on the terminal that says how far a build is; nothing where standard error is none.
///
/// It shows itself after a moment, because most builds are done before anybody could read it.
final class ProgressBar {
  private let isShown: Bool
  private let began = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  private static let patience = Duration.milliseconds(300)
  private static let pace = Duration.milliseconds(80)
  /// The bar alone, in characters.
  private static let width = 24

  /// - Parameter isWanted: `false` for a quiet run.
  init(isWanted: Bool) {
    isShown = isWanted && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far the work is.
  func tell(_ progress: WorkProgress) {
    let now = ContinuousClock.now
    guard isShown, now - began > Self.patience, lastDrawn.map({ now - $0 > Self.pace }) ?? true
    else { return }
    lastDrawn = now
    let filled = Self.width * progress.done / max(1, progress.total)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let phase =
      switch progress.phase {
      case .reading: "reading"
      case .publishing: "writing"
      case .sending: "sending"
      }
    let next = progress.next.count <= 40 ? progress.next : "…\(progress.next.suffix(39))"
    Console.draw("\(bar) \(progress.done)/\(progress.total) \(phase) \(next)")
  }

  /// Takes the bar away, so that what follows stands on a clean line.
  func clear() {
    if lastDrawn != nil { Console.draw("") }
    lastDrawn = nil
  }
}
