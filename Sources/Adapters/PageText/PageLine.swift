internal import Markup

/// A line of a saved page, taken apart: what stands glued together on it becomes several.
enum PageLine {
  case blank
  case date(DateReader.Reading)
  /// The link at the end of a card.
  case more
  /// A heading; the words of the whole line, for where it turns out to be none.
  case section(PageTextOptions.Section, stands: HeadingStand, PlainText)
  case text(PlainText)
  /// `[...]` or the like alone: the end of the text before it.
  case cut(PlainText)
}

/// How a heading stands on its line.
enum HeadingStand {
  /// Alone, or with the next words glued to it without a space.
  case alone
  /// As the opening words of a longer line.
  case opening
}

/// A line with its number in the file, from one.
struct NumberedLine {
  let number: Int
  let line: PageLine
}
