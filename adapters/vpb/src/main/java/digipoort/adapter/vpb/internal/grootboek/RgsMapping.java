// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.grootboek;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts go, by the start of their RGS code: the longest start that fits counts.
 *
 * @param file it was read from
 * @param shipped whether it is the example that came with the adapter
 * @param targets by start of a code
 * @param broken why the file is not used, or empty
 */
public record RgsMapping(String file, boolean shipped, Map<String, Target> targets, String broken) {
  /** The code that stands for the result of the year, when it is not booked yet. */
  public static final String RESULT = "RESULTAAT";

  private static final String EXAMPLE = "rgs.csv";
  private static final long MAX_LENGTH = 1_000_000;

  public RgsMapping {
    targets = Map.copyOf(targets);
  }

  /** Which side of an account makes a field larger. */
  public enum Side {
    DEBET,
    CREDIT
  }

  /** A field of the form. */
  public record Target(String field, Side side) {}

  /**
   * The mapping of the operator, {@code rgs.csv} in a folder that may be absent; else the example.
   */
  public static RgsMapping load(@Nullable Path folder) {
    Path own = folder == null ? null : folder.resolve(EXAMPLE);
    if (own == null || !Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
      return example();
    }
    try {
      if (Files.size(own) > MAX_LENGTH) {
        return broken(own, "more than " + MAX_LENGTH + " octets");
      }
      return read(own.toString(), false, Files.readAllBytes(own));
    } catch (IOException | RuntimeException e) {
      return broken(own, String.valueOf(e));
    }
  }

  private static RgsMapping broken(Path file, String reason) {
    return new RgsMapping(file.toString(), false, Map.of(), file + ": " + reason);
  }

  private static RgsMapping example() {
    try (InputStream in =
        Objects.requireNonNull(RgsMapping.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
      return read(EXAMPLE, true, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(EXAMPLE + " of this bundle is unreadable", e);
    }
  }

  /** Reads the lines of a file: code, field and side, with semicolons between. */
  static RgsMapping read(String file, boolean shipped, byte[] octets) {
    Map<String, Target> targets = new LinkedHashMap<>();
    String text = new String(octets, StandardCharsets.UTF_8);
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s*;\\s*", -1);
      String reason = reason(parts, targets);
      if (!reason.isEmpty()) {
        String where = file + ", line " + (i + 1) + ": ";
        return new RgsMapping(file, shipped, Map.of(), where + reason);
      }
      targets.put(
          parts[0], new Target(parts[1], parts[2].equals("debet") ? Side.DEBET : Side.CREDIT));
    }
    return new RgsMapping(file, shipped, targets, "");
  }

  private static String reason(String[] parts, Map<String, Target> targets) {
    if (parts.length != 3 || !parts[0].matches("[BW][A-Za-z0-9]{0,12}|" + RESULT)) {
      return "expected: CODE;field;debet or credit, CODE the start of an RGS code or " + RESULT;
    }
    if (!parts[2].equals("debet") && !parts[2].equals("credit")) {
      return "'" + parts[2] + "' (expected: debet or credit)";
    }
    return targets.containsKey(parts[0]) ? parts[0] + " occurs twice" : "";
  }

  /** Where an account of this code goes. */
  Optional<Target> target(String rgs) {
    return targets.keySet().stream()
        .filter(start -> rgs.startsWith(start) && !start.equals(RESULT))
        .max(Comparator.comparing(String::length))
        .map(targets::get);
  }

  /** Where the result of the year goes. */
  Optional<Target> result() {
    return Optional.ofNullable(targets.get(RESULT));
  }
}
