// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The parts of a request, each exactly where it must stand: nothing is searched by name deeper in
 * the document, so that a part moved elsewhere is not taken for the real one.
 *
 * @param body the SOAP Body
 * @param payload its only element
 * @param security the WS-Security header
 * @param addressing the WS-Addressing headers by local name
 * @param ids elements by their wsu:Id, each unique in the document
 */
record Envelope(
    Element body,
    Element payload,
    Element security,
    Map<String, Element> addressing,
    Map<String, Element> ids) {

  private static final Set<String> ADDRESSING =
      Set.of("To", "From", "FaultTo", "ReplyTo", "MessageID", "RelatesTo", "Action");

  static Envelope of(Document document) throws Refusal {
    Element root = document.getDocumentElement();
    if (!Xml.is(root, Names.SOAP, "Envelope")) {
      String seen = "{" + root.getNamespaceURI() + "}" + root.getLocalName();
      throw new Refusal(Rule.ENVELOPE, "the document is " + seen, seen, "a SOAP 1.1 Envelope");
    }
    List<Element> parts = Xml.children(root);
    if (parts.size() != 2
        || !Xml.is(parts.get(0), Names.SOAP, "Header")
        || !Xml.is(parts.get(1), Names.SOAP, "Body")) {
      throw new Refusal(
          Rule.ENVELOPE,
          "the Envelope holds " + names(parts),
          names(parts).toString(),
          "Header, Body");
    }
    Element body = parts.get(1);
    List<Element> payload = Xml.children(body);
    if (payload.size() != 1) {
      throw new Refusal(
          Rule.ENVELOPE,
          "the Body holds " + names(payload),
          names(payload).toString(),
          "one element");
    }
    Element security = Xml.child(parts.get(0), Names.WSSE, "Security");
    return new Envelope(body, payload.get(0), security, addressing(parts.get(0)), ids(root));
  }

  Element header(String name) throws Refusal {
    Element found = addressing.get(name);
    if (found == null) {
      throw new Refusal(Rule.HEADERS, "wsa:" + name + " is missing", "", name);
    }
    return found;
  }

  String headerText(String name) throws Refusal {
    return header(name).getTextContent().strip();
  }

  private static Map<String, Element> addressing(Element header) throws Refusal {
    Map<String, Element> found = new HashMap<>();
    for (Element child : Xml.children(header)) {
      if (Xml.is(child, Names.WSSE, "Security")) {
        continue;
      }
      String name = child.getLocalName();
      if (!Names.WSA.equals(child.getNamespaceURI()) || !ADDRESSING.contains(name)) {
        String seen = "{" + child.getNamespaceURI() + "}" + name;
        throw new Refusal(
            Rule.HEADERS,
            "header " + seen + " is not allowed",
            seen,
            "WS-Addressing 1.0 and WS-Security only");
      }
      if (found.put(name, child) != null) {
        throw new Refusal(Rule.HEADERS, "wsa:" + name + " occurs more than once", name, "once");
      }
    }
    return found;
  }

  private static Map<String, Element> ids(Element root) throws Refusal {
    Map<String, Element> wsu = new HashMap<>();
    Map<String, Element> all = new HashMap<>();
    for (Node node = root; node != null; node = Xml.next(node, root)) {
      if (node instanceof Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
          Attr attribute = (Attr) attributes.item(i);
          if (isId(attribute) && all.put(attribute.getValue(), element) != null) {
            throw new Refusal(
                Rule.HEADERS,
                "the id '" + attribute.getValue() + "' occurs more than once",
                attribute.getValue(),
                "unique ids");
          }
          if (isId(attribute) && Names.WSU.equals(attribute.getNamespaceURI())) {
            wsu.put(attribute.getValue(), element);
          }
        }
      }
    }
    return wsu;
  }

  private static boolean isId(Attr attribute) {
    String namespace = attribute.getNamespaceURI();
    String name = attribute.getLocalName();
    if (namespace == null) {
      return name.equalsIgnoreCase("id");
    }
    return name.equalsIgnoreCase("id")
        && (namespace.equals(Names.WSU) || namespace.equals(Names.XML));
  }

  private static List<String> names(List<Element> elements) {
    List<String> names = new ArrayList<>();
    for (Element element : elements) {
      names.add(element.getLocalName());
    }
    return names;
  }
}
