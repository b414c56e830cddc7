// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looks for elements in test messages. */
public final class Xmls {
  private Xmls() {}

  public static List<Element> all(Node parent, String namespace, String name) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagNameNS(namespace, name)
            : ((Element) parent).getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  public static List<String> texts(Node parent, String name) {
    return all(parent, Draft.KV, name).stream().map(Element::getTextContent).toList();
  }

  public static List<String> childNames(Node parent) {
    List<String> names = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        names.add(node.getLocalName());
      }
    }
    return names;
  }
}
