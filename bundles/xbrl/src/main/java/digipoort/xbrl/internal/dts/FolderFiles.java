// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A package that was unpacked. Links are not followed. */
final class FolderFiles implements PackageFiles {
  private final String name;
  private final SortedMap<String, Path> files;

  private FolderFiles(String name, SortedMap<String, Path> files) {
    this.name = name;
    this.files = files;
  }

  static FolderFiles open(Path folder) {
    String name = String.valueOf(folder.getFileName());
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path file : list(folder, name)) {
      files.put(folder.relativize(file).toString().replace('\\', '/'), file);
    }
    if (files.size() > MOST_FILES) {
      throw new TaxonomyRefusedException(
          name, 0, "more than " + MOST_FILES + " files (expected: fewer)", null);
    }
    String top = PackageFiles.top(name, files.keySet());
    SortedMap<String, Path> below = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          if (path.startsWith(top)) {
            below.put(path.substring(top.length()), file);
          }
        });
    return new FolderFiles(name, below);
  }

  private static List<Path> list(Path folder, String name) {
    try (Stream<Path> walk = Files.walk(folder, 40)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(MOST_FILES + 1L)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new TaxonomyRefusedException(name, 0, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public byte[] read(String path) {
    Path file = files.get(path);
    if (file == null) {
      throw new TaxonomyRefusedException(path, 0, "not in the package " + name, null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return PackageFiles.read(path, in);
    } catch (IOException e) {
      throw new TaxonomyRefusedException(path, 0, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String digest() {
    MessageDigest digest = PackageFiles.sha256();
    for (String path : files.keySet()) {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(PackageFiles.sha256().digest(read(path)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
