// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.FieldReader;
import digipoort.api.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Checks of single fields; whatever is wrong becomes a finding of the outermost reader. */
final class Checks {
  private final FieldReader root;

  Checks(FieldReader root) {
    this.root = root;
  }

  Optional<String> required(FieldReader fields, String name, int max) {
    return checked(fields, name, max, fields.requiredText(name));
  }

  Optional<String> optional(FieldReader fields, String name, int max) {
    return checked(fields, name, max, fields.text(name));
  }

  Optional<LocalDate> requiredDate(FieldReader fields, String name) {
    Optional<LocalDate> date =
        fields.requiredText(name).isPresent() ? fields.date(name) : Optional.empty();
    if (date.isPresent() && isFar(date.get().getYear())) {
      wrong(
          fields.pointerTo(name),
          date.get() + " ligt buiten de jaren 1900 tot 2999.",
          date.get() + " lies outside the years 1900 to 2999.");
      return Optional.empty();
    }
    return date;
  }

  Optional<Instant> instant(FieldReader fields, String name) {
    Optional<String> text = fields.text(name);
    try {
      Optional<OffsetDateTime> moment = text.map(OffsetDateTime::parse);
      if (moment.isPresent() && isFar(moment.get().getYear())) {
        wrong(
            fields.pointerTo(name),
            "'" + cut(text.get()) + "' ligt buiten de jaren 1900 tot 2999.",
            "'" + cut(text.get()) + "' lies outside the years 1900 to 2999.");
        return Optional.empty();
      }
      return moment.map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      wrong(
          fields.pointerTo(name),
          "'" + cut(text.get()) + "' is geen tijdstip als 2026-10-31T09:00:00Z.",
          "'" + cut(text.get()) + "' is not a moment like 2026-10-31T09:00:00Z.");
      return Optional.empty();
    }
  }

  private static boolean isFar(int year) {
    return year < 1900 || year > 2999;
  }

  void wrong(String pointer, String nl, String en) {
    root.add(
        Finding.error("ERP-VALUE", pointer)
            .says(nl, en)
            .todo("Verbeter de waarde.", "Correct the value.")
            .build());
  }

  private Optional<String> checked(
      FieldReader fields, String name, int max, Optional<String> text) {
    if (text.isEmpty()) {
      return text;
    }
    String pointer = fields.pointerTo(name);
    if (text.get().length() > max) {
      int length = text.get().length();
      wrong(
          pointer,
          name + " heeft " + length + " tekens; hoogstens " + max + " mag.",
          name + " has " + length + " characters; at most " + max + " are allowed.");
      return Optional.empty();
    }
    if (text.get().codePoints().anyMatch(Character::isISOControl)) {
      wrong(
          pointer,
          name + " bevat een stuurteken, bijvoorbeeld een regeleinde.",
          name + " holds a control character, a line break for example.");
      return Optional.empty();
    }
    return text;
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
