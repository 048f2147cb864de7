import Foundation
import Testing

@testable import Pipeline

/// A web server of the machine that serves a publication on loopback, by the configuration that is shipped
/// for it.
final class WebServer {
  /// The servers that have one.
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case nginx
    case apache

    var testDescription: String { rawValue }

    fileprivate var program: String { self == .nginx ? "/usr/sbin/nginx" : "/usr/sbin/apache2" }
  }

  /// An answer, its header fields by their names in lower case.
  struct Answer {
    let status: Int
    let fields: [String: String]
    let body: Data
  }

  private let process = Process()
  private let folder: URL
  private let port: UInt16

  /// Starts it; `nil` where the machine has no such server, or no curl to ask it.
  ///
  /// - Parameters:
  ///   - kind: which.
  ///   - publication: built.
  ///   - path: of its `base_url`, for which a configuration is changed as it says; empty for none.
  /// - Throws: where it cannot be started.
  init?(_ kind: Kind, serving publication: Publication, below path: String) throws {
    let files = FileManager.default
    guard files.isExecutableFile(atPath: kind.program), files.isExecutableFile(atPath: Self.curl)
    else {
      print("skipped: there is no \(kind.program), or no \(Self.curl)")
      return nil
    }
    folder = files.temporaryDirectory.appending(path: "server-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    port = try Self.freePort()
    // A configuration names folders without spaces.
    let site = folder.appending(path: "site")
    try files.createSymbolicLink(at: site, withDestinationURL: publication.root)
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let shipped = try String(
      contentsOf: root.appending(path: "server/\(kind.rawValue).conf"),
      encoding: .utf8
    )
    let web = folder.appending(path: "web")
    try files.createDirectory(at: web, withIntermediateDirectories: true)
    let output = "/srv/depeche/out/public"
    let placed =
      switch kind {
      case _ where path.isEmpty: shipped
      case .nginx: shipped.replacing("  root \(output);", with: "  root \(web.filePath);")
      case .apache: shipped.replacing("DocumentRoot \(output)", with: "Alias \(path) \(output)")
      }
    if kind == .nginx, !path.isEmpty {
      try files.createSymbolicLink(
        at: web.appending(path: String(path.dropFirst())),
        withDestinationURL: site.appending(path: "out/public")
      )
    }
    // The word is "secret", by its SHA-1, which both servers read.
    let passwords = folder.appending(path: "passwords")
    try Data("staff:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n".utf8).write(to: passwords)
    let configuration =
      placed
      .replacing("location ^~ /reports/", with: "location ^~ \(path)/reports/")
      .replacing("location ^~ /public/", with: "location ^~ \(path)/public/")
      .replacing("Alias /reports", with: "Alias \(path)/reports")
      .replacing("\"^/public/(.*)$\" \"/$1\"", with: "\"^\(path)/public/(.*)$\" \"\(path)/$1\"")
      .replacing("<Location /reports", with: "<Location \(path)/reports")
      .replacing("/etc/nginx/depeche.htpasswd", with: passwords.filePath)
      .replacing("/etc/apache2/depeche.htpasswd", with: passwords.filePath)
      .replacing("/srv/depeche", with: site.filePath)
      .replacing("listen 80;", with: "listen 127.0.0.1:\(port);")
      .replacing("*:80", with: "127.0.0.1:\(port)")
    let file = folder.appending(path: "server.conf")
    try Data(Self.surroundings(kind, configuration, in: folder, port: port).utf8).write(to: file)
    process.executableURL = URL(filePath: kind.program)
    process.arguments =
      kind == .nginx
      ? ["-p", folder.filePath, "-c", file.filePath, "-e", folder.appending(path: "log").filePath]
      : ["-f", file.filePath, "-X"]
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    // A server begun from a test's thread has that thread's deafness to softer signals.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Asks for a path, with header fields such as `If-None-Match: "x"`.
  func get(_ path: String, _ fields: [String] = []) throws -> Answer {
    let asking = Process()
    asking.executableURL = URL(filePath: Self.curl)
    asking.arguments =
      ["-s", "-i", "--retry", "20", "--retry-connrefused", "--retry-delay", "1", "-m", "30"]
      + fields.flatMap { ["-H", $0] } + ["http://127.0.0.1:\(port)\(path)"]
    let output = Pipe()
    asking.standardOutput = output
    try asking.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    asking.waitUntilExit()
    let end = try #require(data.firstRange(of: Data("\r\n\r\n".utf8)), "no answer to \(path)")
    let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    let status = try #require(
      head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    )
    let named = head.dropFirst().compactMap { line -> (String, String)? in
      line.firstIndex(of: ":").map { colon in
        (
          line[..<colon].lowercased(),
          line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        )
      }
    }
    return Answer(
      status: status,
      fields: Dictionary(named) { first, _ in first },
      body: data[end.upperBound...]
    )
  }

  private static let curl = "/usr/bin/curl"

  /// What stands around a site's configuration where nothing else is served.
  private static func surroundings(
    _ kind: Kind,
    _ configuration: String,
    in folder: URL,
    port: UInt16
  ) -> String {
    let here = folder.filePath
    switch kind {
    case .nginx:
      let spools = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map { "\($0)_temp_path \(here)/\($0);" }
      return """
        daemon off;
        master_process off;
        pid \(here)/pid;
        events { }
        http {
        access_log off;
        \(spools.joined(separator: "\n"))
        \(configuration)
        }
        """
    case .apache:
      let modules = [
        "mpm_prefork", "authz_core", "alias", "auth_basic", "authn_core", "authn_file",
        "authz_user", "deflate", "dir", "filter", "headers", "mime", "rewrite", "setenvif",
      ].map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }
      return """
        ServerRoot \(here)
        ServerName localhost
        Mutex file:\(here)
        PidFile \(here)/pid
        ErrorLog \(here)/log
        User nobody
        Group nogroup
        TypesConfig /etc/mime.types
        Listen 127.0.0.1:\(port)
        \(modules.joined(separator: "\n"))
        \(configuration)
        """
    }
  }

  /// A port of loopback that nobody uses.
  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, length) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }
}
