// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.budget.BoundedXml;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML that came from outside: immutable, with the place it stood. {@link #parse}
 * refuses a DOCTYPE, fetches nothing and keeps to a budget.
 *
 * @param name of the element
 * @param attributes in their order
 * @param children the elements directly within it
 * @param text the characters directly within it, not those of its children
 * @param scope the namespace prefixes that hold here
 * @param line from 1
 * @param column from 1, just after the start tag
 */
public record XmlNode(
    QName name,
    Map<QName, String> attributes,
    List<XmlNode> children,
    String text,
    NamespaceScope scope,
    int line,
    int column) {
  public XmlNode {
    attributes = AttributeMap.copyOf(attributes);
    children = List.copyOf(children);
  }

  /**
   * Reads the root element of a document, which is all that its call reads.
   *
   * @throws XmlRefusedException when it is not well-formed, has a DOCTYPE or passes a limit
   */
  public static XmlNode parse(String xml, ReadingLimits limits) {
    return parse(xml, ReadingBudget.of(limits));
  }

  /**
   * Reads the root element of a document in the encoding that it declares, which is all that its
   * call reads.
   *
   * @throws XmlRefusedException when it is not well-formed, has a DOCTYPE or passes a limit
   */
  public static XmlNode parse(byte[] octets, ReadingLimits limits) {
    return parse(octets, ReadingBudget.of(limits));
  }

  /** As {@link #parse(String, ReadingLimits)}, from the budget of a call. */
  public static XmlNode parse(String xml, ReadingBudget budget) {
    return new XmlTree(budget).read(account -> BoundedXml.pull(new StringReader(xml), account, ""));
  }

  /** As {@link #parse(byte[], ReadingLimits)}, from the budget of a call. */
  public static XmlNode parse(byte[] octets, ReadingBudget budget) {
    return new XmlTree(budget)
        .read(account -> BoundedXml.pull(new ByteArrayInputStream(octets), account, ""));
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
    String uri = scope.uri(prefix);
    return new QName(uri == null ? "" : uri, stripped.substring(colon + 1), prefix);
  }
}
