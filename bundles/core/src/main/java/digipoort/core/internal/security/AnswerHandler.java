// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import digipoort.core.internal.spool.Spool;
import java.io.IOException;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the small document of an answer, and keeps the text of every inhoud apart. */
final class AnswerHandler extends DefaultHandler {
  private static final int MAX_ATTRIBUTE_LENGTH = 65_536;

  private final Document document = Xml.empty();
  private final Cuttings cuttings = new Cuttings();
  private final Spool texts;
  private final StringBuilder text = new StringBuilder();
  private Node at = document;
  private @Nullable Base64Text content;

  AnswerHandler(Spool texts) {
    this.texts = texts;
  }

  Document document() {
    return document;
  }

  Cuttings cuttings() {
    return cuttings;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (content != null) {
      throw refused(
          new Distrusted(
              "Het antwoord heeft een inhoud met een element erin: " + name,
              "The answer has an inhoud with an element in it: " + name));
    }
    flush();
    Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(element, attributes, i);
    }
    at.appendChild(element);
    at = element;
    if (Soap.KOPPELVLAK.equals(uri) && "inhoud".equals(local)) {
      content = new Base64Text(texts);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (content != null) {
      try {
        text.append(cuttings.add(content.end()));
      } catch (Distrusted e) {
        throw refused(e);
      }
      content = null;
    }
    flush();
    at = at.getParentNode();
  }

  @Override
  public void characters(char[] given, int start, int count) throws SAXException {
    if (content == null) {
      text.append(given, start, count);
      return;
    }
    try {
      content.add(given, start, count);
    } catch (Distrusted e) {
      throw refused(e);
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  /** SOAP 1.1, section 3: a message must not contain one. */
  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    throw refused(
        new Distrusted(
            "Het antwoord heeft een verwerkingsinstructie: " + target,
            "The answer has a processing instruction: " + target));
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    throw new SAXException("entity " + name);
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  private void flush() {
    if (text.length() > 0 && at != document) {
      at.appendChild(document.createTextNode(text.toString()));
    }
    text.setLength(0);
  }

  private static void attribute(Element element, Attributes attributes, int index)
      throws SAXException {
    String name = attributes.getQName(index);
    String value = attributes.getValue(index);
    if (value.length() > MAX_ATTRIBUTE_LENGTH) {
      throw refused(
          new Distrusted(
              "Het antwoord heeft een attribuut van meer dan " + MAX_ATTRIBUTE_LENGTH + " tekens",
              "The answer has an attribute of more than " + MAX_ATTRIBUTE_LENGTH + " characters"));
    }
    String uri = attributes.getURI(index);
    if (name.equals("xmlns") || name.startsWith("xmlns:")) {
      uri = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    }
    element.setAttributeNS(uri.isEmpty() ? null : uri, name, value);
  }

  private static SAXException refused(Distrusted reason) {
    return new SAXException(reason);
  }
}
