internal import Configuration
internal import Entries
internal import Markup

extension Gathering {
  /// The sighting with the delegations that its address and its categories give.
  func routed(_ sighting: Sighting, by source: Source) -> Sighting { source.routed(sighting) }
}

extension Source {
  /// The sighting with the delegations that its address and its categories give.
  func routed(_ sighting: Sighting) -> Sighting {
    let byAddress = sighting.link.map { link in routes.filter { $0.leads(link) } } ?? []
    let tags = categories.isEmpty ? [] : sighting.particulars.tags.map(\.description)
    let byCategory = categories.filter { tags.contains(where: $0.matches) }
    guard !byAddress.isEmpty || !byCategory.isEmpty else { return sighting }
    var routed = sighting
    routed.routings += byAddress.flatMap { route in
      route.delegations.map { Routing($0, by: .address(route.prefix)) }
    }
    routed.routings += byCategory.flatMap { route in
      route.delegations.map { Routing($0, by: .category(route.word)) }
    }
    return routed
  }
}
