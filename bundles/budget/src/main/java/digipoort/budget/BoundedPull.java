// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A pull parser that takes each event from a budget. */
final class BoundedPull extends StreamReaderDelegate {
  private final XmlAccount account;

  BoundedPull(XMLStreamReader reader, ReadingBudget budget, OctetMeter meter, String source) {
    super(reader);
    this.account = new XmlAccount(budget, meter, () -> place(reader, source));
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.DTD -> throw refused("DOCTYPE (expected: none)");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused("entity " + getLocalName() + " (expected: none)");
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> account.end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          account.text(getTextLength());
      case XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.COMMENT ->
          account.instruction();
      default -> {}
    }
    return event;
  }

  /** The delegate's own would skip what is counted here. */
  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (isCharacters() && !isWhiteSpace() || event == XMLStreamConstants.END_DOCUMENT) {
        throw refused("text or the end (expected: a tag)");
      }
      event = next();
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw refused("element " + getLocalName() + " (expected: text alone)");
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(getText());
      }
    }
    return text.toString();
  }

  private void start() {
    int attributes = getAttributeCount();
    int namespaces = getNamespaceCount();
    account.element(namespaces, attributes);
    for (int i = 0; i < attributes; i++) {
      account.value(getAttributeValue(i).length());
    }
    for (int i = 0; i < namespaces; i++) {
      String uri = getNamespaceURI(i);
      account.value(uri == null ? 0 : uri.length());
    }
  }

  private XMLStreamException refused(String reason) {
    return new XMLStreamException(reason, getLocation());
  }

  private static ReadingPlace place(XMLStreamReader reader, String source) {
    Location at = reader.getLocation();
    return new ReadingPlace(
        source, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
  }
}
