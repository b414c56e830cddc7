// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import digipoort.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the concepts of an assessment are for, and what they are called.
 *
 * @param all by local name, in the order in which they count
 */
record SbaConcepts(Map<String, Known> all) {
  private static final String FILE = "concepts.csv";

  /** Those that came with the adapter. */
  static final SbaConcepts SHIPPED = read();

  /**
   * A concept.
   *
   * @param role what it is for, or empty
   */
  record Known(String role, Text label) {}

  private static SbaConcepts read() {
    Map<String, Known> all = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(SbaConcepts.class.getResourceAsStream(FILE), FILE)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(";", -1))
          .forEach(parts -> all.put(parts[0], new Known(parts[1], new Text(parts[2], parts[3]))));
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " of this bundle is unreadable", e);
    }
    return new SbaConcepts(all);
  }

  /** The local names with this role, the first before others. */
  Stream<String> withRole(String role) {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().role().equals(role))
        .map(Map.Entry::getKey);
  }

  Optional<Text> label(String local) {
    return Optional.ofNullable(all.get(local)).map(Known::label);
  }
}
