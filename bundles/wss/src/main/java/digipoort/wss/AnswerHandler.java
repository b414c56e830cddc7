// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingPlace;
import digipoort.wss.spool.Spool;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
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

  /** The longest text of the contract (koppelvlak 1.2), and the longest of all others. */
  private static final int LONG_TEXT = 1_048_576;

  private static final int SHORT_TEXT = 4_096;
  private static final Set<String> LONG =
      Set.of("foutbeschrijving", "statusdetails", "beschrijving");

  /** Octets of memory, about. */
  private static final int ELEMENT_WEIGHT = 200;

  private static final int ATTRIBUTE_WEIGHT = 150;

  /** Of a character, which for a moment is there twice. */
  private static final long TEXT_WEIGHT = 4;

  private static final ReadingPlace PLACE = ReadingPlace.of("");

  private final Document document = Xml.empty();
  private final Cuttings cuttings = new Cuttings();
  private final Spool texts;
  private final ReadingBudget budget;
  private final StringBuilder text = new StringBuilder();
  private Node at = document;
  private @Nullable Base64Text content;

  AnswerHandler(Spool texts, ReadingBudget budget) {
    this.texts = texts;
    this.budget = budget;
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
    weigh(ELEMENT_WEIGHT + (long) ATTRIBUTE_WEIGHT * attributes.getLength());
    at = at.appendChild(element(uri, name, attributes));
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
      budget.take(BudgetLimit.TEXT, count, () -> PLACE);
      weigh(TEXT_WEIGHT * count);
      text.append(given, start, count);
      bounded(LONG_TEXT);
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

  private void weigh(long weight) {
    budget.take(BudgetLimit.WEIGHT, weight, () -> PLACE);
  }

  private Element element(String uri, String name, Attributes attributes) throws SAXException {
    try {
      Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
      for (int i = 0; i < attributes.getLength(); i++) {
        attribute(element, attributes, i);
      }
      return element;
    } catch (DOMException e) {
      throw refused(
          new Distrusted(
              "Het antwoord gebruikt een naamruimte zoals dat niet mag, bij " + name,
              "The answer uses a namespace as it may not be used, at " + name));
    }
  }

  private void flush() throws SAXException {
    boolean contract = Soap.KOPPELVLAK.equals(at.getNamespaceURI());
    bounded(contract && !LONG.contains(at.getLocalName()) ? SHORT_TEXT : LONG_TEXT);
    if (text.length() > 0 && at != document) {
      at.appendChild(document.createTextNode(text.toString()));
    }
    text.setLength(0);
  }

  private void bounded(int most) throws SAXException {
    if (text.length() > most) {
      throw refused(
          new Distrusted(
              "Het antwoord heeft een " + at.getNodeName() + " van meer dan " + most + " tekens",
              "The answer has a " + at.getNodeName() + " of more than " + most + " characters"));
    }
  }

  private void attribute(Element element, Attributes attributes, int index) throws SAXException {
    String name = attributes.getQName(index);
    String value = attributes.getValue(index);
    if (value.length() > MAX_ATTRIBUTE_LENGTH) {
      throw refused(
          new Distrusted(
              "Het antwoord heeft een attribuut van meer dan " + MAX_ATTRIBUTE_LENGTH + " tekens",
              "The answer has an attribute of more than " + MAX_ATTRIBUTE_LENGTH + " characters"));
    }
    weigh(TEXT_WEIGHT * value.length());
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
