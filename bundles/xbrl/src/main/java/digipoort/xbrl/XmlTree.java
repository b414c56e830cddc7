// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** Builds one tree of {@link XmlNode}s. */
final class XmlTree {
  private final XmlNode.Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private @Nullable XmlNode root;

  XmlTree(XmlNode.Limits limits) {
    this.limits = limits;
  }

  XmlNode read(StreamSource source) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(source);
      while (reader.hasNext()) {
        take(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNumber());
      int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
      throw new XmlRefusedException(reason(e), line, column, e);
    }
    if (root == null) {
      throw new XmlRefusedException("no root element", 1, 1, null);
    }
    return root;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity " + systemId + " (expected: none)");
        });
    return factory;
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.DTD -> throw refused(reader, "DOCTYPE (expected: none)");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused(reader, "entity " + reader.getLocalName() + " (expected: none)");
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.getFirst().text.append(reader.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    elements++;
    if (elements > limits.elements()) {
      throw refused(reader, "more than " + limits.elements() + " elements");
    }
    if (open.size() >= limits.depth()) {
      throw refused(reader, "elements nested deeper than " + limits.depth());
    }
    Map<QName, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
    }
    Map<String, String> prefixes = open.isEmpty() ? Map.of() : open.getFirst().prefixes;
    if (reader.getNamespaceCount() > 0) {
      prefixes = new LinkedHashMap<>(prefixes);
      for (int i = 0; i < reader.getNamespaceCount(); i++) {
        String prefix = reader.getNamespacePrefix(i);
        String uri = reader.getNamespaceURI(i);
        prefixes.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
      }
      prefixes = Map.copyOf(prefixes);
    }
    Location at = reader.getLocation();
    open.push(
        new Open(reader.getName(), attributes, prefixes, at.getLineNumber(), at.getColumnNumber()));
  }

  private void end() {
    XmlNode node = open.pop().close();
    if (open.isEmpty()) {
      root = node;
    } else {
      open.getFirst().children.add(node);
    }
  }

  private static XmlRefusedException refused(XMLStreamReader reader, String reason) {
    Location at = reader.getLocation();
    return new XmlRefusedException(reason, at.getLineNumber(), at.getColumnNumber(), null);
  }

  /** The JDK puts "ParseError at [row,col]:[1,2]\nMessage: " before what matters. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    return start < 0 ? message : message.substring(start + "Message: ".length()).strip();
  }

  private static final class Open {
    private final QName name;
    private final Map<QName, String> attributes;
    private final Map<String, String> prefixes;
    private final int line;
    private final int column;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(
        QName name,
        Map<QName, String> attributes,
        Map<String, String> prefixes,
        int line,
        int column) {
      this.name = name;
      this.attributes = attributes;
      this.prefixes = prefixes;
      this.line = line;
      this.column = column;
    }

    XmlNode close() {
      return new XmlNode(name, attributes, children, text.toString(), prefixes, line, column);
    }
  }
}
