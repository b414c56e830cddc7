// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.budget.BoundedInputStream;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingPlace;
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
  private final ReadingBudget budget;
  private final SortedMap<String, Path> files;

  private FolderFiles(String name, ReadingBudget budget, SortedMap<String, Path> files) {
    this.name = name;
    this.budget = budget;
    this.files = files;
  }

  static FolderFiles open(Path folder, ReadingBudget budget) {
    String name = String.valueOf(folder.getFileName());
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path file : list(folder, name, budget)) {
      files.put(folder.relativize(file).toString().replace('\\', '/'), file);
    }
    String top = PackageFiles.top(name, files.keySet());
    SortedMap<String, Path> below = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          if (path.startsWith(top)) {
            below.put(path.substring(top.length()), file);
          }
        });
    return new FolderFiles(name, budget, below);
  }

  private static List<Path> list(Path folder, String name, ReadingBudget budget) {
    try (Stream<Path> walk = Files.walk(folder, 40)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .peek(file -> budget.take(BudgetLimit.ENTRIES, 1, () -> ReadingPlace.of(name)))
          .toList();
    } catch (BudgetExceededException e) {
      throw new TaxonomyRefusedException(name, 0, e.englishReason(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new TaxonomyRefusedException(name, 0, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ReadingBudget budget() {
    return budget;
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
    try (InputStream in = new BoundedInputStream(Files.newInputStream(file), budget, path)) {
      long most = budget.limits().most(BudgetLimit.ENTRY_OCTETS);
      byte[] octets = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
      budget.check(BudgetLimit.ENTRY_OCTETS, octets.length, () -> ReadingPlace.of(path));
      return octets;
    } catch (BudgetExceededException e) {
      throw new TaxonomyRefusedException(path, 0, e.englishReason(), e);
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
