// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The parts of an answer, each found at its one place: nothing is searched for elsewhere in the
 * document, so that a signed part moved away (signature wrapping) is never taken for the real one.
 */
final class AnswerEnvelope {
  /** Anything else has no place in an answer: nobody may look for keys elsewhere. */
  private static final Set<String> KNOWN =
      Set.of("Timestamp", "BinarySecurityToken", "Signature", "SignatureConfirmation");

  /** Digipoort sends five. */
  private static final int MAX_HEADERS = 50;

  /** Of WS-Addressing 1.0; no other header is understood. */
  private static final Set<String> ADDRESSING =
      Set.of("To", "From", "ReplyTo", "FaultTo", "MessageID", "RelatesTo", "Action");

  private static final Set<String> SOAP =
      Set.of(Soap.ENVELOPE, "http://www.w3.org/2003/05/soap-envelope");

  private final List<Element> headers;
  private final Element body;
  private final Map<String, Element> ids;

  private AnswerEnvelope(List<Element> headers, Element body, Map<String, Element> ids) {
    this.headers = headers;
    this.body = body;
    this.ids = ids;
  }

  static AnswerEnvelope read(Document document) throws Distrusted {
    Element root = document.getDocumentElement();
    if (!Xml.is(root, Soap.ENVELOPE, "Envelope")) {
      throw new Distrusted(
          "Het antwoord is geen SOAP 1.1 maar <" + root.getTagName() + ">",
          "The answer is not SOAP 1.1 but <" + root.getTagName() + ">");
    }
    List<Element> parts = Xml.children(root);
    List<Element> header = Xml.children(root, Soap.ENVELOPE, "Header");
    List<Element> body = Xml.children(root, Soap.ENVELOPE, "Body");
    if (body.size() != 1
        || header.size() > 1
        || parts.size() != header.size() + 1
        || !parts.get(parts.size() - 1).equals(body.get(0))
        || Xml.children(body.get(0)).size() != 1) {
      throw new Distrusted(
          "Het antwoord heeft niet precies een Header en een Body met een element",
          "The answer does not have exactly one Header and one Body with one element");
    }
    List<Element> headers = header.isEmpty() ? List.of() : Xml.children(header.get(0));
    bounded(headers);
    atMostOne(headers, Soap.WSSE, "Security");
    for (Element wsa : headers) {
      if (Soap.WSA.equals(wsa.getNamespaceURI())) {
        atMostOne(headers, Soap.WSA, wsa.getLocalName());
      }
    }
    return new AnswerEnvelope(headers, body.get(0), ids(root));
  }

  Element body() {
    return body;
  }

  /** The element with that wsu:Id. */
  Element withId(String id) throws Distrusted {
    Element found = ids.get(id);
    if (found == null) {
      throw new Distrusted(
          "De ondertekening van het antwoord noemt " + id + ", dat er niet is",
          "The signature of the answer names " + id + ", which is not there");
    }
    return found;
  }

  /** Whether an element is one of those that may be signed: Body, a header, a part of Security. */
  boolean isPart(Element element) throws Distrusted {
    return element == body || headers.contains(element) || element.getParentNode() == security();
  }

  Optional<SoapFault> fault() {
    return Xml.children(body, Soap.ENVELOPE, "Fault").stream().map(SoapFault::read).findFirst();
  }

  boolean signed() {
    return headers.stream()
        .filter(header -> Xml.is(header, Soap.WSSE, "Security"))
        .anyMatch(security -> !Xml.children(security, Soap.DS, "Signature").isEmpty());
  }

  /** The Security header with exactly one Signature and one token; only when signed. */
  Element security() throws Distrusted {
    Element security =
        headers.stream()
            .filter(header -> Xml.is(header, Soap.WSSE, "Security"))
            .findFirst()
            .orElseThrow(
                () ->
                    new Distrusted("Het antwoord is niet ondertekend", "The answer is not signed"));
    exactlyOne(security, Soap.DS, "Signature");
    exactlyOne(security, Soap.WSSE, "BinarySecurityToken");
    for (Element child : Xml.children(security)) {
      if (!KNOWN.contains(child.getLocalName())) {
        throw new Distrusted(
            "Het antwoord heeft een onbekend " + child.getLocalName() + " in Security",
            "The answer has an unknown " + child.getLocalName() + " in Security");
      }
    }
    return security;
  }

