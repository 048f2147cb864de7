import Foundation
import Testing

@testable import Pipeline

@Suite("A program that runs", .serialized)
struct ProgramRunTests {
  private static func answer(
    _ script: String,
    reading input: [UInt8] = [],
    limit: Duration = .seconds(5),
    most: Int = 100_000
  ) throws -> ProgramRun.Answer {
    try ProgramRun(
      path: "/bin/sh",
      words: ["sh", "-c", script],
      environment: ["PATH": ProgramFile.usualPath],
      folder: "/",
      timeLimit: limit,
      outputLimit: most,
      grace: .milliseconds(200)
    ).answer(to: input)
  }

  @Test("reads what it is given, however much, or leaves it")
  func input() throws {
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
    let counted = try Self.answer("wc -c", reading: input)
    #expect(String(decoding: counted.output, as: UTF8.self).contains("3000000"))
    let ignored = try Self.answer("exec 0<&-; echo done", reading: input)
    #expect(ignored.output == Array("done\n".utf8))
    #expect(ignored.ending == .exit(0))
  }

  @Test("may print on both sides at once")
  func bothSides() throws {
    let script = "i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo out $i; echo err $i >&2; done"
    let answer = try Self.answer(script)
    #expect(answer.output.split(separator: 0x0A).count == 3_000)
    #expect(answer.words.lines.first == "err 1")
    #expect(answer.words.lastLine == "err 3000")
  }

  @Test("is waited for with what it started, for a moment")
  func children() throws {
    // As in a shell's process substitution: the one that prints is not the one that is waited for.
    #expect(try Self.answer("(sleep 0.05; echo late) & echo early").output.count == 11)
    let began = ContinuousClock.now
    let answer = try Self.answer("sleep 60 & echo early")
    #expect(answer.output == Array("early\n".utf8))
    #expect(answer.ending == .exit(0))
    #expect(ContinuousClock.now - began < .seconds(2))
  }

  @Test("leaves nothing behind, whatever it started", arguments: [":", "sleep 60", "wait"])
  func group(_ end: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "pids").filePath
    let script = """
      for n in 1 2 3; do
        sh -c 'trap "" TERM INT HUP; echo $$ >> "\(file)"; while :; do sleep 60; done' >&- 2>&- &
      done
      while [ "$(wc -l < '\(file)' 2>/dev/null || echo 0)" -lt 3 ]; do sleep 0.01; done
      \(end)
      """
    _ = try Self.answer(script, limit: .milliseconds(500))
    let pids = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .compactMap { pid_t($0) }
    #expect(pids.count == 3)
    // A signal takes a moment to be heard.
    for _ in 0..<200 where pids.contains(where: Self.runs) { usleep(5_000) }
    #expect(!pids.contains(where: Self.runs))
  }

  /// Whether a process runs; what was killed may wait for its new parent to take note of it.
  private static func runs(_ pid: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
    return kill(pid, 0) == 0 && !status.contains(") Z ")
  }

  @Test("is cut where it prints too much, and loses nothing before")
  func cut() throws {
    let answer = try Self.answer("yes 0123456789", most: 1_000_000)
    #expect(answer.isCut)
    #expect(answer.output.count == 1_000_000)
    #expect(answer.failure(after: .seconds(1)) == nil)
    let exact = try Self.answer("printf 12345", most: 5)
    #expect(!exact.isCut && exact.output.count == 5)
  }

  @Test("may say much beside its answer, of which the beginning and the end are kept")
  func words() throws {
    let answer = try Self.answer("yes 'a line of words' | head -c 900000 >&2; echo last >&2")
    let lines = answer.words.lines
    #expect(lines.count < 2_000)
    #expect(lines.last == "last")
    #expect(lines.contains { $0.hasSuffix("bytes more)") })
  }

  @Test("has the usual signals, whatever this process does with them")
  func signals() throws {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    // `yes` ends when nobody reads it, unless it was told to ignore that.
    #expect(try Self.answer("yes | head -n 1; echo $?").output == Array("y\n0\n".utf8))
  }
}
