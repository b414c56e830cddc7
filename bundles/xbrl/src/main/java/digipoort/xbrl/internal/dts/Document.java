// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A file of a taxonomy that was read.
 *
 * @param uri by which others refer to it
 * @param path in its package
 * @param bases where references of an element start, when that is not the document (xml:base)
 */
record Document(URI uri, String path, XmlNode root, Map<XmlNode, URI> bases) {
  static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
  private static final QName BASE = new QName(XMLConstants.XML_NS_URI, "base");
  private static final QName HREF = new QName(Namespaces.XLINK, "href");

  static Document parse(URI uri, String path, PackageFiles files) {
    byte[] octets = files.read(path);
    try {
      XmlNode root = XmlNode.parse(octets, files.budget());
      Document document = new Document(uri, path, root, new IdentityHashMap<>());
      document.rebase(root, uri);
      return document;
    } catch (XmlRefusedException e) {
      throw new TaxonomyRefusedException(path, e.line(), String.valueOf(e.getMessage()), e);
    }
  }

  private void rebase(XmlNode node, URI outer) {
    String given = node.attributes().get(BASE);
    URI base = given == null ? outer : resolve(outer, node, given);
    if (!base.equals(uri)) {
      bases.put(node, base);
    }
    node.children().forEach(child -> rebase(child, base));
  }

  boolean schema() {
    return root.name().equals(new QName(SCHEMA, "schema"));
  }

  boolean linkbase() {
    return root.name().equals(new QName(Namespaces.LINK, "linkbase"));
  }

  /** The linkbases that stand within a schema. */
  Stream<Document> embedded() {
    return root.children(new QName(SCHEMA, "annotation"))
        .flatMap(XmlNode::all)
        .filter(node -> node.name().equals(new QName(Namespaces.LINK, "linkbase")))
        .map(node -> new Document(uri, path, node, bases));
  }

  /** The namespace that a schema defines. */
  String namespace() {
    return Objects.requireNonNullElse(root.attribute("targetNamespace"), "").strip();
  }

  TaxonomyRefusedException refused(XmlNode node, String reason) {
    return new TaxonomyRefusedException(path, node.line(), reason, null);
  }

  /** Where a reference leads, absolute, with its fragment. */
  URI resolve(XmlNode node, String reference) {
    return resolve(bases.getOrDefault(node, uri), node, reference);
  }

  private URI resolve(URI base, XmlNode node, String reference) {
    try {
      return base.resolve(reference.strip().replace(" ", "%20")).normalize();
    } catch (IllegalArgumentException e) {
      throw new TaxonomyRefusedException(path, node.line(), reference + " (expected: a URI)", e);
    }
  }

  /** Where an xlink:href leads. */
  URI href(XmlNode node) {
    String href = node.attributes().get(HREF);
    if (href == null) {
      throw refused(node, node.name().getLocalPart() + " without xlink:href");
    }
    return resolve(node, href);
  }

  static @Nullable String xlink(XmlNode node, String local) {
    return node.attributes().get(new QName(Namespaces.XLINK, local));
  }
}
