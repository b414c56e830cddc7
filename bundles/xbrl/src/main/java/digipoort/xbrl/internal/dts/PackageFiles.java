// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.budget.ReadingBudget;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of one package, by paths with slashes below its top folder. */
public interface PackageFiles extends Closeable {
  /** What makes a zip file or folder a package. */
  String METADATA = "META-INF/taxonomyPackage.xml";

  /** Opens a zip file or a folder; all that is read from it is taken from the budget. */
  static PackageFiles open(Path place, ReadingBudget budget) {
    return Files.isDirectory(place)
        ? FolderFiles.open(place, budget)
        : ZipFiles.open(place, budget);
  }

  /** What reading is taken from. */
  ReadingBudget budget();

  /** For people: the name of the zip file or folder. */
  String name();

  /** All paths. */
  SortedSet<String> paths();

  /**
   * The octets of a file.
   *
   * @throws TaxonomyRefusedException when it cannot be read or is too large
   */
  byte[] read(String path);

  /** SHA-256 over the content, in hexadecimal digits. */
  String digest();

  /** A new digest. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JDK has no SHA-256", e);
    }
  }

  @Override
  void close();

  /**
   * The top folder of a package with its slash, however deep; nothing when there is none. What lies
   * deeper than another is part of its content.
   */
  static String top(String name, Collection<String> paths) {
    SortedMap<Long, List<String>> byDepth =
        paths.stream()
            .filter(path -> path.equals(METADATA) || path.endsWith("/" + METADATA))
            .map(path -> path.substring(0, path.length() - METADATA.length()))
            .collect(
                Collectors.groupingBy(
                    top -> top.chars().filter(c -> c == '/').count(),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> tops = byDepth.isEmpty() ? List.of() : byDepth.get(byDepth.firstKey());
    if (tops.size() != 1) {
      throw new TaxonomyRefusedException(
          name,
          0,
          (tops.isEmpty() ? "no " : tops.size() + " times ") + METADATA + " (expected: one)",
          null);
    }
    return tops.get(0);
  }
}
