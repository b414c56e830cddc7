// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of packages: zip files, and folders that hold an unpacked one. An entry point is loaded
 * once and kept until something in the folder changes. It may refer to the files of its own package
 * first, then to those of the others.
 */
public final class TaxonomyFolder implements Taxonomies {
  private static final Logger LOG = System.getLogger(TaxonomyFolder.class.getName());

  private final Path folder;
  private SortedMap<String, Slot> slots = new TreeMap<>();
  private Map<String, Loaded> loaded = new ConcurrentHashMap<>();

  /** An entry point that was loaded, or why it cannot be: both hold until the folder changes. */
  private record Loaded(
      String file, @Nullable Taxonomy taxonomy, @Nullable TaxonomyRefusedException refusal) {
    Taxonomy get() {
      if (taxonomy == null) {
        throw Objects.requireNonNull(refusal);
      }
      return taxonomy;
    }
  }

  /** A package with what tells that its file has changed. */
  private record Slot(
      String stamp, Installed installed, @Nullable TaxonomyRefusedException refusal) {}

  /**
   * @param folder need not exist
   */
  public TaxonomyFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Taxonomy> find(String entryPoint) {
    List<TaxonomyPackage> usable = new ArrayList<>();
    Map<String, Loaded> kept;
    synchronized (this) {
      for (Installed installed : packages()) {
        if (installed.content() != null) {
          usable.add(0, installed.content());
        }
      }
      kept = loaded;
    }
    return usable.stream()
        .filter(content -> content.has(entryPoint))
        .findFirst()
        .map(content -> kept.computeIfAbsent(entryPoint, uri -> load(content, uri, usable)).get());
  }

  private static Loaded load(TaxonomyPackage own, String uri, List<TaxonomyPackage> usable) {
    try {
      List<TaxonomyPackage> others = usable.stream().filter(other -> other != own).toList();
      return new Loaded(own.file(), own.read(uri, others), null);
    } catch (TaxonomyRefusedException e) {
      return new Loaded(own.file(), null, e);
    }
  }

  /** What could not be used when it was last looked at; nothing is read for it. */
  public synchronized List<TaxonomyRefusedException> refused() {
    return Stream.concat(
            slots.values().stream().flatMap(slot -> Stream.ofNullable(slot.refusal())),
            loaded.values().stream().flatMap(each -> Stream.ofNullable(each.refusal())))
        .toList();
  }

  @Override
  public synchronized List<Installed> packages() {
    SortedMap<String, Slot> now = new TreeMap<>();
    List<Path> places;
    try {
      places = places();
    } catch (IOException | UncheckedIOException e) {
      return List.of(new Installed(folder.toString(), null, "cannot be listed: " + e.getMessage()));
    }
    for (Path place : places) {
      String file = String.valueOf(place.getFileName());
      Slot known = slots.get(file);
      String stamp = stamp(place);
      boolean same = known != null && known.stamp().equals(stamp);
      now.put(file, same ? known : install(stamp, place, file));
    }
    if (!now.equals(slots)) {
      loaded = new ConcurrentHashMap<>(); // any of them may refer to what has changed
    }
    slots = now;
    return now.values().stream().map(Slot::installed).toList();
  }

  private static Slot install(String stamp, Path place, String file) {
    try {
      TaxonomyPackage content = TaxonomyPackage.open(place);
      LOG.log(Level.INFO, "Taxonomy package {0}", content);
      return new Slot(stamp, new Installed(file, content, ""), null);
    } catch (TaxonomyRefusedException e) {
      LOG.log(Level.WARNING, "Taxonomy package not used: {0}", e.getMessage());
      return new Slot(stamp, new Installed(file, null, String.valueOf(e.getMessage())), e);
    }
  }

  private List<Path> places() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(TaxonomyFolder::mayBePackage).sorted().toList();
    }
  }

  private static boolean mayBePackage(Path place) {
    String name = String.valueOf(place.getFileName());
    boolean zip = name.toLowerCase(Locale.ROOT).endsWith(".zip");
    return !name.startsWith(".") && (zip || Files.isDirectory(place));
  }

  /** Changes when the file does, or any file of a folder. */
  private static String stamp(Path place) {
    try (Stream<Path> walk = Files.walk(place)) {
      long[] sum = new long[3];
      walk.forEach(
          file -> {
            BasicFileAttributes seen = attributes(file);
            sum[0]++;
            sum[1] += seen.size();
            sum[2] = 31 * sum[2] + seen.lastModifiedTime().hashCode() + file.hashCode();
          });
      return sum[0] + " " + sum[1] + " " + sum[2];
    } catch (IOException | UncheckedIOException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
