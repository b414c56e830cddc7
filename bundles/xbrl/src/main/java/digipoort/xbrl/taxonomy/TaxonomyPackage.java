// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.internal.dts.Metadata;
import digipoort.xbrl.internal.dts.PackageFiles;
import digipoort.xbrl.internal.dts.TaxonomyLoader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An official XBRL Taxonomy Package: a zip file with META-INF/taxonomyPackage.xml, or a folder that
 * was unpacked from one. Opening reads the metadata only; each entry point is loaded when it is
 * first wanted and then kept.
 */
public final class TaxonomyPackage {
  private static final Logger LOG = System.getLogger(TaxonomyPackage.class.getName());

  private final Path place;
  private final Metadata metadata;
  private final String digest;
  private final Map<String, Taxonomy> loaded = new ConcurrentHashMap<>();

  private TaxonomyPackage(Path place, Metadata metadata, String digest) {
    this.place = place;
    this.metadata = metadata;
    this.digest = digest;
  }

  /**
   * Opens a zip file or folder.
   *
   * @throws TaxonomyRefusedException when it is no package, not safe or beyond a limit
   */
  public static TaxonomyPackage open(Path place) {
    try (PackageFiles files =
        PackageFiles.open(place, ReadingBudget.shared(ReadingLimits.TAXONOMY))) {
      return new TaxonomyPackage(place, Metadata.read(files), files.digest());
    } catch (TaxonomyRefusedException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new TaxonomyRefusedException(
          String.valueOf(place.getFileName()), 0, "cannot be understood: " + e, e);
    }
  }

  /** The name of the zip file or folder. */
  public String file() {
    return String.valueOf(place.getFileName());
  }

  /** What the publisher calls it, for machines. */
  public String identifier() {
    return metadata.identifier();
  }

  /** What the publisher calls it, for people. */
  public String name() {
    return metadata.name();
  }

  /** Empty when the publisher gives none. */
  public String version() {
    return metadata.version();
  }

  /** SHA-256 over its content, in hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** The reports it describes. */
  public List<EntryPoint> entryPoints() {
    return metadata.entryPoints();
  }

  /** Whether it describes this entry point. */
  public boolean has(String entryPoint) {
    return entryPoints().stream().anyMatch(e -> e.documents().contains(entryPoint));
  }

  /**
   * The taxonomy of one of its entry points; the same one as long as this package lives.
   *
   * @throws TaxonomyRefusedException naming file, line and reason when the entry point is not in it
   *     or cannot be loaded
   */
  public Taxonomy load(String entryPoint) {
    return loaded.computeIfAbsent(entryPoint, this::read);
  }

  private Taxonomy read(String entryPoint) {
    return read(entryPoint, List.of());
  }

  /** Loads an entry point that may refer to other packages, without keeping it. */
  Taxonomy read(String entryPoint, List<TaxonomyPackage> others) {
    List<PackageFiles> files = new ArrayList<>();
    try {
      ReadingBudget budget = ReadingBudget.shared(ReadingLimits.TAXONOMY);
      files.add(PackageFiles.open(place, budget));
      others.forEach(other -> other.open(budget).ifPresent(files::add));
      return TaxonomyLoader.load(
          files,
          metadata.documents(entryPoint),
          new Taxonomy.Origin(entryPoint, file(), name(), version(), digest));
    } catch (TaxonomyRefusedException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new TaxonomyRefusedException(
          file(), 0, "entry point " + entryPoint + " (expected: a URI)", e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new TaxonomyRefusedException(
          file(), 0, "entry point " + entryPoint + " cannot be understood: " + e, e);
    } finally {
      files.forEach(PackageFiles::close);
    }
  }

  /** Empty when it cannot be opened any more: whatever needs nothing of it goes on. */
  private Optional<PackageFiles> open(ReadingBudget budget) {
    try {
      return Optional.of(PackageFiles.open(place, budget));
    } catch (TaxonomyRefusedException e) {
      LOG.log(Level.WARNING, "Taxonomy package not used: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return file() + " (" + name() + " " + version() + ")";
  }
}
