import Foundation
import Store
import Synchronization
import Templates
import Testing

@testable import Pipeline

@Suite("The output folder")
struct OutputFolderTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "out-\(UUID().uuidString)")

  private struct Failure: Error {}

  /// What a rendering sees of the others: whether closing was done when it was made.
  private final class Closed: Sendable {
    let isDone = Mutex(false)
  }

  private final class Count: Sendable {
    let number = Mutex(0)
  }

  private func file(_ path: String, _ text: String) -> Rendering {
    Rendering(path: path, fingerprint: text) { Array(text.utf8) }
  }

  private func names() -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test("has what stands before a file that cannot be made, and nothing behind it")
  func failure() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    var plan = (0..<200).map { file("a/\($0).txt", "\($0)") }
    plan[120] = Rendering(path: "a/120.txt", fingerprint: "x") { throw Failure() }
    var recorded: [String: PublishedFile] = [:]
    #expect(throws: Failure.self) {
      try OutputFolder(root).write(plan, known: [:], record: { recorded = $0 })
    }
    #expect(names() == (0..<120).map { "a/\($0).txt" }.sorted())
    #expect(recorded.count == 120)
    plan[120] = file("a/120.txt", "120")
    let report = try OutputFolder(root).write(plan, known: recorded, record: { _ in })
    #expect(report.untouched == 120)
    #expect(report.written == (120..<200).map { "a/\($0).txt" })
    #expect(!FileManager.default.fileExists(atPath: root.appending(path: ".new").path()))
  }

  @Test(
    "makes nothing again from what it was made of, though its fingerprint is another",
    arguments: [("words", 0), ("other words", 1)]
  )
  func input(_ input: String, _ count: Int) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let made = Count()
    func plan(_ fingerprint: String, _ input: String) -> Rendering {
      Rendering(
        path: "a.txt",
        fingerprint: fingerprint,
        input: { input },
        render: {
          made.number.withLock { $0 += 1 }
          return Array(input.utf8)
        }
      )
    }
    var recorded: [String: PublishedFile] = [:]
    let folder = OutputFolder(root)
    _ = try folder.write([plan("1", "words")], known: [:], record: { recorded = $0 })
    let report = try folder.write([plan("2", input)], known: recorded, record: { recorded = $0 })
    #expect(made.number.withLock { $0 } == 1 + count)
    #expect(report.replaced.count == count)
    // From then on the new fingerprint is enough.
    let unasked = Rendering(
      path: "a.txt",
      fingerprint: "2",
      input: { throw Failure() },
      render: { throw Failure() }
    )
    #expect(try folder.write([unasked], known: recorded, record: { _ in }).untouched == 1)
  }

  @Test("makes what is late when closing is done, and nothing can be read before")
  func closing() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let closed = Closed()
    let late = Rendering(path: "late.txt", fingerprint: "late", isLate: true) {
      Array("\(closed.isDone.withLock { $0 })".utf8)
    }
    let before = Mutex<[String]>([])
    let report = try OutputFolder(root).write(
      [late, file("b.txt", "b")],
      known: [:],
      closing: { [self] in
        Thread.sleep(forTimeInterval: 0.05)
        before.withLock { $0 = names() }
        closed.isDone.withLock { $0 = true }
      },
      record: { _ in }
    )
    #expect(report.written == ["late.txt", "b.txt"])
    #expect(before.withLock { $0 } == [])
    #expect(try String(contentsOf: root.appending(path: "late.txt"), encoding: .utf8) == "true")
  }

  @Test("stays as it is where closing fails")
  func failedClosing() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    var isRecorded = false
    #expect(throws: Failure.self) {
      try OutputFolder(root).write(
        [file("b.txt", "b")],
        known: [:],
        closing: { throw Failure() },
        record: { isRecorded = !$0.isEmpty }
      )
    }
    #expect(names() == [])
    #expect(!isRecorded)
  }

  @Test("closes also where no file is to be written")
  func nothingDue() throws {
    let closed = Closed()
    _ = try OutputFolder(root).write(
      [],
      known: [:],
      closing: { closed.isDone.withLock { $0 = true } },
      record: { _ in }
    )
    #expect(closed.isDone.withLock { $0 })
  }
}
