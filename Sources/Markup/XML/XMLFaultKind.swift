/// What a document may do that XML does not allow.
enum XMLFaultKind {
  // The whole.
  case breaksOff, breaksOffInTag, cannotBeRead, goesOn, strayText, tooDeep
  // Tags.
  case brokenEndTag, unclosedTag, leavesOpen, closesNothing, beginsInsideItself
  // Attributes.
  case signInTag, unpartedAttribute, noValue, doubledAttribute, unquotedValue, openValue
  case tooManyAttributes
  // Text.
  case looseAmpersand, looseLessThan, undeclaredEntity, noCharacter, strayMark
  // Comments, sections, instructions.
  case unendedComment, dashesInComment, unendedSection, nestedSection, unendedInstruction
  case lateDeclaration, noVersion, unknownDeclaration
  // Document types.
  case unendedDoctype, unendedSubset, parameterEntity, externalEntity, growingEntity
  // Namespaces.
  case undeclaredPrefix, namespaceIsNoAddress, tooManyNamespaces, colonAtEnd, twoColons

  /// The fault in one clause, with the names from the document that belong to it.
  func reason(_ name: String, _ other: String) -> String {
    switch self {
    case .breaksOff: "the document breaks off inside <\(name)>"
    case .breaksOffInTag: "the document breaks off inside a tag"
    case .cannotBeRead: "the document changed while it was read, or cannot be read to its end"
    case .goesOn: "the document goes on behind its end"
    case .strayText: "text stands outside the outermost element"
    case .tooDeep: "elements stand too deep in each other"
    case .brokenEndTag: "an end tag is broken"
    case .unclosedTag: "the tag <\(name)> is not closed"
    case .leavesOpen: "</\(name)> comes while <\(other)> is open"
    case .closesNothing: "</\(name)> closes nothing"
    case .beginsInsideItself: "<\(name)> begins inside another that was not closed"
    case .signInTag: "a tag has a sign that begins no attribute"
    case .unpartedAttribute: "no space stands before an attribute"
    case .noValue: "the attribute \(name) has no value"
    case .doubledAttribute: "an attribute stands twice in one tag"
    case .unquotedValue: "the value of an attribute has no quotation marks"
    case .openValue: "the value of an attribute has “<” inside or no end"
    case .tooManyAttributes: "an element has too many attributes"
    case .looseAmpersand: "“&” opens no reference (it is written &amp;)"
    case .looseLessThan: "“<” begins no tag (it is written &lt;)"
    case .undeclaredEntity: "nobody declared &\(name);"
    case .noCharacter: "a number stands for no character"
    case .strayMark: "“]]>” ends nothing"
    case .unendedComment: "a comment has no end"
    case .dashesInComment: "a comment has “--” inside"
    case .unendedSection: "a section of CDATA has no end"
    case .nestedSection: "a section of CDATA begins inside another, which was perhaps not ended"
    case .unendedInstruction: "a processing instruction has no end"
    case .lateDeclaration: "an XML declaration stands where none may"
    case .noVersion: "the XML declaration begins without its version"
    case .unknownDeclaration: "“<!” begins nothing that XML has"
    case .unendedDoctype: "the document type declaration has no end"
    case .unendedSubset: "the declarations inside the document have no end"
    case .parameterEntity: "a parameter entity is not read"
    case .externalEntity: "an entity that stands elsewhere is not read"
    case .growingEntity: "an entity that holds markup or too much is not read"
    case .undeclaredPrefix: "nobody declared the prefix \(name)"
    case .namespaceIsNoAddress: "the address of a namespace is none"
    case .tooManyNamespaces: "too many namespaces are declared"
    case .colonAtEnd: "a name has a colon at its end"
    case .twoColons: "a name has two colons"
    }
  }
}
