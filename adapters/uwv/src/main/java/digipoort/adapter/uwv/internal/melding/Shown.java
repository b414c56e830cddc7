// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.CodeList;
import digipoort.adapter.uwv.internal.model.Field;
import digipoort.api.Text;
import digipoort.mapping.Euros;
import digipoort.mapping.Masked;
import digipoort.mapping.Periods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Values as people see them; only values that are right. */
final class Shown {
  private static final int YEAR = 4;
  private static final int MONTH = 6;
  private static final int DAY = 8;
  private static final int HOUR = 10;
  private static final int MINUTE = 12;

  private Shown() {}

  /** A day, a moment or hours in digits, the same in every language. */
  static String plain(Value value) {
    String text = value.text();
    return switch (value.field().format().type()) {
      case DATUM, DATUM_DEELS_FICTIEF -> day(text);
      case DATUM_TIJD ->
          day(text) + " " + text.substring(DAY, HOUR) + ":" + text.substring(HOUR, MINUTE);
      case TIJDSDUUR, TIJDSDUUR_ETMAAL -> text.substring(0, 2) + ":" + text.substring(2);
      default -> text;
    };
  }

  private static String day(String text) {
    return text.substring(0, YEAR)
        + "-"
        + text.substring(YEAR, MONTH)
        + "-"
        + text.substring(MONTH, DAY);
  }

  /** The value as a payroll clerk reads it, no more of it than is needed. */
  static String of(Value value, Locale language) {
    boolean dutch = language.getLanguage().equals("nl");
    Field field = value.field();
    return switch (field.shown()) {
      case FILLED -> dutch ? "ingevuld" : "filled in";
      case MASKED -> Masked.of(value.text());
      case FULL -> full(value, language);
    };
  }

  private static String full(Value value, Locale language) {
    boolean dutch = language.getLanguage().equals("nl");
    String text = value.text();
    return switch (value.field().format().type()) {
      case DATUM -> Periods.shown(LocalDate.parse(day(text)), language);
      case INDICATIE -> text.equals("1") ? (dutch ? "ja" : "yes") : (dutch ? "nee" : "no");
      case CODE -> text + meaning(value, dutch);
      case BEDRAG -> "€ " + Euros.shown(new BigDecimal(text), language);
      case PERCENTAGE -> Euros.shown(new BigDecimal(text), language) + "%";
      case DATUM_DEELS_FICTIEF ->
          text.endsWith("00") || text.startsWith("00", YEAR)
              ? plain(value)
              : Periods.shown(LocalDate.parse(day(text)), language);
      case DATUM_TIJD, TIJDSDUUR, TIJDSDUUR_ETMAAL -> plain(value);
      case TEKST, LETTERS, EMAIL -> Privacy.masked(text.replaceAll("\\s+", " "));
      default -> text;
    };
  }

  private static String meaning(Value value, boolean dutch) {
    CodeList codes = value.field().format().codes();
    return codes == null
        ? ""
        : codes
            .code(value.text())
            .map(CodeList.Code::label)
            .map((Text label) -> " (" + (dutch ? label.nl() : label.en()) + ")")
            .orElse("");
  }
}
