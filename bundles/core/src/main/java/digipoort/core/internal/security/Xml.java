// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML of strangers: no DOCTYPE, no entities, bounded depth, names and attributes. */
public final class Xml {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_ATTRIBUTES = 50;
  private static final int MAX_ATTRIBUTE_LENGTH = 65_536;
  private static final int MAX_NAME_LENGTH = 1_000;

  private Xml() {}

  /** An empty document. */
  public static Document empty() {
    return builder().newDocument();
  }

  /**
   * Parses a document.
   *
   * @throws Distrusted when it is not well-formed XML or goes beyond the limits
   */
  public static Document parse(byte[] octets) throws Distrusted {
    try {
      Document document = builder().parse(new ByteArrayInputStream(octets));
      boundAttributes(document);
      return document;
    } catch (SAXException | IOException e) {
      String message = e.getMessage() == null ? "?" : e.getMessage().replaceAll("\\s+", " ");
      throw new Distrusted(
          "Het antwoord is geen XML zoals verwacht: " + message,
          "The answer is not XML as expected: " + message);
    }
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

  private static void boundAttributes(Document document) throws Distrusted {
    for (Node node = document; node != null; node = next(node)) {
      NamedNodeMap attributes = node.getAttributes();
      for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
        if (((Attr) attributes.item(i)).getValue().length() > MAX_ATTRIBUTE_LENGTH) {
          throw new Distrusted(
              "Het antwoord heeft een attribuut van meer dan " + MAX_ATTRIBUTE_LENGTH + " tekens",
              "The answer has an attribute of more than " + MAX_ATTRIBUTE_LENGTH + " characters");
        }
      }
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
      factory.setAttribute("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
      factory.setAttribute("jdk.xml.maxXMLNameLimit", MAX_NAME_LENGTH);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser refuses its own features", e);
    }
  }

  /** Without it the JDK's parser writes errors to System.err. */
  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // a warning changes nothing in what was read
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
