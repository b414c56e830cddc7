// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The digests of all entries, each line with the digest of itself and everything before it: nothing
 * can be changed, left out, added or put in another order without changing the last one.
 */
final class Chain {
  static final String START = "0".repeat(64);

  private final List<Link> links = new ArrayList<>();

  /** One entry: {@code number sha256-of-content sha256-of-chain name}. */
  record Link(int number, String content, String chained, String name) {
    String line() {
      return number + " " + content + " " + chained + " " + name;
    }
  }

  void add(String name, String content) {
    int number = links.size() + 1;
    links.add(new Link(number, content, chained(head(), number, content, name), name));
  }

  String head() {
    return links.isEmpty() ? START : links.get(links.size() - 1).chained();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    links.forEach(link -> text.append(link.line()).append('\n'));
    return text.toString();
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  /**
   * Reads the lines again.
   *
   * @throws IllegalArgumentException at the first line that does not follow from those before it
   */
  static Chain parse(String text) {
    Chain chain = new Chain();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ", 4);
      if (parts.length != 4) {
        throw new IllegalArgumentException("'" + line + "'");
      }
      chain.add(parts[3], parts[1]);
      if (!chain.links.get(chain.links.size() - 1).line().equals(line)) {
        throw new IllegalArgumentException("'" + line + "'");
      }
    }
    return chain;
  }

  private static String chained(String before, int number, String content, String name) {
    return Sha256.hex(before + " " + number + " " + content + " " + name);
  }
}
