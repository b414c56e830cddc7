// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
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
import org.xml.sax.XMLReader;

/**
 * Parses XML that may be hostile, and writes XML. Uses the JDK's own parser, whatever else is
 * installed.
 */
final class Xml {
  private static final int MAX_DEPTH = 64;

  private Xml() {}

  /** A parser that keeps its limits and reads nothing but what it is given. */
  static XMLReader parser() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    parser.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
    parser.setProperty("jdk.xml.elementAttributeLimit", 64);
    return parser.getXMLReader();
  }

  static Document create() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK makes no XML documents", e);
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
          Rule.ENVELOPE,
          name + " occurs " + found.size() + " times in " + parent.getLocalName(),
          Integer.toString(found.size()),
          "once");
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
}
