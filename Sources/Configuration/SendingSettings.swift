/// How the newsletter is sent to test addresses and small lists.
package struct SendingSettings: Hashable, Sendable {
  /// Who sends.
  package enum Way: Hashable, Sendable {
    /// A mail server.
    case smtp(SMTPServer, login: Login?)
    /// A program that takes a message as sendmail does.
    case sendmail(LocalPath)
  }

  /// Who the server knows the sender as.
  package struct Login: Hashable, Sendable {
    package let user: String
    package let password: PasswordPlace
  }

  /// Where the password is; the configuration itself never holds one.
  package enum PasswordPlace: Hashable, Sendable {
    /// A file with nothing else in it.
    case file(LocalPath)
    /// A variable of the environment.
    case environment(String)
  }

  package let way: Way
  /// Certificates to trust instead of the system's; `nil` for the system's.
  package let certificates: LocalPath?
  /// A bare address that failures come back to; `nil` for that of `from`.
  package let returnPath: String?
  /// Bare addresses that get an edition before it is approved; may be empty.
  package let tests: [String]
  /// Between two messages; a second unless the file says; may be none.
  package let spacing: Duration

  /// The keys in `feeds.yml`.
  static let keys = [
    "smtp", "user", "password_file", "password_env", "ca_file", "sendmail", "return_path", "tests",
    "spacing",
  ]
  /// Those that say something of a mail server.
  private static let serverKeys = ["user", "password_file", "password_env", "ca_file"]
}

extension ConfigurationShape where Value == SendingSettings {
  /// How the newsletter is sent.
  static var sending: Self {
    let expected =
      "a mapping such as { smtp: smtp://mail.example.org:587, user: news, password_file: secrets/smtp }, or { sendmail: /usr/sbin/sendmail }"
    return Self(expected) { node, mistakes in
      node.mapping(expected: expected, reporting: &mistakes)
        .flatMap { SendingSettings(reading: $0, reporting: &mistakes) }
    }
  }
}

extension SendingSettings {
  /// Reads `newsletter.sending`; `nil` after a mistake was reported.
  fileprivate init?(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let way = Self.way(in: mapping, reporting: &mistakes)
    certificates = mapping.value(of: "ca_file", as: .path, reporting: &mistakes)
    returnPath = mapping.value(of: "return_path", as: .bareAddress, reporting: &mistakes)?.address
    tests =
      mapping.value(of: "tests", as: .oneOrMany(of: .bareAddress), reporting: &mistakes)?
      .map(\.address) ?? []
    spacing =
      mapping.value(of: "spacing", as: .durationOrNone, reporting: &mistakes) ?? .seconds(1)
    guard let way else { return nil }
    self.way = way
  }

  /// The server or the program; one of the two must be there.
  private static func way(
    in mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Way? {
    guard mapping["sendmail"] != nil else {
      let server = mapping.required("smtp", as: .smtpServer, reporting: &mistakes)
      let login = login(in: mapping, reporting: &mistakes)
      return server.map { .smtp($0, login: login) }
    }
    for key in ["smtp"] + serverKeys where mapping[key] != nil {
      mistakes.add(
        at: mapping.place(of: key),
        found: "“\(key)” beside “sendmail”",
        expected: "one way of sending: a server under smtp, or a program under sendmail"
      )
    }
    return mapping.value(of: "sendmail", as: .path, reporting: &mistakes).map { .sendmail($0) }
  }

  /// A user with the place of the password, or neither.
  private static func login(
    in mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Login? {
    let user = mapping.value(of: "user", as: .line, reporting: &mistakes)
    let file = mapping.value(of: "password_file", as: .path, reporting: &mistakes)
    let variable = mapping.value(of: "password_env", as: .variableName, reporting: &mistakes)
    let named = ["password_file", "password_env"].filter { mapping[$0] != nil }
    let expected = "user, and with it password_file or password_env"
    if named.count == 2 {
      mistakes.add(
        at: mapping.place(of: "password_env"),
        found: "two places of one password",
        expected: "password_file or password_env"
      )
    } else if mapping["user"] != nil, named.isEmpty {
      mistakes.add(at: mapping.place(of: "user"), found: "no password", expected: expected)
    } else if mapping["user"] == nil, let key = named.first {
      mistakes.add(at: mapping.place(of: key), found: "no user", expected: expected)
    }
    let place = file.map { PasswordPlace.file($0) } ?? variable.map { .environment($0) }
    guard let user, let place else { return nil }
    return Login(user: user, password: place)
  }
}

extension ConfigurationShape where Value == String {
  /// The name of a variable of the environment.
  fileprivate static var variableName: Self {
    Self(text: "the name of an environment variable such as SMTP_PASSWORD") { text in
      let isName = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
      }
      return isName && !text.isEmpty && text.first?.isNumber == false ? text : nil
    }
  }
}
