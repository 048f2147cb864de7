internal import CLibXML2

/// The owner of a push parser of libxml2, which tells a reading what it meets.
@safe struct XMLPushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let reading: XMLReading

  /// How the parser reads.
  ///
  /// Recover: broken markup is read as far as it goes. No network: a document names no address that
  /// is opened. Entities are not substituted and no DTD is loaded, because neither is asked for; nor
  /// are the parser's limits lifted, which stop what would fill the memory.
  private static let options = Int32(XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue)

  /// - Parameters:
  ///   - bytes: the first four, by which the encoding is told.
  ///   - reading: kept until the parser is gone.
  init?(opening bytes: ArraySlice<UInt8>, for reading: XMLReading) {
    depeche_silence_libxml2()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = startElement
    unsafe handler.endElementNs = endElement
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.getEntity = getEntity
    unsafe handler.entityDecl = entityDeclaration
    unsafe handler.serror = structuredError
    let created = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCreatePushParserCtxt(
        &handler,
        nil,
        buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(buffer.count),
        nil
      )
    }
    guard let created = unsafe created else { return nil }
    unsafe context = created
    self.reading = reading
    unsafe xmlCtxtUseOptions(context, Self.options)
    unsafe context.pointee._private = Unmanaged.passUnretained(reading).toOpaque()
    // The callbacks are handed the context: it has the line, and the reading beside it.
    unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
  }

  deinit {
    // The parser makes a document of its own for declared entities, and leaves it to us.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
  }

  /// Reads on.
  func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe xmlParseChunk(
        context,
        buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(buffer.count),
        isLast ? 1 : 0
      )
    }
  }
}

/// The reading of a callback's context.
///
/// After a fault libxml2 passes over every reference, `&amp;` too, as long as the document counts as
/// broken; it is told that all is well whenever it asks.
private func reading(_ context: UnsafeMutableRawPointer?) -> (XMLReading, xmlParserCtxtPtr)? {
  guard let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
    let reading = unsafe context.pointee._private
  else { return nil }
  unsafe context.pointee.wellFormed = 1
  return unsafe (Unmanaged<XMLReading>.fromOpaque(reading).takeUnretainedValue(), context)
}

private func line(_ context: xmlParserCtxtPtr) -> Int {
  unsafe Int(xmlSAX2GetLineNumber(context))
}

private let startElement: startElementNsSAX2Func = {
  context,
  local,
  prefix,
  namespace,
  _,
  _,
  count,
  _,
  attributes in
  guard let (reading, parser) = unsafe reading(context), let local = unsafe local else { return }
  var read: [XMLRawAttribute] = []
  if let attributes = unsafe attributes {
    // Five pointers each: local name, prefix, namespace, where the value begins and where it ends.
    for index in 0..<Int(max(0, count)) {
      let five = unsafe attributes + index * 5
      guard let name = unsafe five[0], let begin = unsafe five[3], let end = unsafe five[4] else {
        continue
      }
      let value = unsafe UnsafeBufferPointer(start: begin, count: max(0, end - begin))
      unsafe read.append(
        XMLRawAttribute(
          name: XMLRawName(local: name, prefix: five[1], namespace: five[2]),
          value: value
        )
      )
    }
  }
  unsafe reading.start(
    XMLRawName(local: local, prefix: prefix, namespace: namespace),
    read,
    line: line(parser)
  )
}

private let endElement: endElementNsSAX2Func = { context, _, _, _ in
  unsafe reading(context)?.0.end()
}

private let characters: charactersSAXFunc = { context, bytes, count in
  guard let (reading, _) = unsafe reading(context) else { return }
  unsafe reading.addText(UnsafeBufferPointer(start: bytes, count: Int(max(0, count))))
}

private let getEntity: getEntitySAXFunc = { context, name in
  guard let (reading, parser) = unsafe reading(context), let name = unsafe name else { return nil }
  let entity = unsafe reading.entity(
    named: String(cString: name),
    inAttribute: parser.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE,
    line: line(parser)
  )
  if reading.refusal != nil { unsafe xmlStopParser(parser) }
  return unsafe entity
}

private let entityDeclaration: entityDeclSAXFunc = { context, name, type, _, _, content in
  guard let (reading, parser) = unsafe reading(context), let name = unsafe name else { return }
  let declaration: XMLEntities.Declaration
  switch xmlEntityType(UInt32(max(0, type))) {
  case XML_INTERNAL_PARAMETER_ENTITY, XML_EXTERNAL_PARAMETER_ENTITY: declaration = .parameter
  case XML_INTERNAL_GENERAL_ENTITY:
    let text = unsafe content.map { unsafe Array(String(cString: $0).utf8) } ?? []
    declaration = unsafe .text(String(cString: name), text)
  default: declaration = .elsewhere
  }
  if unsafe !reading.declare(declaration, line: line(parser)) { unsafe xmlStopParser(parser) }
}

private let structuredError: xmlStructuredErrorFunc = { context, error in
  guard let (reading, _) = unsafe reading(context), let error = unsafe error,
    unsafe error.pointee.level != XML_ERR_WARNING
  else { return }
  let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "broken markup"
  reading.note(
    XMLFault(line: unsafe Int(error.pointee.line), reason: PlainText(line: words).description)
  )
}
