import Entries
import Foundation
import Mail
import Testing

@testable import Pipeline

@Suite("Sending an edition")
struct SendingTests {
  private static let now = "2026-04-02T08:00:00Z"
  private static let month = CalendarMonth("2026-03")

  /// A publication with an edition of March, sent by a program that is never run.
  private func publication(isApproved: Bool = true) throws -> Publication {
    let publication = try Publication.ofNotes(
      [
        "eu/2026-03-02-garden.en.md": "# A garden\n\nThe children dig.",
        "eu/2026-03-02-garden.fr.md": "# Un jardin\n\nLes enfants bêchent.",
      ],
      newsletter: true
    )
    let feeds = try publication.text("feeds.yml").replacing(
      "  unsubscribe: { url: https://example.org/u }",
      with: """
          unsubscribe: { url: https://example.org/u }
          sending: { sendmail: /bin/true, tests: [Test@example.org], spacing: 7s }
        """
    )
    try publication.write(feeds, to: "feeds.yml")
    try publication.build(Self.now)
    _ = try Drafting(workspace: publication.workspace, now: moment)
      .draft(Self.month, isTrial: false)
    if isApproved { try approve(publication) }
    try publication.write(Self.list, to: "readers.txt")
    return publication
  }

  private static let list = """
    # Readers
    one@example.org
    Two Readers <two@example.org>   # both of them

    three@example.org
    ONE@example.org
    """

