internal import Adapters
internal import CSpawn
internal import Foundation

/// What a new process is given: three descriptors, and no other.
struct ProgramStart {
  let input: CInt
  let output: CInt
  let words: CInt

  #if os(Linux)
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
  #else
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
  #endif

  /// Starts a program in a process group of its own, with the signals as a shell would give them.
  ///
  /// - Returns: the number of the process, which is that of its group.
  /// - Throws: `SourceFailure` with what the system says.
  func spawn(_ run: ProgramRun) throws(SourceFailure) -> pid_t {
    #if os(Linux)
    var actions = unsafe FileActions()
    var attributes = Attributes()
    #else
    var actions: FileActions = nil
    var attributes: Attributes = nil
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let codes = unsafe [describe(run.folder, &actions), isolate(&attributes)]
    if let code = codes.first(where: { $0 != 0 }) { throw .notStarted(code) }
    var pid: pid_t = 0
    let environment = run.environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let code = unsafe Self.withPointers(to: run.words) { words in
      unsafe Self.withPointers(to: environment) { environment in
        unsafe posix_spawn(&pid, run.path, &actions, &attributes, words, environment)
      }
    }
    switch code {
    case 0: return pid
    case ENOEXEC:
      throw SourceFailure(
        .missing,
        "\(run.path): is no program; begin it with a line such as #!/bin/sh, or name its interpreter "
          + "in command:"
      )
    case ENOENT:
      throw SourceFailure(
        .missing,
        "\(run.path): the interpreter that its first line names is not there"
      )
    default: throw .notStarted(code)
    }
  }

  /// Says which descriptors the process has, and where it begins.
  private func describe(_ folder: String, _ actions: inout FileActions) -> CInt {
    let codes = unsafe [
      posix_spawn_file_actions_adddup2(&actions, input, 0),
      posix_spawn_file_actions_adddup2(&actions, output, 1),
      posix_spawn_file_actions_adddup2(&actions, words, 2),
      posix_spawn_file_actions_addchdir_np(&actions, folder),
    ]
    #if os(Linux)
    let closing = unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    #else
    let closing: CInt = 0
    #endif
    return (codes + [closing]).first { $0 != 0 } ?? 0
  }

  /// Gives the process its own group and the usual signals, whatever this program does with them.
  private func isolate(_ attributes: inout Attributes) -> CInt {
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    for signal in [SIGKILL, SIGSTOP] { unsafe sigdelset(&all, signal) }
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    #if os(Linux)
    let closing: CInt = 0
    #else
    let closing = CInt(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    let codes = unsafe [
      posix_spawnattr_setpgroup(&attributes, 0),
      posix_spawnattr_setsigmask(&attributes, &none),
      posix_spawnattr_setsigdefault(&attributes, &all),
      posix_spawnattr_setflags(&attributes, Int16(CInt(flags) | closing)),
    ]
    return codes.first { $0 != 0 } ?? 0
  }

  /// Texts as C has lists of them: pointers, and a null at the end.
  private static func withPointers<Result>(
    to texts: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe body(&pointers)
  }
}
