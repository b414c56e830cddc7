// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;

/**
 * Finds all documents that an entry point brings together (the DTS), each once, however they refer
 * to each other. What is in no package is refused; nothing is fetched.
 */
final class Documents {
  private static final int MOST_DOCUMENTS = 5_000;
  private static final Set<QName> REFERENCES =
      Set.of(
          new QName(Namespaces.LINK, "linkbaseRef"),
          new QName(Namespaces.LINK, "schemaRef"),
          new QName(Namespaces.LINK, "roleRef"),
          new QName(Namespaces.LINK, "arcroleRef"),
          new QName(Namespaces.LINK, "loc"));
  private static final Set<QName> SCHEMAS =
      Set.of(
          new QName(Document.SCHEMA, "import"),
          new QName(Document.SCHEMA, "include"),
          new QName(Document.SCHEMA, "redefine"));
  private static final QName DOMAIN = new QName(Namespaces.XBRLDT, "typedDomainRef");

  private final List<Library> libraries;
  private final Set<URI> found = new HashSet<>();
  private final Set<URI> core = new HashSet<>();
  private final Deque<Found> open = new ArrayDeque<>();

  /** A package with where its documents are. */
  record Library(PackageFiles files, Catalog catalog) {
    private Optional<Found> find(URI uri) {
      return catalog.path(uri).map(path -> new Found(uri, path, files));
    }
  }

  private record Found(URI uri, String path, PackageFiles files) {}

  /**
   * @param libraries the package of the entry point, then those it may refer to
   */
  Documents(List<Library> libraries) {
    this.libraries = List.copyOf(libraries);
  }

  /** Gives every document of the entry point to the consumer, before those it refers to. */
  void discover(List<String> entryPoint, Consumer<Document> consumer) {
    for (String start : entryPoint) {
      if (!visit(URI.create(start))) {
        throw new TaxonomyRefusedException(
            libraries.get(0).files().name(),
            0,
            start + " is not in the package (see " + Catalog.PATH + ")",
            null);
      }
    }
    while (!open.isEmpty()) {
      Found next = open.remove();
      Document document = Document.parse(next.uri(), next.path(), next.files());
      document.root().all().forEach(node -> follow(document, node));
      consumer.accept(document);
    }
  }

  /** The documents referred to that need not be in a package. */
  Set<URI> core() {
    return core;
  }

  private void follow(Document document, XmlNode node) {
    if (REFERENCES.contains(node.name())) {
      require(document, node, document.href(node));
    } else if (SCHEMAS.contains(node.name())) {
      String location = node.attribute("schemaLocation");
      if (location != null) {
        require(document, node, document.resolve(node, location));
      }
    } else if (node.attributes().containsKey(DOMAIN)) {
      require(document, node, document.resolve(node, node.attributes().get(DOMAIN)));
    }
  }

  private void require(Document document, XmlNode node, URI target) {
    if (!visit(target)) {
      throw document.refused(
          node,
          target
              + " is in no installed package (expected: a file of this package; nothing is fetched"
              + " from the network)");
    }
  }

  private boolean visit(URI target) {
    URI uri = withoutFragment(target);
    if (found.contains(uri)) {
      return true;
    }
    if (Core.knows(uri)) {
      core.add(uri);
      return true;
    }
    Optional<Found> document =
        libraries.stream().flatMap(library -> library.find(uri).stream()).findFirst();
    if (document.isEmpty()) {
      return false;
    }
    if (found.size() >= MOST_DOCUMENTS) {
      throw new TaxonomyRefusedException(
          document.get().path(), 0, "more than " + MOST_DOCUMENTS + " documents", null);
    }
    found.add(uri);
    open.add(document.get());
    return true;
  }

  static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }
}