  Element timestamp() throws Distrusted {
    return exactlyOne(security(), Soap.WSU, "Timestamp");
  }

  /** All addressing headers. */
  List<Element> addressing() {
    return headers.stream().filter(header -> Soap.WSA.equals(header.getNamespaceURI())).toList();
  }

  Optional<String> address(String name) {
    return addressing().stream()
        .filter(header -> name.equals(header.getLocalName()))
        .map(header -> header.getTextContent().strip())
        .findFirst();
  }

  private static void bounded(List<Element> headers) throws Distrusted {
    if (headers.size() > MAX_HEADERS) {
      throw new Distrusted(
          "Het antwoord heeft "
              + headers.size()
              + " elementen in de Header (verwacht: hoogstens "
              + MAX_HEADERS
              + ")",
          "The answer has "
              + headers.size()
              + " elements in the Header (expected: at most "
              + MAX_HEADERS
              + ")");
    }
    for (Element one : headers) {
      understood(one);
    }
  }

  /** What is for another, or must be understood and is not, makes the whole message unusable. */
  private static void understood(Element header) throws Distrusted {
    boolean security = Xml.is(header, Soap.WSSE, "Security");
    boolean known =
        security
            || (Soap.WSA.equals(header.getNamespaceURI())
                && ADDRESSING.contains(header.getLocalName()));
    for (String namespace : SOAP) {
      String demanded = header.getAttributeNS(namespace, "mustUnderstand").strip();
      if (!known && !demanded.isEmpty() && !demanded.equals("0") && !demanded.equals("false")) {
        throw new Distrusted(
            "Het antwoord heeft een header "
                + header.getTagName()
                + " die begrepen moet worden (mustUnderstand) en hier niet bekend is",
            "The answer has a header "
                + header.getTagName()
                + " that must be understood (mustUnderstand) and is not known here");
      }
      for (String who : List.of("actor", "role")) {
        String meant = header.getAttributeNS(namespace, who).strip();
        if (known && !meant.isEmpty()) {
          throw new Distrusted(
              "Het antwoord heeft een header "
                  + header.getTagName()
                  + " voor een ander ("
                  + who
                  + " "
                  + meant
                  + ")",
              "The answer has a header "
                  + header.getTagName()
                  + " for another ("
                  + who
                  + " "
                  + meant
                  + ")");
        }
      }
    }
  }

  private static Element exactlyOne(Element parent, String namespace, String name)
      throws Distrusted {
    List<Element> found = Xml.children(parent, namespace, name);
    if (found.size() != 1) {
      throw new Distrusted(
          "Het antwoord heeft " + found.size() + " maal " + name + " in Security (verwacht: 1)",
          "The answer has " + found.size() + " times " + name + " in Security (expected: 1)");
    }
    return found.get(0);
  }

  private static void atMostOne(List<Element> headers, String namespace, String name)
      throws Distrusted {
    if (headers.stream().filter(header -> Xml.is(header, namespace, name)).count() > 1) {
      throw new Distrusted(
          "Het antwoord heeft meer dan een header " + name,
          "The answer has more than one header " + name);
    }
  }

  /** By wsu:Id; nothing that anyone may take for an Id may occur twice. */
  private static Map<String, Element> ids(Element root) throws Distrusted {
    Map<String, Element> ids = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Node node = root; node != null; node = Xml.next(node)) {
      NamedNodeMap attributes = node.getAttributes();
      for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        if ("id".equalsIgnoreCase(attribute.getLocalName()) && !seen.add(attribute.getValue())) {
          throw new Distrusted(
              "Het antwoord heeft tweemaal de Id " + attribute.getValue(),
              "The answer has the Id " + attribute.getValue() + " twice");
        }
        if (Soap.WSU.equals(attribute.getNamespaceURI())) {
          ids.put(attribute.getValue(), (Element) node);
        }
      }
    }
    return ids;
  }
}
