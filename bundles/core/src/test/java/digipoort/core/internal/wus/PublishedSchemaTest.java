// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.core.internal.Recorded;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Our schema has the elements of the published one, in the same order and number. */
class PublishedSchemaTest {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  @Test
  void everyMessageOfOursIsThatOfThePublishedContract() throws Exception {
    byte[] published =
        Recorded.file("wsdl-1.2-published/digipoort-koppelvlak-1.2.reserialised.xsd");
    Map<String, List<String>> theirs = messages(published);
    Map<String, List<String>> ours =
        messages(Files.readAllBytes(Path.of("src/main/wsdl/koppelvlak-1.2.xsd")));

    assertThat(ours).hasSize(27);
    ours.forEach((name, elements) -> assertThat(elements).as(name).isEqualTo(theirs.get(name)));
  }

  /** For each global element the elements in it: depth, name, how often. */
  private static Map<String, List<String>> messages(byte[] schema) throws Exception {
    Element root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(schema))
            .getDocumentElement();
    Map<String, Element> types = new HashMap<>();
    Map<String, List<String>> messages = new HashMap<>();
    NodeList children = root.getElementsByTagNameNS(XSD, "*");
    for (Element one : global(children, root, "complexType")) {
      types.put(one.getAttribute("name"), one);
    }
    for (Element one : global(children, root, "element")) {
      List<String> found = new ArrayList<>();
      expand(one, types, 0, found);
      messages.put(one.getAttribute("name"), found);
    }
    return messages;
  }

  private static List<Element> global(NodeList all, Element root, String name) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i).getParentNode() == root && name.equals(all.item(i).getLocalName())) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  private static void expand(
      Element element, Map<String, Element> types, int depth, List<String> found) {
    String type = element.getAttribute("type");
    Element complex = types.get(type.substring(type.indexOf(':') + 1));
    Element holder = complex == null ? element : complex;
    NodeList inside = holder.getElementsByTagNameNS(XSD, "element");
    for (int i = 0; i < inside.getLength(); i++) {
      Element child = (Element) inside.item(i);
      if (nearest(child) == holder) {
        found.add(
            depth
                + " "
                + child.getAttribute("name")
                + " "
                + or1(child.getAttribute("minOccurs"))
                + ".."
                + or1(child.getAttribute("maxOccurs")));
        expand(child, types, depth + 1, found);
      }
    }
  }

  /** The element or global type that it stands in. */
  private static Element nearest(Element child) {
    Element at = (Element) child.getParentNode();
    while (!at.getLocalName().equals("element")
        && !(at.getLocalName().equals("complexType") && at.hasAttribute("name"))) {
      at = (Element) at.getParentNode();
    }
    return at;
  }

  private static String or1(String occurs) {
    return occurs.isEmpty() ? "1" : occurs;
  }
}
