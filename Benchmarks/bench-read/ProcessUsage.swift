import Foundation

/// What the process has cost since it began.
struct ProcessUsage {
  /// Of the processor, in the program and in the system for it.
  let seconds: Double
  /// The most memory that it held at once, in units of 1,024 bytes.
  let peakKilobytes: Int

  /// What it has cost up to now.
  static var current: ProcessUsage {
    var usage = rusage()
    #if canImport(Glibc)
    let answer = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let peak = Int(usage.ru_maxrss)
    #else
    let answer = unsafe getrusage(RUSAGE_SELF, &usage)
    // Darwin counts in bytes.
    let peak = Int(usage.ru_maxrss) / 1_024
    #endif
    precondition(answer == 0, "a process may always ask for its own usage")
    return ProcessUsage(
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakKilobytes: peak
    )
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
