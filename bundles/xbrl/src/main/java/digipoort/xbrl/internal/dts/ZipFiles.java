// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.budget.BoundedZip;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A package as it is published: a zip file with one top folder, or without it. */
final class ZipFiles implements PackageFiles {
  private final Path place;
  private final BoundedZip zip;
  private final ReadingBudget budget;
  private final SortedMap<String, String> entries;

  private ZipFiles(
      Path place, BoundedZip zip, ReadingBudget budget, SortedMap<String, String> entries) {
    this.place = place;
    this.zip = zip;
    this.budget = budget;
    this.entries = entries;
  }

  static ZipFiles open(Path place, ReadingBudget budget) {
    String name = String.valueOf(place.getFileName());
    BoundedZip zip;
    try {
      zip = BoundedZip.open(place, budget);
    } catch (IOException e) {
      throw new TaxonomyRefusedException(
          name, 0, "not readable as a zip file: " + e.getMessage(), e);
    } catch (BudgetExceededException e) {
      throw new TaxonomyRefusedException(name, 0, e.englishReason(), e);
    }
    try {
      return new ZipFiles(place, zip, budget, entries(name, zip));
    } catch (RuntimeException e) {
      close(zip, name);
      throw e;
    }
  }

  private static SortedMap<String, String> entries(String name, BoundedZip zip) {
    String top = PackageFiles.top(name, zip.paths());
    SortedMap<String, String> entries = new TreeMap<>();
    for (String path : zip.paths()) {
      if (path.startsWith(top)) {
        entries.put(path.substring(top.length()), path);
      }
    }
    return entries;
  }

  @Override
  public String name() {
    return String.valueOf(place.getFileName());
  }

  @Override
  public ReadingBudget budget() {
    return budget;
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public byte[] read(String path) {
    String entry = entries.get(path);
    if (entry == null) {
      throw new TaxonomyRefusedException(path, 0, "not in the package " + name(), null);
    }
    try (InputStream in = zip.open(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new TaxonomyRefusedException(path, 0, "cannot be read: " + e.getMessage(), e);
    } catch (BudgetExceededException e) {
      throw new TaxonomyRefusedException(path, 0, e.englishReason(), e);
    }
  }

  @Override
  public String digest() {
    MessageDigest digest = PackageFiles.sha256();
    try (InputStream in = Files.newInputStream(place)) {
      byte[] buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new TaxonomyRefusedException(name(), 0, "cannot be read: " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    close(zip, name());
  }

  private static void close(BoundedZip zip, String name) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new TaxonomyRefusedException(name, 0, "cannot be closed: " + e.getMessage(), e);
    }
  }
}
