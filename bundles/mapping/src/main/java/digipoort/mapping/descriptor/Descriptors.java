// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.Condition;
import digipoort.api.Finding;
import digipoort.api.Tijdvak;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors in force: the shipped ones and those of the operator.
 *
 * @param <D> what a file says
 * @param all newest period first; of one period the operator's before the shipped
 * @param broken why each other one is not used
 */
public record Descriptors<D extends Descriptor>(List<D> all, List<String> broken) {
  private static final int MAX_LENGTH = 1_000_000;

  public Descriptors {
    all =
        all.stream()
            .sorted(
                Comparator.comparing((D d) -> d.head().valid().begin())
                    .reversed()
                    .thenComparing(d -> d.head().source().shipped())
                    .thenComparing(d -> d.head().name()))
            .toList();
    broken = List.copyOf(broken);
  }

  /**
   * The shipped files.
   *
   * @param owner the class beside which they lie
   * @param names of the files
   */
  public record Shipped(Class<?> owner, List<String> names) {
    public Shipped {
      names = List.copyOf(names);
    }

    private byte[] octets(String name) {
      try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException("descriptor " + name + " of this bundle is unreadable", e);
      }
    }
  }

  /** Turns the octets of a file into a descriptor. */
  @FunctionalInterface
  public interface Reader<D> {
    /**
     * @throws BrokenDescriptorException when anything is amiss
     */
    D read(String file, boolean shipped, byte[] octets);
  }

  /**
   * The folder for an operator's own files.
   *
   * @param etc the folder of configurations, or null when there is none
   * @param adapter for example {@code ob}
   */
  public static @Nullable Path folder(@Nullable String etc, String adapter) {
    return etc == null ? null : Path.of(etc, "digipoort", "descriptors", adapter);
  }

  /**
   * Reads the shipped files and the {@code *.xml} of a folder, which may be absent. A file that
   * cannot be used is listed with its reason; the others work.
   */
  public static <D extends Descriptor> Descriptors<D> load(
      Shipped shipped, @Nullable Path folder, Reader<D> reader) {
    Map<String, D> byName = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    for (String name : shipped.names()) {
      D descriptor = reader.read(name, true, shipped.octets(name));
      byName.put(descriptor.head().name(), descriptor);
    }
    for (Path file : files(folder, broken)) {
      try {
        add(byName, reader.read(file.toString(), false, octets(file)));
      } catch (BrokenDescriptorException e) {
        broken.add(String.valueOf(e.getMessage()));
      } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
        broken.add("descriptor " + file + ": " + e);
      }
    }
    return new Descriptors<>(List.copyOf(byName.values()), broken);
  }

  private static byte[] octets(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BrokenDescriptorException(
          file.toString(), 1, "no plain file, or no longer there", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] octets = in.readNBytes(MAX_LENGTH + 1);
      if (octets.length > MAX_LENGTH) {
        throw new BrokenDescriptorException(
            file.toString(), 1, "more than " + MAX_LENGTH + " octets", null);
      }
      return octets;
    }
  }

  private static <D extends Descriptor> void add(Map<String, D> byName, D own) {
    D earlier = byName.get(own.head().name());
    if (earlier != null && !earlier.head().source().shipped()) {
      throw new BrokenDescriptorException(
          own.head().source().file(),
          1,
          "name " + own.head().name() + " is also in " + earlier.head().source().file(),
          null);
    }
    byName.put(own.head().name(), own);
  }

  private static List<Path> files(@Nullable Path folder, List<String> broken) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      broken.add("descriptors in " + folder + ": " + e);
      return List.of();
    }
  }

  /** Only those that fit; what is broken stays listed. */
  public Descriptors<D> only(Predicate<D> wanted) {
    return new Descriptors<>(all.stream().filter(wanted).toList(), broken);
  }

  /** The descriptor for a period. */
  public Optional<D> covering(Tijdvak tijdvak) {
    return all.stream().filter(descriptor -> descriptor.covers(tijdvak)).findFirst();
  }

  /** The descriptor of an entry point. */
  public Optional<D> ofEntryPoint(String entryPoint) {
    return all.stream().filter(d -> d.head().entryPoint().equals(entryPoint)).findFirst();
  }

  /** The periods that can be filed, for people. */
  public String available() {
    return String.join(
        ", ",
        all.stream()
            .map(d -> d.head().valid() + " (" + d.head().taxonomie() + ")")
            .sorted()
            .toList());
  }

  /** What is the matter with the files of an adapter, for the list of conditions. */
  public List<Condition> conditions(String adapter) {
    return UnusedFiles.conditions(adapter, broken);
  }

  /** A warning for each file that is not used; code {@code PREFIX-DESCRIPTOR-BROKEN}. */
  public List<Finding> brokenFindings(String prefix) {
    return broken.stream()
        .map(
            reason ->
                Finding.warning(prefix + "-DESCRIPTOR-BROKEN", "")
                    .says("Niet gebruikt: " + reason, "Not used: " + reason)
                    .todo(
                        "Verbeter of verwijder het bestand en herstart de adapter.",
                        "Correct or remove the file and restart the adapter.")
                    .build())
        .toList();
  }
}
