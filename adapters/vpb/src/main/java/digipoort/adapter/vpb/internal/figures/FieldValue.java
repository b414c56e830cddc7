// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Elfproef;
import digipoort.mapping.FieldText;
import digipoort.mapping.Masked;
import java.util.List;
import java.util.Optional;

/** Reads the fields that are no amounts, as they will be filed. */
final class FieldValue {
  private final String prefix;
  private final List<Finding> findings;

  /**
   * @param prefix of the codes of findings
   */
  FieldValue(String prefix, List<Finding> findings) {
    this.prefix = prefix;
    this.findings = findings;
  }

  /** The value; empty, with an error where it is one, when there is none that can be filed. */
  Optional<String> read(Field field, FieldReader fields) {
    String name = field.name();
    Optional<String> value = Optional.empty();
    if (field.kind() instanceof Kind.Fixed fixed) {
      return Optional.of(fixed.value());
    } else if (field.kind() instanceof Kind.Flag flag) {
      value = fields.flag(name).map(String::valueOf);
      value.ifPresent(answer -> only(field, flag, answer, fields.pointerTo(name)));
    } else if (field.kind() instanceof Kind.Day) {
      value = fields.date(name).map(String::valueOf);
    } else if (field.kind() instanceof Kind.Code code) {
      value = fields.text(name);
      present(field, fields, value);
      return value.flatMap(word -> code(field, code, word, fields.pointerTo(name)));
    } else if (field.kind() instanceof Kind.Words words) {
      value = fields.text(name);
      present(field, fields, value);
      return value.flatMap(text -> text(field, words, text, fields.pointerTo(name)));
    }
    present(field, fields, value);
    return value;
  }

  private static void present(Field field, FieldReader fields, Optional<String> value) {
    if (field.required() && value.isEmpty()) {
      fields.requiredText(field.name()); // says that it is missing, unless it was wrong already
    }
  }

  private void only(Field field, Kind.Flag flag, String answer, String at) {
    if (flag.only() != null && !String.valueOf(flag.only()).equals(answer)) {
      findings.add(
          Finding.error(prefix + "-PROFILE", at)
              .says(
                  field.label().nl() + ": dit profiel is er niet voor.",
                  field.label().en() + ": this profile is not meant for it.")
              .todo(
                  "Doe deze aangifte met feiten in plaats van een profiel.",
                  "File this return with feiten instead of a profile.")
              .build());
    }
  }

  private Optional<String> code(Field field, Kind.Code code, String word, String at) {
    String found = code.codes().get(word);
    if (found == null) {
      String words = String.join(", ", code.codes().keySet());
      refuse(field, at, word, new Text("een van " + words, "one of " + words));
    }
    return Optional.ofNullable(found);
  }

  private Optional<String> text(Field field, Kind.Words words, String given, String at) {
    boolean number = words.shape() == Kind.Shape.ELFPROEF;
    if (number && !Elfproef.passes(given)) {
      findings.add(
          Finding.error(prefix + "-ELFPROEF", at)
              .says(
                  field.label().nl() + ": " + Masked.of(cut(given)) + " is geen BSN of RSIN.",
                  field.label().en() + ": " + Masked.of(cut(given)) + " is no BSN or RSIN.")
              .todo(
                  "Geef 9 cijfers die aan de 11-proef voldoen, tussen aanhalingstekens.",
                  "Give 9 digits that pass the 11-proef, within quotes.")
              .build());
      return Optional.empty();
    }
    String text = words.shape() == Kind.Shape.PHONE ? given.replaceAll("[\\s()]", "") : given;
    Optional<String> fitted =
        new FieldText(prefix, words.min(), words.max()).fit(at, text, findings);
    boolean shaped =
        switch (words.shape()) {
          case DIGITS -> fitted.filter(fit -> !fit.matches("[0-9]*")).isEmpty();
          case CAPITALS -> fitted.filter(fit -> !fit.matches("[A-Z]*")).isEmpty();
          default -> true;
        };
    if (!shaped) {
      boolean digits = words.shape() == Kind.Shape.DIGITS;
      refuse(
          field,
          at,
          given,
          digits ? new Text("cijfers", "digits") : new Text("hoofdletters", "capitals"));
      return Optional.empty();
    }
    return fitted;
  }

  private void refuse(Field field, String at, String given, Text expected) {
    String shown = cut(given);
    findings.add(
        Finding.error(prefix + "-VALUE", at)
            .says(
                field.label().nl() + ": '" + shown + "' (verwacht: " + expected.nl() + ").",
                field.label().en() + ": '" + shown + "' (expected: " + expected.en() + ").")
            .todo("Verbeter de waarde.", "Correct the value.")
            .build());
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
