internal import CCMark

extension SafeHTML {
  /// Makes HTML of Markdown: CommonMark with GitHub's tables, strikethrough and bare links.
  ///
  /// HTML inside is allowed and goes the way of all HTML from outside.
  ///
  /// - Parameters:
  ///   - markdown: a document without front matter; 1 MB of it are read, and one with a word of more
  ///     than 4 KB has its bare addresses as text.
  ///   - resolve: as for HTML.
  package init(markdown: String, resolving resolve: (String, AddressUse) -> String?) {
    self.init(sanitizing: MarkdownDocument.html(of: markdown), resolving: resolve)
  }
}

extension PlainText {
  /// The words of Markdown as lines, without its marks.
  package init(markdown: String) {
    self.init(html: MarkdownDocument.html(of: markdown))
  }
}

/// Markdown as libcmark-gfm reads it.
private enum MarkdownDocument {
  private static let longest = 1_000_000

  /// Raw HTML is passed on: what follows makes it inert, whoever wrote it.
  private static let options = CMARK_OPT_UNSAFE

  private static let extensions = ["table", "strikethrough"]

  /// The extension that finds bare addresses.
  private static let bareLinks = "autolink"

  /// In a longer word bare addresses are not looked for: at each `www.` in it the library reads to
  /// its end, so that a megabyte without a space would take minutes.
  private static let longestWord = 4_000

  /// Registered once, because registering is not made for several threads.
  private static let areRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The HTML of a document, safe for nobody yet; empty where the library has no memory.
  static func html(of markdown: String) -> String {
    guard areRegistered, let parser = unsafe cmark_parser_new(options) else { return "" }
    defer { unsafe cmark_parser_free(parser) }
    let bytes = Array(markdown.utf8.prefix(longest))
    for name in extensions + (hasLongWord(bytes) ? [] : [bareLinks]) {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return "" }
    defer { unsafe cmark_node_free(document) }
    let list = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(document, options, list) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    return unsafe String(cString: html)
  }

  /// Whether so many bytes follow each other without a space that no person wrote them.
  private static func hasLongWord(_ bytes: [UInt8]) -> Bool {
    var length = 0
    for byte in bytes {
      length = byte > 0x20 ? length + 1 : 0
      if length > longestWord { return true }
    }
    return false
  }
}
