// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.EntryPoint;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * What a package says of itself: META-INF/taxonomyPackage.xml.
 *
 * @param version may be empty
 * @param entryPoints none for a package that only others refer to, such as a dictionary
 */
public record Metadata(
    String identifier, String name, String version, List<EntryPoint> entryPoints) {
  private static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang");

  public Metadata {
    entryPoints = List.copyOf(entryPoints);
  }

  /** All documents of the entry point that has this one: by itself if it can be, else first. */
  public List<String> documents(String entryPoint) {
    return entryPoints.stream()
        .map(EntryPoint::documents)
        .filter(documents -> documents.contains(entryPoint))
        .min(
            Comparator.comparing(
                documents -> documents.size() == 1 ? -1 : documents.indexOf(entryPoint)))
        .orElse(List.of(entryPoint));
  }

  /** Reads it, and the catalog to see that it can be read. */
  public static Metadata read(PackageFiles files) {
    String path = PackageFiles.METADATA;
    Document document = Document.parse(URI.create("package:/" + path), path, files);
    XmlNode root = document.root();
    if (!root.name().getLocalPart().equals("taxonomyPackage")) {
      throw document.refused(root, root.name() + " (expected: the root tp:taxonomyPackage)");
    }
    Catalog.read(files);
    List<EntryPoint> entryPoints =
        root.child("entryPoints").stream()
            .flatMap(node -> node.children().stream())
            .filter(node -> node.name().getLocalPart().equals("entryPoint"))
            .map(node -> entryPoint(document, node))
            .toList();
    String identifier = text(root, "identifier").orElse("");
    if (identifier.isEmpty()) {
      throw document.refused(root, "no tp:identifier (expected: one)");
    }
    return new Metadata(
        identifier, name(root).orElse(identifier), text(root, "version").orElse(""), entryPoints);
  }

  private static EntryPoint entryPoint(Document document, XmlNode node) {
    List<String> documents =
        node.children().stream()
            .filter(child -> child.name().getLocalPart().equals("entryPointDocument"))
            .flatMap(child -> Stream.ofNullable(child.attribute("href")))
            .map(String::strip)
            .toList();
    if (documents.isEmpty()) {
      throw document.refused(node, "tp:entryPoint without tp:entryPointDocument and its href");
    }
    return new EntryPoint(name(node).orElse(documents.get(0)), documents);
  }

  /** The Dutch name, else the English one, else the first. */
  private static Optional<String> name(XmlNode node) {
    return Stream.of("nl", "en", "")
        .flatMap(
            language ->
                node.children().stream()
                    .filter(child -> child.name().getLocalPart().equals("name"))
                    .filter(
                        child -> child.attributes().getOrDefault(LANG, "").startsWith(language)))
        .map(child -> child.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> text(XmlNode node, String local) {
    return node.child(local).map(child -> child.text().strip()).filter(text -> !text.isEmpty());
  }
}
