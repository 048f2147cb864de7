internal import Entries
internal import Foundation

extension VisitDecision {
  /// Why a source is not asked, in a few words for a person.
  func words(in zone: TimeZone) -> String {
    switch self {
    case .ask(let address): "\(address) is asked"
    case .rests(let date): "it asks to be left alone until \(RFC3339.text(date, in: zone))"
    case .waits(let date): "it is asked again from \(RFC3339.text(date, in: zone)) on (every)"
    case .isOffline: "this run asks nothing of the network (--offline)"
    case .isGone: "it said that it is gone for good (410); name it with --only to ask once more"
    }
  }
}
