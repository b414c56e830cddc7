// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long contents are kept after a delivery is final.
 *
 * @param byDefault for berichtsoorten without a rule of their own
 * @param rules the first that fits counts
 */
public record Retention(Duration byDefault, List<Rule> rules) {
  private static final String WHERE = "; set it in etc/digipoort.outbox.cfg";

  /**
   * One rule.
   *
   * @param berichtsoort a name, or its begin with a star
   */
  record Rule(String berichtsoort, Duration kept) {
    boolean fits(String name) {
      return berichtsoort.endsWith("*")
          ? name.startsWith(berichtsoort.substring(0, berichtsoort.length() - 1))
          : name.equals(berichtsoort);
    }
  }

  public Retention {
    rules = List.copyOf(rules);
  }

  /**
   * Reads the settings.
   *
   * @param days by default
   * @param perBerichtsoort {@code NAME=DAYS} or {@code BEGIN*=DAYS}
   * @throws IllegalArgumentException that says which setting is wrong
   */
  public static Retention parse(int days, String[] perBerichtsoort) {
    List<Rule> rules = new ArrayList<>();
    for (String rule : perBerichtsoort) {
      if (!rule.matches("[^=*]*\\*?=[0-9]{1,5}") || rule.startsWith("=")) {
        throw new IllegalArgumentException(
            "retention.berichtsoorten: '"
                + rule
                + "' (expected: NAME=DAYS or BEGIN*=DAYS)"
                + WHERE);
      }
      int sign = rule.indexOf('=');
      rules.add(
          new Rule(
              rule.substring(0, sign),
              Duration.ofDays(Integer.parseInt(rule.substring(sign + 1)))));
    }
    if (days < 1) {
      throw new IllegalArgumentException(
          "retention.days: " + days + " (expected: 1 or more)" + WHERE);
    }
    return new Retention(Duration.ofDays(days), rules);
  }

  Duration of(String berichtsoort) {
    return rules.stream()
        .filter(rule -> rule.fits(berichtsoort))
        .findFirst()
        .map(Rule::kept)
        .orElse(byDefault);
  }
}
