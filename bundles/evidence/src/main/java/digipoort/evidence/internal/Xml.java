// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reading XML without DOCTYPE, entities or a way out. */
final class Xml {
  private Xml() {}

  static Document read(InputStream in) throws BrokenException, IOException {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(in);
    } catch (SAXException e) {
      throw new BrokenException("no XML as expected: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser refuses its own features", e);
    }
  }

  static List<Element> all(Document document, String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  static List<Element> children(Node parent, String namespace, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(e -> name.equals(e.getLocalName()) && namespace.equals(e.getNamespaceURI()))
        .toList();
  }

  /** The only child of that name. */
  static Element child(Node parent, String namespace, String name) throws BrokenException {
    List<Element> found = children(parent, namespace, name);
    if (found.size() != 1) {
      throw new BrokenException(
          name + " occurs " + found.size() + " times in " + parent.getNodeName() + ", not once");
    }
    return found.get(0);
  }

  static List<Element> elements(NodeList nodes) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", 60);
    return factory;
  }
}
