/// The two upper-case digits that RFC 2045 §6.7, 2047 §4.2 and 2231 §7 all write.
func hexadecimal(_ octet: UInt8) -> String {
  let digits = String(octet, radix: 16, uppercase: true)
  return octet < 0x10 ? "0" + digits : digits
}
