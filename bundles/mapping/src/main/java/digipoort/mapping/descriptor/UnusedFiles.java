// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.Condition;
import digipoort.api.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of an operator that an adapter does not use, as conditions. */
public final class UnusedFiles {
  private static final int MOST_SUBJECT = 200;
  private static final int MOST_REASON = 2_000;
  private static final Pattern FILE =
      Pattern.compile("(?:descriptor )?([^,:]+(?::[\\\\/][^,:]+)?)");

  private UnusedFiles() {}

  /**
   * One condition for each.
   *
   * @param adapter for example {@code ob}
   * @param reasons each beginning with the file that it is about
   */
  public static List<Condition> conditions(String adapter, List<String> reasons) {
    return reasons.stream().map(reason -> condition(adapter, reason)).toList();
  }

  private static Condition condition(String adapter, String reason) {
    String shown = cut(reason, MOST_REASON);
    return new Condition(
        "descriptor-unusable",
        cut(adapter + ": " + file(reason), MOST_SUBJECT),
        Condition.Level.WARNING,
        Condition.Owner.OPERATOR,
        null,
        new Text(
            "De adapter " + adapter + " gebruikt een bestand niet: " + shown,
            "The adapter " + adapter + " does not use a file: " + shown),
        new Text(
            "Verbeter of verwijder het bestand en herstart de adapter.",
            "Correct or remove the file and restart the adapter."));
  }

  private static String file(String reason) {
    Matcher file = FILE.matcher(reason);
    return file.lookingAt() ? file.group(1) : reason;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
