// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.model.Model;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles in force: the operator's, then the shipped one, which is for tests alone.
 *
 * @param all the operator's first
 * @param broken why each other one is not used
 */
public record Profiles(List<Profile> all, List<String> broken) {
  /** The shipped profile. */
  public static final String SHIPPED = "uwv-proef";

  private static final long MAX_LENGTH = 2_000_000;

  public Profiles {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  /**
   * Reads the shipped profile and the {@code *.xml} of a folder, which may be absent, each with its
   * schema. A file that cannot be used is listed with its reason; the others work.
   */
  public static Profiles load(@Nullable Path folder, Model model) {
    Map<String, Profile> byName = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    for (Path path : files(folder, broken)) {
      try {
        Profile own = own(path, model);
        if (byName.putIfAbsent(own.head().name(), own) != null) {
          broken.add("descriptor " + path + ", line 1: another has the name " + own.head().name());
        }
      } catch (BrokenDescriptorException e) {
        broken.add(e.getMessage() + inFile(path, String.valueOf(e.getMessage())));
      } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
        broken.add("descriptor " + path + ": " + e);
      }
    }
    byName.putIfAbsent(SHIPPED, shipped(model));
    return new Profiles(List.copyOf(byName.values()), broken);
  }

  /** A schema names only itself; say whose it is. */
  private static String inFile(Path path, String reason) {
    return reason.contains(path.toString()) ? "" : " (schema of " + path + ")";
  }

  private static Profile own(Path path, Model model) throws IOException {
    byte[] octets =
        folder(path)
            .octets(String.valueOf(path.getFileName()))
            .orElseThrow(
                () ->
                    new BrokenDescriptorException(
                        path.toString(),
                        1,
                        "no plain file, or more than " + MAX_LENGTH + " octets",
                        null));
    DescriptorFile file = ProfileReader.file(path.toString(), false, octets);
    return ProfileReader.read(file, model, folder(path));
  }

  /** The folder that a file lies in: plain files in it, no others. */
  private static Xsd.Files folder(Path path) {
    return name -> {
      Path file = path.resolveSibling(name);
      try {
        return Files.isRegularFile(file) && Files.size(file) <= MAX_LENGTH
            ? Optional.of(Files.readAllBytes(file))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    };
  }

  private static List<Path> files(@Nullable Path folder, List<String> broken) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      broken.add("profiles in " + folder + ": " + e);
      return List.of();
    }
  }

  private static Profile shipped(Model model) {
    String name = SHIPPED + ".xml";
    byte[] octets = resource(name).orElseThrow(() -> new IllegalStateException(name));
    return ProfileReader.read(ProfileReader.file(name, true, octets), model, Profiles::resource);
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " of this bundle is unreadable", e);
    }
  }

  /** The profile of this name. */
  public Optional<Profile> named(String name) {
    return all.stream().filter(profile -> profile.head().name().equals(name)).findFirst();
  }

  /** The operator's profiles. */
  public List<Profile> own() {
    return all.stream().filter(profile -> !profile.source().shipped()).toList();
  }

  /** The profile that knows most of a message. */
  public Optional<Profile> fitting(XmlNode message, Model model) {
    return all.stream()
        .filter(profile -> profile.fits(message))
        .min(Comparator.comparing(profile -> profile.read(message, model).unknown().size()));
  }
}
