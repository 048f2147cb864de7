internal import Foundation

/// What the process has cost since it began.
package struct ProcessUsage {
  /// Of the processor, in the program and in the system for it.
  package let seconds: Double
  /// The most memory that it held at once, in units of 1,024 bytes.
  package let peakKilobytes: Int

  /// What it has cost up to now.
  package static var current: ProcessUsage {
    var usage = rusage()
    #if canImport(Glibc)
    let answer = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let peak = highWater ?? Int(usage.ru_maxrss)
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

  #if canImport(Glibc)
  /// What Linux says of this program alone: `ru_maxrss` also counts the one that started it.
  private static var highWater: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
  #endif

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
