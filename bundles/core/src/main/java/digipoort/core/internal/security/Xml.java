// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads XML of strangers: no DOCTYPE, no entities, bounded depth, names and attributes. */
public final class Xml {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_ATTRIBUTES = 50;
  private static final int MAX_NAME_LENGTH = 1_000;

  private Xml() {}

  /** An empty document. */
  public static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has a document builder", e);
    }
  }

  /** A reader with every limit set; names and attributes come with their prefixes. */
  static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
      parser.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
      parser.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME_LENGTH);
      return parser.getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own parser refuses its own features", e);
    }
  }

  static Distrusted unreadable(Exception cause) {
    String message = cause.getMessage() == null ? "?" : cause.getMessage().replaceAll("\\s+", " ");
    return new Distrusted(
        "Het antwoord is geen XML zoals verwacht: " + message,
        "The answer is not XML as expected: " + message);
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
