// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML that came from outside: immutable, with the place it stood. {@link #parse}
 * refuses a DOCTYPE, fetches nothing and keeps limits.
 *
 * @param name of the element
 * @param attributes in their order
 * @param children the elements directly within it
 * @param text the characters directly within it, not those of its children
 * @param prefixes the namespace prefixes that hold here
 * @param line from 1
 * @param column from 1, just after the start tag
 */
public record XmlNode(
    QName name,
    Map<QName, String> attributes,
    List<XmlNode> children,
    String text,
    Map<String, String> prefixes,
    int line,
    int column) {
  public XmlNode {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
    prefixes = Map.copyOf(prefixes);
  }

  /** What is read at most. */
  public record Limits(int elements, int depth) {
    /** For a message: 200 000 elements, 64 deep. */
    public static final Limits MESSAGE = new Limits(200_000, 64);

    /** For one file of a taxonomy: 1 000 000 elements, 64 deep. */
    public static final Limits TAXONOMY = new Limits(1_000_000, 64);

    /** For a small document: 5 000 elements, 32 deep. */
    public static final Limits SMALL = new Limits(5_000, 32);
  }

  /**
   * Reads the root element of a document.
   *
   * @throws XmlRefusedException when it is not well-formed, has a DOCTYPE or passes a limit
   */
  public static XmlNode parse(String xml, Limits limits) {
    return new XmlTree(limits).read(new StreamSource(new StringReader(xml)));
  }

  /**
   * Reads the root element of a document in the encoding that it declares.
   *
   * @throws XmlRefusedException when it is not well-formed, has a DOCTYPE or passes a limit
   */
  public static XmlNode parse(byte[] octets, Limits limits) {
    return new XmlTree(limits).read(new StreamSource(new ByteArrayInputStream(octets)));
  }

  /** The attribute without a namespace, or null. */
  public @Nullable String attribute(String local) {
    return attributes.get(new QName(local));
  }

  /** The children of this name. */
  public Stream<XmlNode> children(QName wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  /** The first child of this local name, whatever its namespace. */
  public Optional<XmlNode> child(String local) {
    return children.stream().filter(child -> child.name.getLocalPart().equals(local)).findFirst();
  }

  /** This element and all elements within it, in the order of the document. */
  public Stream<XmlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
  }

  /** A qualified name written as text, resolved by the prefixes that hold here. */
  public QName resolve(String lexical) {
    String stripped = lexical.strip();
    int colon = stripped.indexOf(':');
    String prefix = colon < 0 ? "" : stripped.substring(0, colon);
    return new QName(prefixes.getOrDefault(prefix, ""), stripped.substring(colon + 1), prefix);
  }
}