  private var moment: Date { get throws { try #require(RFC3339.instant(Self.now)) } }

  private func approve(_ publication: Publication) throws {
    _ = try Approving(workspace: publication.workspace, now: moment).approve(Self.month, by: "Anna")
  }

  private func send(
    _ publication: Publication,
    _ transport: RecordingTransport,
    to audience: Sending.Audience? = nil,
    again: [Mailbox] = [],
    pause: @escaping (Duration) -> Void = { _ in }
  ) throws -> SendingReport {
    try Sending(workspace: publication.workspace, now: moment, pause: pause, tell: { _ in })
      .send(
        Sending.Order(
          month: Self.month,
          form: nil,
          audience: audience ?? .list(publication.root.appending(path: "readers.txt").filePath),
          again: again
        ),
        through: transport
      )
  }

  private func journal(_ publication: Publication) -> URL {
    publication.root.appending(path: ".depeche/sent/2026-03.bilingual.log")
  }

  @Test("goes to each reader of a list once, with their own address in To")
  func list() throws {
    let publication = try publication()
    let transport = RecordingTransport()
    var pauses: [Duration] = []
    let report = try send(publication, transport, pause: { pauses.append($0) })
    #expect(report.outcomes.map(\.outcome) == [.sent, .sent, .sent])
    #expect(transport.recipients == ["one@example.org", "two@example.org", "three@example.org"])
    #expect(pauses == [.seconds(7), .seconds(7)])
    let second = try #require(transport.messages.dropFirst().first)
    #expect(second.contains("\r\nTo: Two Readers <two@example.org>\r\n"))
    #expect(!second.contains("three@example.org"))
    #expect(
      try send(publication, transport).outcomes.map(\.outcome)
        == .init(repeating: .sentBefore, count: 3)
    )
    #expect(transport.recipients.count == 3)
  }

  @Test("goes to the test addresses as it is, approved or not")
  func tests() throws {
    let publication = try publication(isApproved: false)
    let transport = RecordingTransport()
    let report = try send(publication, transport, to: .tests([]))
    #expect(report.isWhole && !report.isNothing)
    #expect(transport.recipients == ["Test@example.org"])
    let message = try Composing(workspace: publication.workspace, now: moment)
      .message(Self.month, in: nil)
    #expect(transport.messages == [String(decoding: message, as: UTF8.self)])
  }

  @Test("goes to nobody else before it is approved, nor after the approval is void")
  func refusal() throws {
    let publication = try publication(isApproved: false)
    let transport = RecordingTransport()
    let stranger = Sending.Audience.tests([try Mailbox(address: "one@example.org")])
    #expect(throws: SendingRefusal.self) { try send(publication, transport, to: stranger) }
    #expect(throws: SendingRefusal.self) { try send(publication, transport) }
    try approve(publication)
    let edition = try publication.text("editions/2026-03.yml")
    try publication.write(edition.replacing("A garden", with: "A park"), to: "editions/2026-03.yml")
    let refusal = #expect(throws: SendingRefusal.self) { try send(publication, transport) }
    #expect(refusal?.description.contains("was changed after Anna approved it") == true)
    #expect(transport.recipients.isEmpty)
    try approve(publication)
    #expect(try send(publication, transport).isWhole)
  }

  @Test(
    "goes again where it was refused, stops at a failure, and waits for a word where nobody knows"
  )
  func outcomes() throws {
    let publication = try publication()
    let no = ServerReply(code: 550, text: "Nobody")
    let transport = RecordingTransport([
      "one@example.org": .refused(no), "two@example.org": .unknown("?"),
    ])
    #expect(
      try send(publication, transport).outcomes.map(\.outcome) == [
        .refused(no), .unknown("?"), .notTried,
      ]
    )
    let better = RecordingTransport(["one@example.org": .failed("gone")])
    #expect(
      try send(publication, better).outcomes.map(\.outcome) == [
        .failed("gone"), .interrupted, .notTried,
      ]
    )
    let best = RecordingTransport()
    #expect(try send(publication, best).outcomes.map(\.outcome) == [.sent, .interrupted, .sent])
    let two = try Mailbox(address: "TWO@example.org")
    let last = try send(publication, best, again: [two])
    #expect(last.outcomes.map(\.outcome) == [.sentBefore, .sent, .sentBefore])
    #expect(best.recipients == ["one@example.org", "three@example.org", "two@example.org"])
  }

  @Test("keeps in mind who had it, also when sending it again comes to nothing")
  func vain() throws {
    let publication = try publication()
    let (one, two) = (
      try Mailbox(address: "one@example.org"), try Mailbox(address: "two@example.org")
    )
    _ = try send(publication, RecordingTransport([two.address: .unknown("?")]))
    let no = ServerReply(code: 451, text: "Later")
    let vain = RecordingTransport([one.address: .refused(no), two.address: .failed("gone")])
    _ = try send(publication, vain, again: [one, two])
    let report = try send(publication, RecordingTransport())
    #expect(report.outcomes.map(\.outcome) == [.sentBefore, .interrupted, .sent])
  }

  @Test("sends a changed edition as another message")
  func changed() throws {
    let publication = try publication()
    let transport = RecordingTransport()
    let first = try send(publication, transport)
    let edition = try publication.text("editions/2026-03.yml")
    try publication.write(edition.replacing("A garden", with: "A park"), to: "editions/2026-03.yml")
    try approve(publication)
    let second = try send(publication, transport)
    #expect(first.message != second.message)
    #expect(second.outcomes.map(\.outcome) == [.sent, .sent, .sent])
  }

  @Test("sends nobody twice, wherever in its journal a run was killed")
  func killed() throws {
    let publication = try publication()
    let journal = journal(publication)
    let transport = RecordingTransport(watching: journal)
    _ = try send(publication, transport)
    let whole = try Data(contentsOf: journal)
    // What stood in the journal when each message was handed over.
    let handed = transport.journalLengths
    // At every line's end, beside it, and in the middle of the lines.
    let ends = [0] + whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    let cuts = ends.flatMap { [$0 - 1, $0, $0 + 30] }.filter { (0...whole.count).contains($0) }
    for length in cuts {
      try whole.prefix(length).write(to: journal)
      let rest = RecordingTransport()
      let report = try send(publication, rest)
      let before = zip(transport.recipients, handed).filter { $0.1 <= length }.map(\.0)
      #expect(Set(before).isDisjoint(with: rest.recipients), "cut after \(length) bytes")
      let silent = report.outcomes.filter { $0.outcome == .interrupted }.map(\.recipient.address)
      let had = report.outcomes.filter { $0.outcome == .sentBefore }.map(\.recipient.address)
      #expect(
        Set(rest.recipients + silent + had) == Set(transport.recipients),
        "everybody is accounted for after \(length) bytes"
      )
    }
  }

  @Test(
    "refuses a list that is none, with its lines",
    arguments: [
      ("", "no address in it"), ("one@example.org\nnobody\n", "line 2"),
      ("a@b.example\r\nb@example.org, c@example.org\r\n", "line 2"),
      ((0...500).map { "r\($0)@example.org\n" }.joined(), "too many"),
    ]
  )
  func lists(_ text: String, _ words: String) throws {
    let publication = try publication()
    try publication.write(text, to: "readers.txt")
    let error = #expect(throws: PipelineError.self) { try send(publication, RecordingTransport()) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains(words) == true)
  }

  @Test("says who would get it and touches nothing")
  func rehearsal() throws {
    let publication = try publication()
    let report = try Sending(
      workspace: publication.workspace,
      now: moment,
      pause: { _ in },
      tell: { _ in }
    )
    .rehearse(Sending.Order(month: Self.month, form: nil, audience: .tests([])))
    #expect(report.outcomes.map(\.outcome) == [.due])
    #expect(!FileManager.default.fileExists(atPath: journal(publication).filePath))
  }

  @Test("stops where a line of the journal says nothing")
  func journal() throws {
    let publication = try publication()
    let transport = RecordingTransport()
    _ = try send(publication, transport)
    try Data("<x@example.org> one@example.org perhaps\n".utf8).write(to: journal(publication))
    let error = #expect(throws: PipelineError.self) { try send(publication, transport) }
    #expect(error?.description.contains("line 1") == true)
    #expect(transport.recipients.count == 3)
  }
}
