internal import Configuration
internal import Entries
internal import Feeds
internal import Templates

extension Publisher {
  /// The calendar of what a channel's entries announce; `nil` where they announce nothing.
  func calendar(_ channel: Channel) -> Rendering? {
    guard let events = channel.events else { return nil }
    let path = Self.calendar(of: channel)
    return rendering(path, of: [events.fingerprint]) {
      let feed = try feed(channel, siblings: [], of: events.entries())
      return EventCalendar(of: feed, at: site.publication.baseURL.appending(path)).bytes
    }
  }

  /// Where a channel's calendar stands, relative to the web root.
  static func calendar(of channel: Channel) -> String { "\(channel.folder)/\(Channel.calendar)" }
}
