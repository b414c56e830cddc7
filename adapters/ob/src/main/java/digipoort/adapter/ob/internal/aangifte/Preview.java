// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.Periods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The return on paper, for a bookkeeper, in one language. */
public final class Preview {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("Aangifte omzetbelasting", "VAT return (omzetbelasting)"),
          Map.entry("Tijdvak", "Period"),
          Map.entry("Uiterlijk", "Due"),
          Map.entry("Rubriek", "Box (rubriek)"),
          Map.entry("Omzet", "Turnover"),
          Map.entry("Btw", "VAT"),
          Map.entry("Te betalen", "To be paid"),
          Map.entry("Terug te vragen", "To be claimed back"),
          Map.entry("Niets te betalen of terug te vragen", "Nothing to be paid or claimed back"),
          Map.entry("Let op", "Please note"));

  private final ObDescriptor descriptor;
  private final Aangifte aangifte;
  private final Locale language;
  private final StringBuilder page = new StringBuilder();

  private Preview(ObDescriptor descriptor, Aangifte aangifte, Locale language) {
    this.descriptor = descriptor;
    this.aangifte = aangifte;
    this.language = language;
  }

  /** The page in both languages. */
  public static Text of(
      ObDescriptor descriptor,
      Identiteit who,
      Tijdvak tijdvak,
      Aangifte aangifte,
      List<Finding> notes) {
    return new Text(
        new Preview(descriptor, aangifte, Locale.forLanguageTag("nl")).page(who, tijdvak, notes),
        new Preview(descriptor, aangifte, Locale.ENGLISH).page(who, tijdvak, notes));
  }

  private String page(Identiteit who, Tijdvak tijdvak, List<Finding> notes) {
    line(word("Aangifte omzetbelasting") + ", " + descriptor.head().taxonomie());
    line(String.format("%-16s%s (%s)", "Belanghebbende", who.nummer(), who.type()));
    line(String.format("%-16s%s", word("Tijdvak"), Periods.shown(tijdvak, language)));
    line(
        String.format(
            "%-16s%s", word("Uiterlijk"), Periods.shown(descriptor.due(tijdvak), language)));
    line("");
    row("", word("Rubriek"), word("Omzet"), word("Btw"));
    for (Rubriek rubriek : descriptor.rubrieken()) {
      if (rubriek != descriptor.total()) {
        row(
            rubriek.code(),
            label(rubriek),
            amount(rubriek, Kolom.OMZET),
            amount(rubriek, Kolom.BTW));
      }
    }
    total();
    if (!notes.isEmpty()) {
      line("");
      line(word("Let op"));
      notes.forEach(note -> line("- " + (dutch() ? note.text().nl() : note.text().en())));
    }
    return page.toString();
  }

  private void total() {
    BigDecimal total = aangifte.btw(descriptor.total().code());
    String what =
        total.signum() > 0
            ? "Te betalen"
            : total.signum() < 0 ? "Terug te vragen" : "Niets te betalen of terug te vragen";
    row(descriptor.total().code(), word(what), "", Euros.shown(total.abs(), language));
  }

  private void row(String code, String label, String omzet, String btw) {
    line(String.format("%-4s%-62s%14s%14s", code, label, omzet, btw).stripTrailing());
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private String amount(Rubriek rubriek, Kolom kolom) {
    return rubriek.boxes().containsKey(kolom)
        ? Euros.shown(aangifte.amount(rubriek.cell(kolom)), language)
        : "";
  }

  private String label(Rubriek rubriek) {
    return dutch() ? rubriek.label().nl() : rubriek.label().en();
  }

  private String word(String nl) {
    return dutch() ? nl : ENGLISH.getOrDefault(nl, nl);
  }

  private boolean dutch() {
    return language.getLanguage().equals("nl");
  }
}
