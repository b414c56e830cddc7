// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package as it is published: a zip file with one top folder, or without it. */
final class ZipFiles implements PackageFiles {
  private final String name;
  private final ZipFile zip;
  private final SortedMap<String, ZipEntry> entries;

  private ZipFiles(String name, ZipFile zip, SortedMap<String, ZipEntry> entries) {
    this.name = name;
    this.zip = zip;
    this.entries = entries;
  }

  static ZipFiles open(Path place) {
    String name = String.valueOf(place.getFileName());
    ZipFile zip;
    try {
      zip = new ZipFile(place.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new TaxonomyRefusedException(
          name, 0, "not readable as a zip file: " + e.getMessage(), e);
    }
    try {
      return new ZipFiles(name, zip, entries(name, zip));
    } catch (RuntimeException e) {
      close(zip, name);
      throw e;
    }
  }

  private static SortedMap<String, ZipEntry> entries(String name, ZipFile zip) {
    if (zip.size() > MOST_FILES) {
      throw new TaxonomyRefusedException(
          name, 0, zip.size() + " files (expected: at most " + MOST_FILES + ")", null);
    }
    List<? extends ZipEntry> files =
        Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory()).toList();
    files.forEach(entry -> checkPath(name, entry.getName()));
    String top = PackageFiles.top(name, files.stream().map(ZipEntry::getName).toList());
    SortedMap<String, ZipEntry> entries = new TreeMap<>();
    for (ZipEntry entry : files) {
      String path = entry.getName();
      if (path.startsWith(top) && entries.put(path.substring(top.length()), entry) != null) {
        throw new TaxonomyRefusedException(name, 0, path + " occurs twice (expected: once)", null);
      }
    }
    return entries;
  }

  private static void checkPath(String name, String path) {
    boolean safe =
        !path.startsWith("/")
            && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
            && Arrays.stream(path.split("/", -1)).noneMatch(part -> part.matches("|\\.|\\.\\."));
    if (!safe) {
      throw new TaxonomyRefusedException(
          name, 0, "path " + path + " (expected: a plain path within the package)", null);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public byte[] read(String path) {
    ZipEntry entry = entries.get(path);
    if (entry == null) {
      throw new TaxonomyRefusedException(path, 0, "not in the package " + name, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return PackageFiles.read(path, in);
    } catch (IOException e) {
      throw new TaxonomyRefusedException(path, 0, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String digest() {
    MessageDigest digest = PackageFiles.sha256();
    try (InputStream in = Files.newInputStream(Path.of(zip.getName()))) {
      byte[] buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new TaxonomyRefusedException(name, 0, "cannot be read: " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    close(zip, name);
  }

  private static void close(ZipFile zip, String name) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new TaxonomyRefusedException(name, 0, "cannot be closed: " + e.getMessage(), e);
    }
  }
}
