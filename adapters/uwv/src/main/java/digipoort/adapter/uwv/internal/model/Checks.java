// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.adapter.uwv.internal.model.Format.Complaint;
import digipoort.api.Text;
import digipoort.mapping.Elfproef;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a value as UWV writes it is one. */
final class Checks {
  private static final String FORMAT = "UWV-FORMAT";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Codes that ISO 3166-1 leaves to its users, such as XK. */
  private static final Pattern OWN_COUNTRY = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  private static final Pattern IBAN_FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{0,30}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** From here on a text may have more than one line. */
  private static final int LINES = 500;

  private Checks() {}

  static Optional<Complaint> text(Format format, String value) {
    return length(format, value).or(() -> letters(value, format.max() >= LINES));
  }

  static Optional<Complaint> letters(Format format, String value) {
    return text(format, value)
        .or(
            () ->
                unless(
                    value.codePoints().noneMatch(Character::isDigit),
                    "letters, geen cijfers",
                    "letters, no digits"));
  }

  private static Optional<Complaint> length(Format format, String value) {
    int length = value.codePointCount(0, value.length());
    return unless(
        length >= format.min() && length <= format.max(),
        format.min() + " tot " + format.max() + " tekens, niet " + length,
        format.min() + " to " + format.max() + " characters, not " + length);
  }

  private static Optional<Complaint> letters(String value, boolean lines) {
    return unless(
        value.codePoints().allMatch(c -> allowed(c) || lines && (c == '\n' || c == '\t')),
        "tekst zonder stuurtekens",
        "text without control characters");
  }

  /** What XML can hold and a person can see. */
  private static boolean allowed(int character) {
    return !Character.isISOControl(character)
        && Character.isDefined(character)
        && Character.getType(character) != Character.SURROGATE
        && (character & 0xFFFE) != 0xFFFE;
  }

  static Optional<Complaint> digits(Format format, String value) {
    boolean exact = format.min() == format.max();
    String nl = exact ? "precies " + format.max() : format.min() + " tot " + format.max();
    String en = exact ? "exactly " + format.max() : format.min() + " to " + format.max();
    return unless(
        value.matches("[0-9]{" + format.min() + "," + format.max() + "}"),
        nl + " cijfers, tussen aanhalingstekens",
        en + " digits, within quotes");
  }

  static Optional<Complaint> count(Format format, String value) {
    return unless(
        value.matches("[0-9]{1," + format.max() + "}"),
        "een heel getal van ten hoogste " + format.max() + " cijfers",
        "a whole number of at most " + format.max() + " digits");
  }

  static Optional<Complaint> amount(Format format, String value) {
    int whole = format.max() - 2;
    return unless(
        value.matches("-?[0-9]{1," + whole + "}(\\.[0-9]{1,2})?"),
        "een bedrag als 1250.40, met ten hoogste " + whole + " cijfers voor de punt en 2 erna",
        "an amount like 1250.40, at most " + whole + " digits before the point and 2 after it");
  }

  static Optional<Complaint> percentage(Format format, String value) {
    int whole = format.max() - 2;
    return unless(
        value.matches("[0-9]{1," + whole + "}(\\.[0-9]{1,2})?"),
        "een percentage als 70.00",
        "a percentage like 70.00");
  }

  static Optional<Complaint> date(Format format, String value) {
    return unless(
        day(value), "een bestaande dag als 2026-09-30", "a day that exists, like 2026-09-30");
  }

  static Optional<Complaint> partlyUnknownDate(Format format, String value) {
    boolean form = value.matches("[0-9]{4}(0[0-9]|1[0-2])([0-2][0-9]|3[01])");
    boolean unknown = form && (value.endsWith("00") || value.startsWith("00", 4));
    return unless(
        day(value) || unknown && !value.startsWith("0000"),
        "een bestaande dag als 1980-05-31, met 00 voor een onbekende maand of dag (1980-00-00)",
        "a day that exists, like 1980-05-31, with 00 for an unknown month or day (1980-00-00)");
  }

