// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Text;
import digipoort.mapping.Elfproef;
import digipoort.mapping.Masked;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a value in a message has to look like.
 *
 * @param fits whether it does
 * @param words what is expected
 */
record ValueShape(Predicate<String> fits, Text words) {
  private static final QName EURO = new QName(Namespaces.ISO4217, "EUR");
  private static final int SHOWN = 40;

  /** What is expected instead of this value; null when it fits. */
  @Nullable Text expected(String text) {
    return fits.test(text) ? null : words;
  }

  static ValueShape of(Kind kind) {
    if (kind instanceof Kind.Words words) {
      return words(words);
    } else if (kind instanceof Kind.Code code) {
      String codes = String.join(", ", code.codes().values());
      return new ValueShape(code.codes()::containsValue, Text.verbatim(codes));
    } else if (kind instanceof Kind.Flag) {
      return new ValueShape(text -> text.matches("true|false|1|0"), Text.verbatim("true, false"));
    } else if (kind instanceof Kind.Day) {
      return new ValueShape(ValueShape::day, new Text("jjjj-mm-dd", "yyyy-mm-dd"));
    } else if (kind instanceof Kind.Fixed) {
      return new ValueShape(text -> true, Text.verbatim("-"));
    }
    boolean negative =
        kind instanceof Kind.Amount amount && amount.negative()
            || kind instanceof Kind.Sum sum && sum.negative();
    String sign = negative ? "[+-]?" : "[+]?";
    return new ValueShape(
        text -> text.matches(sign + "[0-9]{1,20}([.]0{1,10})?"),
        negative
            ? new Text("hele euro's", "whole euros")
            : new Text("hele euro's, 0 of meer", "whole euros, 0 or more"));
  }

  private static ValueShape words(Kind.Words words) {
    String length =
        words.min() == words.max() ? "" + words.max() : words.min() + ".." + words.max();
    Text characters = new Text(length + " tekens", length + " characters");
    Predicate<String> sized =
        text -> {
          int count = text.codePointCount(0, text.length());
          return count >= words.min() && count <= words.max();
        };
    return switch (words.shape()) {
      case DIGITS ->
          new ValueShape(
              sized.and(text -> text.matches("[0-9]*")),
              new Text(length + " cijfers", length + " digits"));
      case CAPITALS ->
          new ValueShape(
              sized.and(text -> text.matches("[A-Z]*")),
              new Text(length + " hoofdletters", length + " capitals"));
      case ELFPROEF ->
          new ValueShape(
              Elfproef::passes,
              new Text("9 cijfers die aan de 11-proef voldoen", "9 digits that pass the 11-proef"));
      default -> new ValueShape(sized, characters);
    };
  }

  private static boolean day(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The value as it may be repeated to people. */
  static String shown(Kind kind, String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    boolean person = kind instanceof Kind.Words words && words.shape() == Kind.Shape.ELFPROEF;
    return person ? Masked.of(cut) : cut;
  }

  static boolean euro(Unit unit) {
    return unit.measures().size() == 1
        && unit.divisors().isEmpty()
        && unit.measures().get(0).equals(EURO);
  }
}
