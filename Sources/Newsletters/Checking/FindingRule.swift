/// What the messages of an edition are judged by; the raw value is a name that stays.
package enum FindingRule: String, CaseIterable, Hashable, Sendable {
  // What is decided in the edition file.
  case translationUndecided = "translation-undecided"
  case candidatesNew = "candidates-new"
  case sourceChanged = "source-changed"
  case sourceGone = "source-gone"
  case translationMissing = "translation-missing"
  case undated = "undated"
  case titleRepeated = "title-repeated"
  case storyTwice = "story-twice"
  case linkDead = "link-dead"
  case introductionLanguage = "introduction-language"
  case blockLanguage = "block-language"
  case linkLanguage = "link-language"
  case editionEmpty = "edition-empty"
  case dateMonth = "date-month"

  // Subject and preheader.
  case subjectMissing = "subject-missing"
  case subjectLength = "subject-length"
  case subjectLanguage = "subject-language"
  case subjectOpening = "subject-opening"
  case subjectShouting = "subject-shouting"
  case preheaderLength = "preheader-length"
  case preheaderLanguage = "preheader-language"
  case preheaderRepeats = "preheader-repeats"

  // Headers.
  case headerMissing = "header-missing"
  case headerPlaceholder = "header-placeholder"
  case senderDomain = "sender-domain"
  case replyAddress = "reply-address"

  // What the message is made of.
  case htmlWeight = "html-weight"
  case textShortened = "text-shortened"
  case htmlWeightNear = "html-weight-near"
  case styleWeight = "style-weight"
  case activeContent = "active-content"
  case outsideStyle = "outside-style"
  case documentHead = "document-head"
  case tagsUnbalanced = "tags-unbalanced"
  case idTwice = "id-twice"
  case styleDropped = "style-dropped"
  case styleUnsafe = "style-unsafe"
  case textLine = "text-line"
  case textMarkup = "text-markup"

  // Pictures.
  case pictureSource = "picture-source"
  case pictureMissing = "picture-missing"
  case pictureUnused = "picture-unused"
  case pictureAlternative = "picture-alternative"
  case pictureWidth = "picture-width"
  case trackingPicture = "tracking-picture"
  case remotePicture = "remote-picture"

  // Whether everybody can read it.
  case phrasesMissing = "phrases-missing"
  case languageMark = "language-mark"
  case languageOnCell = "language-on-cell"
  case headingFirst = "heading-first"
  case headingSkipped = "heading-skipped"
  case headingEmpty = "heading-empty"
  case tableRole = "table-role"
  case textSize = "text-size"
  case contrast = "contrast"
  case contrastDark = "contrast-dark"

  // Links.
  case linkAddress = "link-address"
  case linkPrivate = "link-private"
  case linkWords = "link-words"
  case linkEmpty = "link-empty"
  case linkUnmarked = "link-unmarked"
  case linkDisguised = "link-disguised"
  case linkShortened = "link-shortened"
  case linkTracking = "link-tracking"
  case anchorMissing = "anchor-missing"
  case anchorName = "anchor-name"
  case languageSwitch = "language-switch"
  case linkTextPart = "link-text-part"
  case linkHTMLPart = "link-html-part"

  // What must stand in every message.
  case storyMissing = "story-missing"
  case storyOrder = "story-order"
  case leftoverWords = "leftover-words"
  case placeholder = "placeholder"
  case serviceUnsubscribe = "service-unsubscribe"
  case unsubscribeLink = "unsubscribe-link"
  case postalAddress = "postal-address"

  /// Whether an edition should not be sent with it: it would arrive broken, cut off, unlawful,
  /// unreadable for some, or not as its editor meant it.
  package var isGrave: Bool {
    switch self {
    case .subjectMissing, .headerMissing, .headerPlaceholder, .htmlWeight, .styleWeight,
      .activeContent, .outsideStyle, .styleDropped, .pictureSource, .pictureMissing,
      .pictureAlternative, .trackingPicture, .languageMark, .contrast, .contrastDark, .linkAddress,
      .linkPrivate, .linkEmpty, .linkDisguised, .anchorMissing, .linkTextPart, .storyMissing,
      .storyOrder, .leftoverWords, .placeholder, .serviceUnsubscribe, .unsubscribeLink,
      .postalAddress, .editionEmpty:
      true
    case .translationUndecided, .candidatesNew, .sourceChanged, .sourceGone, .translationMissing,
      .undated, .titleRepeated, .storyTwice, .linkDead, .textShortened, .phrasesMissing,
      .introductionLanguage, .blockLanguage, .linkLanguage,
      .dateMonth, .subjectLength, .subjectLanguage, .subjectOpening,
      .subjectShouting, .preheaderLength, .preheaderLanguage, .preheaderRepeats, .senderDomain,
      .replyAddress, .htmlWeightNear, .documentHead, .tagsUnbalanced, .idTwice, .styleUnsafe,
      .textLine, .textMarkup, .pictureUnused, .pictureWidth, .remotePicture, .languageOnCell,
      .headingFirst, .headingSkipped, .headingEmpty, .tableRole, .textSize, .linkWords,
      .linkUnmarked, .linkShortened, .linkTracking, .anchorName, .languageSwitch, .linkHTMLPart:
      false
    }
  }
}
