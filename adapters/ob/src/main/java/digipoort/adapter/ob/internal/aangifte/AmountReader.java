// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.AmountSize;
import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the amounts of the form as the ERP has them, to the cent. */
final class AmountReader {
  private static final Set<String> GONE = Set.of("5c", "5d", "5e", "5f", "5g");

  private final Ask<ObDescriptor> ask;
  private final Map<Cell, BigDecimal> exact = new LinkedHashMap<>();

  private AmountReader(Ask<ObDescriptor> ask) {
    this.ask = ask;
  }

  /** The exact amounts handed over, by cell; what was left out is absent. */
  static Map<Cell, BigDecimal> read(FieldReader document, Ask<ObDescriptor> ask) {
    AmountReader reader = new AmountReader(ask);
    reader.rubrieken(document.fields("rubrieken"));
    if (ask.descriptor().rubrieken().stream().anyMatch(Rubriek::total)) {
      reader.totals(document.fields(Kolom.TOTAAL.field()));
    }
    return reader.exact;
  }

  private void rubrieken(FieldReader rubrieken) {
    for (Rubriek rubriek : ask.descriptor().rubrieken()) {
      if (!rubriek.total()) {
        FieldReader fields = rubrieken.fields(rubriek.code());
        for (Kolom kolom : rubriek.boxes().keySet()) {
          fields.number(kolom.field()).ifPresent(amount -> take(rubriek.cell(kolom), amount));
        }
      }
    }
    for (String code : rubrieken.names()) {
      if (GONE.contains(code) && ask.descriptor().rubriek(code).isEmpty()) {
        rubrieken.fields(code).number(Kolom.BTW.field());
        gone(code, rubrieken.pointerTo(code));
      }
    }
    if (exact.isEmpty() && !unread(rubrieken).hasAny("/rubrieken")) {
      empty();
    }
  }

  private void totals(FieldReader totals) {
    for (Rubriek total : ask.descriptor().rubrieken()) {
      if (total.total()) {
        Cell cell = total.cell(Kolom.TOTAAL);
        totals.number(total.code()).ifPresent(amount -> take(cell, amount));
        if (!total.computed() && !exact.containsKey(cell) && !unread(totals).has(cell.pointer())) {
          missing(cell);
        }
      }
    }
  }

  private Unread unread(FieldReader fields) {
    List<Finding> all = new ArrayList<>(fields.findings());
    all.addAll(ask.findings());
    return Unread.of(all);
  }

  private void take(Cell cell, BigDecimal amount) {
    if (new AmountSize(ask).workable(amount, cell.pointer())) {
      exact.put(cell, amount);
    }
  }

  private void missing(Cell cell) {
    ask.findings()
        .add(
            Finding.error("ERP-MISSING", cell.pointer())
                .says(
                    "Het veld '"
                        + cell.code()
                        + "' ontbreekt: het totaal van wat eerder over dit"
                        + " tijdvak is aangegeven.",
                    "The field '"
                        + cell.code()
                        + "' is missing: the total of what was filed earlier"
                        + " about this period.")
                .todo(
                    "Geef rubriek 5g van de aangifte, of totaal.nieuw van de laatste suppletie.",
                    "Give box 5g of the return, or totaal.nieuw of the latest suppletie.")
                .build());
  }

  private void gone(String code, String at) {
    boolean totals = ask.descriptor().rubrieken().stream().anyMatch(Rubriek::total);
    ask.add(
        ask.error("RUBRIEK", at)
            .says(
                "Rubriek " + code + " staat niet in het bericht van dit tijdvak.",
                "Box " + code + " is not in the message of this period.")
            .todo(
                totals
                    ? "Laat de rubriek weg; het nieuwe totaal is 5a min 5b (totaal.nieuw)."
                    : "Laat de rubriek weg; het totaal (5g) is 5a min 5b.",
                totals
                    ? "Leave the box out; the new total is 5a less 5b (totaal.nieuw)."
                    : "Leave the box out; the total (5g) is 5a less 5b."));
  }

  private void empty() {
    String noun = ask.kind().noun().nl();
    ask.add(
        ask.error("EMPTY", "/rubrieken")
            .says("Er is geen enkele rubriek ingevuld.", "Not a single box is filled in.")
            .todo(
                "Geef de bedragen; geef voor een nihil"
                    + noun
                    + " rubriek 1a met omzet 0 en btw 0.",
                "Give the amounts; for a nil "
                    + ask.kind().noun().en()
                    + " give box 1a with omzet 0 and btw 0."));
  }
}
