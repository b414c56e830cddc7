// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Where the URIs of a taxonomy are in a package: META-INF/catalog.xml. */
final class Catalog {
  static final String PATH = "META-INF/catalog.xml";
  private static final URI ROOT = URI.create("package:/");

  private final List<Rewrite> rewrites;
  private final SortedSet<String> paths;

  private record Rewrite(String start, URI prefix) {}

  private Catalog(List<Rewrite> rewrites, SortedSet<String> paths) {
    this.rewrites = List.copyOf(rewrites);
    this.paths = paths;
  }

  static Catalog read(PackageFiles files) {
    List<Rewrite> rewrites = new ArrayList<>();
    SortedSet<String> paths = files.paths();
    if (paths.contains(PATH)) {
      Document document = Document.parse(ROOT.resolve(PATH), PATH, files);
      for (XmlNode node : document.root().all().toList()) {
        String local = node.name().getLocalPart();
        String start =
            node.attribute(
                local.equals("rewriteSystem") ? "systemIdStartString" : "uriStartString");
        String prefix = node.attribute("rewritePrefix");
        if (local.startsWith("rewrite")) {
          if (start == null || prefix == null || start.isBlank()) {
            throw document.refused(
                node, local + " (expected: the attributes uriStartString and rewritePrefix)");
          }
          URI to = document.resolve(node, prefix);
          if (!"package".equals(to.getScheme()) || to.getPath().startsWith("/..")) {
            throw document.refused(
                node, "rewritePrefix " + prefix + " (expected: a folder of the package)");
          }
          rewrites.add(new Rewrite(start.strip(), to));
        }
      }
    }
    rewrites.sort(Comparator.comparing((Rewrite r) -> r.start().length()).reversed());
    return new Catalog(rewrites, paths);
  }

  /** The path of a document that the package has. */
  Optional<String> path(URI uri) {
    String wanted = uri.toString();
    return rewrites.stream()
        .filter(rewrite -> wanted.startsWith(rewrite.start()))
        .findFirst()
        .flatMap(rewrite -> path(rewrite, wanted.substring(rewrite.start().length())));
  }

  private Optional<String> path(Rewrite rewrite, String rest) {
    try {
      String path = URI.create(rewrite.prefix() + rest).normalize().getPath();
      return Optional.of(path.substring(1)).filter(paths::contains);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
