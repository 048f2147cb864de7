internal import Configuration
internal import Fetching
internal import Foundation
internal import Mail

extension Workspace {
  /// Where the journals of what was sent are.
  var sentFolder: URL { state.appending(path: "sent") }

  /// Who sends the newsletter's messages, ready to be asked.
  ///
  /// - Throws: `PipelineError` with `configuration` where a password or a program is not where
  ///   `feeds.yml` says.
  func transport(_ settings: SendingSettings) throws(PipelineError) -> any MailTransport {
    switch settings.way {
    case .sendmail(let path):
      let program = file(path)
      guard FileManager.default.isExecutableFile(atPath: program.filePath) else {
        throw PipelineError(
          .configuration,
          "\(path): there is no such program, or it may not be run; see newsletter.sending.sendmail"
        )
      }
      return SendmailProgram(at: program, folder: sentFolder)
    case .smtp(let server, let login):
      var known: (user: String, password: String)?
      if let login { known = (login.user, try password(login.password)) }
      let certificates = settings.certificates.map(file)
      if let certificates, FileStamp(path: certificates.filePath) == nil {
        throw PipelineError(
          .configuration,
          "\(certificates.filePath): there is no such file; see newsletter.sending.ca_file"
        )
      }
      do throws(SMTPError) {
        return try SMTPSession(
          with: server,
          login: known,
          trusting: certificates?.filePath
        )
      } catch {
        throw PipelineError(.configuration, "\(server): \(error)")
      }
    }
  }

  private func file(_ path: LocalPath) -> URL {
    URL(filePath: path.description, relativeTo: root)
  }

  /// The largest file that is taken for a password, in bytes.
  private static var longestPassword: Int { 1_024 }

  private func password(_ place: SendingSettings.PasswordPlace) throws(PipelineError) -> String {
    let (text, name, cure) =
      switch place {
      case .environment(let variable):
        (
          ProcessInfo.processInfo.environment[variable], "$\(variable)",
          "is not set, or no password; see newsletter.sending.password_env"
        )
      case .file(let path):
        (
          content(of: file(path)), path.description,
          "cannot be read, or has more than a password in it; see newsletter.sending.password_file"
        )
      }
    guard let text, !text.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      throw PipelineError(.configuration, "\(name): \(cure)")
    }
    return text
  }

  /// A file's one line, without its end.
  private func content(of file: URL) -> String? {
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.longestPassword), !isCut
    else { return nil }
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(validating: text, as: UTF8.self)
  }
}
