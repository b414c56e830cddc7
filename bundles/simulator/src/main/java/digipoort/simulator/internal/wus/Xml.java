// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that may be hostile, and writes XML. Uses the JDK's own parser, whatever else is
 * installed.
 */
final class Xml {
  private static final int MAX_DEPTH = 64;

  private Xml() {}

  static Document read(byte[] content) throws Refusal {
    try {
      DocumentBuilder builder = hardened().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(content));
    } catch (SAXParseException e) {
      throw new Refusal(
          "the request is not acceptable XML (line " + e.getLineNumber() + "): " + e.getMessage());
    } catch (SAXException | IOException e) {
      throw new Refusal("the request is not acceptable XML: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a protection", e);
    }
  }

  static Document create() {
    try {
      return hardened().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a protection", e);
    }
  }

  static byte[] write(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("An answer cannot be written as XML", e);
    }
  }

  static List<Element> children(Node parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        result.add(element);
      }
    }
    return result;
  }

  static List<Element> children(Node parent, String namespace, String name) {
    return children(parent).stream().filter(element -> is(element, namespace, name)).toList();
  }

  /** The only child of that name; refused when there is none or more than one. */
  static Element child(Node parent, String namespace, String name) throws Refusal {
    List<Element> found = children(parent, namespace, name);
    if (found.size() != 1) {
      throw new Refusal(
          name
              + " occurs "
              + found.size()
              + " times in "
              + parent.getLocalName()
              + " (expected: once)");
    }
    return found.get(0);
  }

  static Optional<String> text(Node parent, String namespace, String name) {
    return children(parent, namespace, name).stream()
        .findFirst()
        .map(element -> element.getTextContent().strip());
  }

  static boolean is(Node node, String namespace, String name) {
    return name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
  }

  /** The next node in document order, or null at the end; without recursion. */
  static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == root ? null : at.getNextSibling();
  }

  private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
    factory.setAttribute("jdk.xml.elementAttributeLimit", 64);
    return factory;
  }

  private static final class Strict extends DefaultHandler {
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
