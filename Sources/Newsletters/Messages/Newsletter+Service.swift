internal import Configuration
package import Templates

extension Newsletter {
  /// The same newsletter with a mailing service's mark where readers leave; `nil` where the
  /// configuration names none.
  var forService: Newsletter? {
    settings.unsubscribe.placeholder.map {
      Newsletter(settings: settings, site: site, unsubscribe: $0)
    }
  }

  /// The HTML of every message for a service that sends it under headers of its own.
  ///
  /// Its pictures are those of the edition's pages on the web: it has to be published before it is sent.
  ///
  /// - Returns: renderings below `mail/`, as those of the messages; `nil` where the configuration
  ///   names no mark for the service to put each reader's own link in.
  package func serviceHTML(_ edition: Edition) -> [Rendering]? {
    forService.map { service in
      Letter.all(of: edition, place: .service).map { letter in
        rendering(letter.servicePath, of: edition) { Array(try service.fitted(letter).html.utf8) }
      }
    }
  }
}

extension Letter {
  /// The file of the HTML for a mailing service, below the output folder.
  var servicePath: String { "mail/\(edition.month)/\(name).html" }
}
