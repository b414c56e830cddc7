// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the amounts of the form as the ERP has them, to the cent. */
final class AmountReader {
  private static final Set<String> GONE = Set.of("5c", "5d", "5e", "5f");

  private AmountReader() {}

  /** The exact amounts handed over, by cell; what was left out is absent. */
  static Map<Cell, BigDecimal> read(
      FieldReader document, ObDescriptor descriptor, List<Finding> findings) {
    FieldReader rubrieken = document.fields("rubrieken");
    Map<Cell, BigDecimal> exact = new LinkedHashMap<>();
    for (Rubriek rubriek : descriptor.rubrieken()) {
      FieldReader fields = rubrieken.fields(rubriek.code());
      for (Kolom kolom : rubriek.boxes().keySet()) {
        fields
            .number(kolom.field())
            .ifPresent(amount -> take(exact, rubriek.cell(kolom), amount, findings));
      }
    }
    for (String code : rubrieken.names()) {
      if (GONE.contains(code) && descriptor.rubriek(code).isEmpty()) {
        rubrieken.fields(code).number(Kolom.BTW.field());
        findings.add(gone(code, rubrieken.pointerTo(code)));
      }
    }
    if (rubrieken.names().isEmpty()) {
      findings.add(empty());
    }
    return exact;
  }

  private static void take(
      Map<Cell, BigDecimal> exact, Cell cell, BigDecimal amount, List<Finding> findings) {
    if (Euros.workable(amount)) {
      exact.put(cell, amount);
    } else {
      findings.add(
          Finding.error("OB-SIZE", cell.pointer())
              .says(
                  "Het bedrag heeft te veel cijfers: " + amount.precision() + ".",
                  "The amount has too many digits: " + amount.precision() + ".")
              .todo("Geef een bedrag in euro's.", "Give an amount in euros.")
              .build());
    }
  }

  private static Finding gone(String code, String at) {
    return Finding.error("OB-RUBRIEK", at)
        .says(
            "Rubriek " + code + " staat niet in het bericht van dit tijdvak.",
            "Box " + code + " is not in the message of this period.")
        .todo(
            "Laat de rubriek weg; het totaal (5g) is 5a min 5b.",
            "Leave the box out; the total (5g) is 5a less 5b.")
        .build();
  }

  private static Finding empty() {
    return Finding.error("OB-EMPTY", "/rubrieken")
        .says("Er is geen enkele rubriek ingevuld.", "Not a single box is filled in.")
        .todo(
            "Geef de bedragen; geef voor een nihilaangifte rubriek 1a met omzet 0 en btw 0.",
            "Give the amounts; for a nil return give box 1a with omzet 0 and btw 0.")
        .build();
  }
}
