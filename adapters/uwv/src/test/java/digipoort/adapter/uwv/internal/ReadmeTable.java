// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Format;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import java.util.List;
import java.util.Objects;

/** The fields as the README of the adapter lists them. */
final class ReadmeTable {
  private final StringBuilder page = new StringBuilder();

  private ReadmeTable() {}

  static String of(Model model) {
    ReadmeTable table = new ReadmeTable();
    table.page.append("**The document itself**\n\n");
    table.group(model.root(), "");
    return table.page.toString();
  }

  private void group(Group group, String path) {
    page.append("| Field | Holds | |\n|---|---|---|\n");
    for (Member member : group.members()) {
      if (member instanceof Field field) {
        row(field);
      }
    }
    page.append('\n');
    for (Member member : group.members()) {
      if (member instanceof Group nested) {
        String name = path + nested.erpName();
        String often = nested.list() ? ", a list of at most " + nested.most() : "";
        page.append("**`" + name + "`** " + nested.label().en() + often + "\n\n");
        group(nested, name + (nested.list() ? "[]." : "."));
      }
    }
  }

  private void row(Field field) {
    String must = field.required() ? "required. " : "";
    String preset = field.preset().isEmpty() ? "" : ". Left out: `" + field.preset() + "`";
    page.append(
        "| `"
            + field.erpName()
            + "` | "
            + holds(field.format())
            + " | "
            + must
            + field.label().en()
            + preset
            + " |\n");
  }

  private static String holds(Format format) {
    return switch (format.type()) {
      case TEKST -> "text, at most " + format.max();
      case LETTERS -> "text without digits, at most " + format.max();
      case CIJFERS -> format.max() + " digits, as text";
      case GETAL -> "whole number, at most " + format.max() + " digits";
      case BEDRAG -> "amount, at most 2 decimals";
      case PERCENTAGE -> "percentage, at most 2 decimals";
      case DATUM -> "day";
      case DATUM_DEELS_FICTIEF -> "day, month and day may be 00";
      case DATUM_TIJD -> "moment";
      case TIJDSDUUR -> "hours:minutes";
      case TIJDSDUUR_ETMAAL -> "hours:minutes, at most 24:00";
      case INDICATIE -> "true or false";
      case CODE -> "code: " + codes(format);
      case BSN -> "9 digits, as text, 11-proef";
      case LOONHEFFINGENNR -> "9 digits (11-proef), L, 2 digits";
      case IBAN -> "IBAN with its check digits";
      case PATROON -> "like `" + format.example() + "`";
      case LAND -> "country, ISO 3166-1";
      case EMAIL -> "e-mail address, at most " + format.max();
      case TELEFOON -> "telephone, at most " + format.max() + " digits";
    };
  }

  private static String codes(Format format) {
    List<String> codes = List.copyOf(Objects.requireNonNull(format.codes()).codes().keySet());
    return codes.size() > 20
        ? codes.get(0) + " to " + codes.get(codes.size() - 1)
        : String.join(" ", codes);
  }
}
