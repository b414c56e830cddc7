// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the software bill of materials against the list of known advisories that is kept beside this
 * file. A component that is older than the version in which an advisory is mended ends the build,
 * unless the list says why it may stay; a reason that is no longer needed ends it too, so that the
 * list stays true. Run by the build, on the JDK alone; asks no network.
 *
 * <p>Arguments: the bill (CycloneDX as Sbom.java writes it), the list.
 */
final class Advisories {
  private static final Pattern PURL = Pattern.compile("pkg:maven/([^/\"]*)/([^@\"]+)@([^?\"]+)");

  private Advisories() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> components = components(Files.readString(Path.of(arguments[0])));
    List<Advisory> advisories = advisories(Path.of(arguments[1]));
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (Advisory advisory : advisories) {
      String version = components.get(advisory.component());
      boolean affected = version != null && compare(version, advisory.mendedIn()) < 0;
      if (affected && advisory.reason().isEmpty()) {
        wrong.add(
            advisory.component() + " " + version + " has " + advisory.id() + ", mended in "
                + advisory.mendedIn() + ": take that version, or say in " + arguments[1]
                + " why this one may stay");
      } else if (!affected && !advisory.reason().isEmpty()) {
        wrong.add(
            advisory.id() + ": " + advisory.component() + " " + (version == null ? "is gone" : version)
                + ", so its reason in " + arguments[1] + " is no longer needed: take it away");
      } else if (affected) {
        accepted++;
      }
    }
    wrong.forEach(System.err::println);
    if (components.isEmpty() || advisories.isEmpty() || !wrong.isEmpty()) {
      System.err.println(components.size() + " components, " + advisories.size() + " advisories");
      System.exit(1);
    }
    System.out.println(
        components.size() + " components hold against " + advisories.size() + " advisories, "
            + accepted + " of them with a reason to stay");
  }

  /** The lowest version of each component, by group:name. */
  private static Map<String, String> components(String bill) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher purls = PURL.matcher(bill);
    while (purls.find()) {
      found.merge(
          purls.group(1) + ":" + purls.group(2),
          purls.group(3),
          (one, other) -> compare(one, other) <= 0 ? one : other);
    }
    return found;
  }

  private static List<Advisory> advisories(Path list) throws IOException {
    List<Advisory> advisories = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        if (cells.length < 3 || cells.length > 4 || !cells[1].contains(":")) {
          throw new IllegalStateException(list + ": '" + line + "' (expected: 3 or 4 columns)");
        }
        advisories.add(
            new Advisory(cells[0], cells[1], cells[2], cells.length == 4 ? cells[3].strip() : ""));
      }
    }
    return advisories;
  }

  /** Number by number; what is no number (a qualifier as v20250814 or jre) does not count. */
  static int compare(String one, String other) {
    String[] left = one.split("[._-]");
    String[] right = other.split("[._-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Long.compare(number(left, i), number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static long number(String[] parts, int place) {
    return place < parts.length && parts[place].matches("\\d{1,18}")
        ? Long.parseLong(parts[place])
        : 0;
  }

  /** One row: what it is about, where it is mended, and why an older version may stay. */
  private record Advisory(String id, String component, String mendedIn, String reason) {}
}
