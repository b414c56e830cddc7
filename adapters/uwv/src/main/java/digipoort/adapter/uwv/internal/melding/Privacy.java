// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Elfproef;
import digipoort.mapping.Masked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hides numbers of persons in words for people. Whatever looks like a BSN is hidden, right or
 * wrong, wherever it came from: a value of a wrong kind, a misspelt name, words of a validator.
 */
public final class Privacy {
  /**
   * Nine digits in a row, or grouped by blanks, dots or hyphens, that are not part of a longer
   * number or of a loonheffingennummer; or eight that are not a day: a number that lost its first
   * zero.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?:[0-9](?:[ .-]?[0-9]){8}(?![0-9]|L[0-9]{2})"
              + "|(?!(?:19|20)[0-9]{2}(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9]))"
              + "[0-9]{8}(?![0-9]))");

  private static final Pattern LONG = Pattern.compile("[0-9]{8,}");

  /** As a BSN is grouped by hand. */
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}");

  private static final List<String> PERSON = List.of("NatuurlijkPersoon", "Burgerservicenr");

  private Privacy() {}

  /** The words without numbers of persons. */
  public static String masked(String words) {
    return NUMBER.matcher(words).replaceAll(match -> masked(match));
  }

  /** A reference like 1001-2026-1 has nine digits too: grouped ones have to look like a BSN. */
  private static String masked(MatchResult match) {
    String found = match.group();
    String digits = found.replaceAll("[ .-]", "");
    boolean reference =
        !found.equals(digits) && !Elfproef.passes(digits) && !GROUPED.matcher(found).matches();
    return reference ? found : Masked.of(digits);
  }

  /** Both languages without numbers of persons. */
  public static Text masked(Text text) {
    return new Text(masked(text.nl()), masked(text.en()));
  }

  /** The number of the person that a report is about, right or wrong, when it may be one. */
  static Optional<String> number(Instance report) {
    return report.value(PERSON).map(Value::text).filter(text -> text.matches("[0-9]{8,9}"));
  }

  /** What a report holds that is not shown, the longest first. */
  public static List<String> unshown(Instance report) {
    List<String> values = hidden(report);
    values.sort(Comparator.comparing(String::length).reversed());
    return values;
  }

  /** The words without these, and without long numbers. */
  public static String without(List<String> values, String words) {
    String hidden = words;
    for (String value : values) {
      hidden = hidden.replace(value, "...");
    }
    return LONG.matcher(hidden).replaceAll(match -> Masked.of(match.group()));
  }

  /** The words without this number of a person, also where it is part of something longer. */
  static String without(String number, String words) {
    return words.replace(number, Masked.of(number));
  }

  private static List<String> hidden(Instance instance) {
    List<String> values = new ArrayList<>();
    for (Value value : instance.values().values()) {
      boolean repeated = value.written().length() > 2;
      if (value.field().shown() != Field.Shown.FULL && repeated) {
        values.add(value.written());
        values.add(value.text());
      }
    }
    instance
        .groups()
        .values()
        .forEach(nested -> nested.forEach(occurrence -> values.addAll(hidden(occurrence))));
    return values;
  }

  /** Whether these words, however grouped, hold this number of a person. */
  public static boolean reveals(String words, String number) {
    return words.replaceAll("[^0-9]", "").contains(number);
  }

  /** The findings without numbers of persons. */
  public static List<Finding> masked(List<Finding> findings) {
    return findings.stream().map(finding -> changed(finding, Privacy::masked)).toList();
  }

  /** A finding with its words changed. */
  static Finding changed(Finding f, UnaryOperator<String> change) {
    return new Finding(
        f.severity(),
        f.code(),
        change.apply(f.location()),
        new Text(change.apply(f.text().nl()), change.apply(f.text().en())),
        new Text(change.apply(f.action().nl()), change.apply(f.action().en())));
  }
}
