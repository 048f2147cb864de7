internal import CLibXML2

/// One document on its way from libxml2's callbacks to a receiver.
final class XMLReading {
  private let receiver: any XMLReceiver
  private var names: XMLNames
  private var entities = XMLEntities()
  private var text: [UInt8] = []
  private(set) var faults: [XMLFault] = []
  /// Why reading stopped, where the document is refused.
  private(set) var refusal: MarkupError?

  /// How many faults are worth telling; a broken document has one in each line.
  private static let mostFaults = 20

  init(vocabulary: XMLVocabulary, receiver: any XMLReceiver) {
    self.receiver = receiver
    names = XMLNames(vocabulary: vocabulary)
  }

  /// Hands on the text so far.
  func flushText() {
    guard !text.isEmpty else { return }
    receiver.text(String(decoding: text, as: UTF8.self))
    text.removeAll(keepingCapacity: true)
  }

  func addText(_ bytes: UnsafeBufferPointer<xmlChar>) {
    if receiver.wantsText { unsafe text.append(contentsOf: bytes) }
  }

  func start(_ name: XMLRawName, _ attributes: [XMLRawAttribute], line: Int) {
    flushText()
    let read = attributes.map { attribute in
      unsafe (names.name(of: attribute.name), entities.decoded(attribute.value))
    }
    receiver.start(XMLStartTag(name: names.name(of: name), attributes: read, line: line))
  }

  func end() {
    flushText()
    receiver.end()
  }

  /// Answers for an entity; `nil` once the document is refused.
  func entity(named name: String, inAttribute: Bool, line: Int) -> xmlEntityPtr? {
    guard refusal == nil else { return nil }
    guard let answer = unsafe entities.answer(for: name, inAttribute: inAttribute) else {
      refusal = MarkupError(code: .expandingEntities, line: line)
      return nil
    }
    return unsafe answer
  }

  /// Notes an entity that the document declares; `false` to read no further.
  func declare(_ entity: XMLEntities.Declaration, line: Int) -> Bool {
    switch entity {
    case .parameter: refusal = MarkupError(code: .parameterEntity, line: line)
    case .text(let name, let content):
      if !entities.declare(name, as: content) {
        refusal = MarkupError(code: .expandingEntities, line: line)
      }
    case .elsewhere: break
    }
    return refusal == nil
  }

  func note(_ fault: XMLFault) {
    if faults.count < Self.mostFaults { faults.append(fault) }
  }
}

/// A name as libxml2 gives it, its parts in the parser's own dictionary.
@safe struct XMLRawName {
  let local: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let namespace: UnsafePointer<xmlChar>?
}

/// An attribute as libxml2 gives it.
@safe struct XMLRawAttribute {
  let name: XMLRawName
  /// In the parser's buffer, good for one call.
  let value: UnsafeBufferPointer<xmlChar>
}
