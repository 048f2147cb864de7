internal import CLibFuzzer
internal import HostileInput

/// Searches for input that a reader does not stand: libFuzzer with our readers as its target.
///
/// `fuzz [OPTIONS] FOLDERS…` is libFuzzer's own command. A broken promise ends it like a crash, so
/// that the input is kept.
@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe Optional(CommandLine.unsafeArgv)
    _ = unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      do {
        try unsafe HostileInput(UnsafeBufferPointer(start: data, count: size)).read()
      } catch {
        fatalError("\(error)")
      }
      return 0
    }
  }
}
