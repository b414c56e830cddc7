// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Tijdvak;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors in force: the shipped ones and those of the operator.
 *
 * @param all newest period first; of one period the operator's before the shipped
 * @param broken why each other one is not used
 */
public record Descriptors(List<Descriptor> all, List<String> broken) {
  private static final List<String> SHIPPED = List.of("ob-2025.xml", "ob-2026.xml");
  private static final long MAX_LENGTH = 1_000_000;

  public Descriptors {
    all =
        all.stream()
            .sorted(
                Comparator.comparing((Descriptor d) -> d.valid().begin())
                    .reversed()
                    .thenComparing(d -> d.source().shipped())
                    .thenComparing(Descriptor::name))
            .toList();
    broken = List.copyOf(broken);
  }

  /**
   * Reads the shipped descriptors and the {@code *.xml} of a folder, which may be absent. A file
   * that cannot be used is listed with its reason; the others work.
   */
  public static Descriptors load(@Nullable Path folder) {
    Map<String, Descriptor> byName = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    for (String name : SHIPPED) {
      Descriptor descriptor = shipped(name);
      byName.put(descriptor.name(), descriptor);
    }
    for (Path file : files(folder, broken)) {
      try {
        if (Files.size(file) > MAX_LENGTH) {
          throw new BrokenDescriptorException(
              file.toString(), 1, "more than " + MAX_LENGTH + " octets", null);
        }
        Descriptor own = DescriptorReader.read(file.toString(), false, Files.readAllBytes(file));
        Descriptor earlier = byName.put(own.name(), own);
        if (earlier != null && !earlier.source().shipped()) {
          byName.put(own.name(), earlier);
          throw new BrokenDescriptorException(
              file.toString(),
              1,
              "name " + own.name() + " is also in " + earlier.source().file(),
              null);
        }
      } catch (BrokenDescriptorException e) {
        broken.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        broken.add("descriptor " + file + ": " + e);
      }
    }
    return new Descriptors(List.copyOf(byName.values()), broken);
  }

  private static List<Path> files(@Nullable Path folder, List<String> broken) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      broken.add("descriptors in " + folder + ": " + e);
      return List.of();
    }
  }

  private static Descriptor shipped(String name) {
    try (InputStream in =
        Objects.requireNonNull(Descriptors.class.getResourceAsStream(name), name)) {
      return DescriptorReader.read(name, true, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("descriptor " + name + " of this bundle is unreadable", e);
    }
  }

  /** The descriptor for a period. */
  public Optional<Descriptor> covering(Tijdvak tijdvak) {
    return all.stream().filter(descriptor -> descriptor.covers(tijdvak)).findFirst();
  }

  /** The descriptor of an entry point. */
  public Optional<Descriptor> ofEntryPoint(String entryPoint) {
    return all.stream().filter(d -> d.entryPoint().equals(entryPoint)).findFirst();
  }

  /** The periods that can be filed, for people. */
  public String available() {
    return String.join(
        ", ", all.stream().map(d -> d.valid() + " (" + d.taxonomie() + ")").sorted().toList());
  }
}
