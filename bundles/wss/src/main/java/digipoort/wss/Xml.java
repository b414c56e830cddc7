// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finding things in a document. */
public final class Xml {
  private Xml() {}

  /** An empty document. */
  public static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has a document builder", e);
    }
  }

  static Distrusted unreadable(Exception cause) {
    String message = cause.getMessage() == null ? "?" : cause.getMessage().replaceAll("\\s+", " ");
    String shown = message.length() > 300 ? message.substring(0, 300) + "..." : message;
    return new Distrusted(
        "Het antwoord is geen XML zoals verwacht: " + shown,
        "The answer is not XML as expected: " + shown);
  }

  /** The element children of a node. */
  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The element children with that name. */
  public static List<Element> children(Node parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** Whether the element has that name. */
  public static boolean is(Element element, String namespace, String name) {
    return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
  }

  /** The node after this one in document order, or null; walks without recursion. */
  static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == null ? null : at.getNextSibling();
  }
}
