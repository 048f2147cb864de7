import Testing

@testable import Configuration

@Suite("How the newsletter is sent")
struct SendingTests {
  @Test(
    "takes a mail server's address",
    arguments: [
      ("smtp://mail.example.org:587", "mail.example.org", 587, SMTPServer.Security.startTLS),
      ("smtp://mail.example.org", "mail.example.org", 587, .startTLS),
      ("SMTPS://mail.example.org/", "mail.example.org", 465, .implicit),
      ("smtp://localhost", "localhost", 25, .none),
      ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, .none),
      ("smtp://[::1]:25", "::1", 25, .none),
      ("smtps://localhost:465", "localhost", 465, .implicit),
      ("smtp://127.0.0.1.example.org", "127.0.0.1.example.org", 587, .startTLS),
      ("smtp://localhost.example.org", "localhost.example.org", 587, .startTLS),
    ]
  )
  func servers(
    _ text: String,
    _ host: String,
    _ port: Int,
    _ security: SMTPServer.Security
  ) {
    #expect(SMTPServer(text) == SMTPServer(host: host, port: port, security: security))
  }

  @Test(
    "refuses what is none",
    arguments: [
      "mail.example.org", "http://mail.example.org", "smtp://", "smtp://user:pw@mail.example.org",
      "smtp://mail.example.org:0", "smtp://mail.example.org:65536", "smtp://mail.example.org:",
      "smtp://mail.example.org/path", "smtp://mail example.org", "smtp://mail.example.org\r\nX: y",
      "smtp://[::1", "smtp://[mail]:25", "smtp://mail.example.org:99999999999999999999", "smtp:",
    ]
  )
  func noServers(_ text: String) {
    #expect(SMTPServer(text) == nil)
  }
}