  private static boolean day(String value) {
    if (!value.matches("[0-9]{8}")) {
      return false;
    }
    try {
      return LocalDate.parse(value, DAY).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static Optional<Complaint> moment(Format format, String value) {
    boolean moment = value.matches("[0-9]{14}");
    try {
      moment = moment && LocalDateTime.parse(value, MOMENT).getYear() > 0;
    } catch (DateTimeException e) {
      moment = false;
    }
    return unless(
        moment, "een moment als 2026-09-30T08:30:00", "a moment like 2026-09-30T08:30:00");
  }

  static Optional<Complaint> hours(Format format, String value) {
    return unless(
        value.matches("[0-9]{2}[0-5][0-9]"),
        "uren en minuten als 36:00",
        "hours and minutes like 36:00");
  }

  static Optional<Complaint> hoursOfADay(Format format, String value) {
    return unless(
        value.matches("([01][0-9]|2[0-3])[0-5][0-9]|2400"),
        "uren en minuten van 00:00 tot 24:00",
        "hours and minutes from 00:00 to 24:00");
  }

  static Optional<Complaint> yesOrNo(Format format, String value) {
    return unless(value.matches("[12]"), "true of false", "true or false");
  }

  static Optional<Complaint> code(Format format, String value) {
    CodeList codes = Objects.requireNonNull(format.codes());
    return codes.code(value).isPresent()
        ? Optional.empty()
        : Optional.of(new Complaint("UWV-CODE", codes.shown()));
  }

  static Optional<Complaint> bsn(Format format, String value) {
    return unless(
            value.matches("[0-9]{9}"),
            "9 cijfers, tussen aanhalingstekens",
            "9 digits, within quotes")
        .or(() -> elfproef(value));
  }

  static Optional<Complaint> loonheffingennr(Format format, String value) {
    return unless(
            value.matches("[0-9]{9}L[0-9]{2}"),
            "9 cijfers, een L en 2 cijfers, bijvoorbeeld 999990020L01",
            "9 digits, an L and 2 digits, for example 999990020L01")
        .or(() -> elfproef(value.substring(0, 9)));
  }

  private static Optional<Complaint> elfproef(String digits) {
    return Elfproef.passes(digits)
        ? Optional.empty()
        : Optional.of(
            new Complaint(
                "UWV-ELFPROEF",
                new Text(
                    "een nummer dat de 11-proef doorstaat", "a number that passes the 11-proef")));
  }

  static Optional<Complaint> iban(Format format, String value) {
    return unless(
        IBAN_FORM.matcher(value).matches()
            && (!value.startsWith("NL") || value.length() == 18)
            && remainder(value) == 1,
        "een IBAN waarvan het controlegetal klopt, bijvoorbeeld NL02 ABNA 0123 4567 89",
        "an IBAN whose check digits are right, for example NL02 ABNA 0123 4567 89");
  }

  /** ISO 7064, mod 97-10: letters count as 10 to 35, the first four characters go last. */
  private static int remainder(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  static Optional<Complaint> pattern(Format format, String value) {
    return unless(
        Objects.requireNonNull(format.pattern()).matcher(value).matches(),
        "de vorm van " + format.example(),
        "the form of " + format.example());
  }

  static Optional<Complaint> country(Format format, String value) {
    return COUNTRIES.contains(value) || OWN_COUNTRY.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            new Complaint(
                "UWV-CODE",
                new Text(
                    "een landcode van ISO 3166-1, bijvoorbeeld BE",
                    "a country code of ISO 3166-1, for example BE")));
  }

  static Optional<Complaint> email(Format format, String value) {
    return text(format, value)
        .or(
            () ->
                unless(
                    value.matches("[^\\s@]+@[^\\s@]+"),
                    "een e-mailadres als naam@example.nl",
                    "an e-mail address like name@example.nl"));
  }

  static Optional<Complaint> telephone(Format format, String value) {
    return unless(
        value.matches("[0-9]{1," + format.max() + "}"),
        "ten hoogste " + format.max() + " cijfers",
        "at most " + format.max() + " digits");
  }

  private static Optional<Complaint> unless(boolean fine, String nl, String en) {
    return fine ? Optional.empty() : Optional.of(new Complaint(FORMAT, new Text(nl, en)));
  }
}
