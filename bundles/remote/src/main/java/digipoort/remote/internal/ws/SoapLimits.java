// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.json.SubmissionLimits;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts what a SOAP request holds, by the limits of a submission. */
final class SoapLimits {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** A value is a field in fields, with an element for its own kind. */
  private static final int ELEMENTS = 3 * SubmissionLimits.VALUES;

  private static final int DEPTH = 3 * SubmissionLimits.DEPTH;
  private static final int ATTRIBUTES = 20;
  private static final int OTHERS = 1_000;

  /** Before the Body nothing is expected. */
  private static final int HEADER_ELEMENTS = 200;

  private static final int HEADER_TEXT = 65_536;

  private int elements;
  private int depth;
  private int others;
  private long textOfElement;
  private long allText;
  private boolean inBody;

  void started(XMLStreamReader at) throws XMLStreamException {
    textOfElement = 0;
    inBody |= at.getLocalName().equals("Body") && SOAP.equals(at.getNamespaceURI());
    expect("elements", ++elements, inBody ? ELEMENTS : HEADER_ELEMENTS, at);
    expect("levels", ++depth, DEPTH, at);
    expect("attributes", at.getAttributeCount() + at.getNamespaceCount(), ATTRIBUTES, at);
    for (int i = 0; i < at.getAttributeCount(); i++) {
      attribute(i, at);
    }
  }

  private void attribute(int number, XMLStreamReader at) throws XMLStreamException {
    boolean ofSchema =
        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(at.getAttributeNamespace(number));
    if (ofSchema && at.getAttributeLocalName(number).equals("type") && inBody) {
      throw SoapFindings.refused(
          "xsi:type wordt niet gelezen.", "xsi:type is not read.", at.getLocation());
    }
    int length = at.getAttributeValue(number).length();
    expect("characters of an attribute", length, SubmissionLimits.NAME, at);
    add(length, at);
  }

  void ended() {
    depth--;
    textOfElement = 0;
  }

  void text(int length, XMLStreamReader at) throws XMLStreamException {
    textOfElement += length;
    expect("characters of a text", textOfElement, SubmissionLimits.TEXT, at);
    add(length, at);
  }

  private void add(int length, XMLStreamReader at) throws XMLStreamException {
    allText += length;
    expect("characters", allText, inBody ? SubmissionLimits.ALL_TEXT : HEADER_TEXT, at);
  }

  /** Comments and the like. */
  void other() throws XMLStreamException {
    if (++others > OTHERS) {
      throw SoapFindings.tooLarge("comments or the like", OTHERS, null);
    }
  }

  private static void expect(String what, long found, long most, XMLStreamReader at)
      throws XMLStreamException {
    if (found > most) {
      throw SoapFindings.tooLarge(what, most, at.getLocation());
    }
  }
}
