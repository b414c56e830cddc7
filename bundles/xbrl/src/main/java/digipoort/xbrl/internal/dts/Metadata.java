// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.EntryPoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a package says of itself: META-INF/taxonomyPackage.xml.
 *
 * @param version may be empty
 */
public record Metadata(
    String identifier, String name, String version, List<EntryPoint> entryPoints) {
  public Metadata {
    entryPoints = List.copyOf(entryPoints);
  }

  /** Reads it, and the catalog to see that it can be read. */
  public static Metadata read(PackageFiles files) {
    String path = PackageFiles.METADATA;
    Document document = Document.parse(URI.create("package:/" + path), path, files.read(path));
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
    if (entryPoints.isEmpty()) {
      throw document.refused(root, "no tp:entryPoint (expected: at least one)");
    }
    String identifier = text(root, "identifier").orElse("");
    if (identifier.isEmpty()) {
      throw document.refused(root, "no tp:identifier (expected: one)");
    }
    return new Metadata(
        identifier,
        text(root, "name").orElse(identifier),
        text(root, "version").orElse(""),
        entryPoints);
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
    return new EntryPoint(text(node, "name").orElse(documents.get(0)), documents);
  }

  private static Optional<String> text(XmlNode node, String local) {
    return node.child(local).map(child -> child.text().strip()).filter(text -> !text.isEmpty());
  }
}
