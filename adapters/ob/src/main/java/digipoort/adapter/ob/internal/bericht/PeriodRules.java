// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Finding;
import digipoort.api.Tijdvak;
import digipoort.mapping.MessageKind;
import digipoort.mapping.Periods;
import digipoort.mapping.descriptor.Descriptors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which descriptor a period has, and what is odd about the period. */
final class PeriodRules {
  private static final String FIELD = "tijdvak";

  private PeriodRules() {}

  /** The descriptor of the period; empty, with an error, when there is none. */
  static <D extends TaxDescriptor> Optional<D> choose(
      MessageKind kind,
      Descriptors<D> descriptors,
      @Nullable Tijdvak tijdvak,
      List<Finding> findings) {
    if (tijdvak == null) {
      findings.add(
          Finding.error(kind.code("PERIOD-MISSING"), FIELD)
              .says(
                  "Het tijdvak van de " + kind.noun().nl() + " ontbreekt.",
                  "The period of the " + kind.noun().en() + " is missing.")
              .todo(
                  "Geef tijdvak.begin en tijdvak.einde, bijvoorbeeld 2026-07-01 en 2026-09-30.",
                  "Give tijdvak.begin and tijdvak.einde, for example 2026-07-01 and 2026-09-30.")
              .build());
      return Optional.empty();
    }
    Optional<D> descriptor = descriptors.covering(tijdvak);
    if (descriptor.isEmpty()) {
      findings.add(
          tijdvak.begin().getYear() == tijdvak.einde().getYear()
              ? unknown(kind, descriptors, tijdvak)
              : spansYears(kind, tijdvak));
    }
    return descriptor;
  }

  private static Finding spansYears(MessageKind kind, Tijdvak tijdvak) {
    return Finding.error(kind.code("PERIOD-YEARS"), FIELD)
        .says(
            "Het tijdvak " + tijdvak + " ligt in meer dan een kalenderjaar.",
            "The period " + tijdvak + " lies in more than one calendar year.")
        .todo(
            "Dien per kalenderjaar in: elk jaar heeft zijn eigen taxonomie.",
            "File per calendar year: each year has a taxonomy of its own.")
        .build();
  }

  private static Finding unknown(MessageKind kind, Descriptors<?> descriptors, Tijdvak tijdvak) {
    String broken = descriptors.broken().isEmpty() ? "" : " " + descriptors.broken();
    return Finding.error(kind.code("NO-DESCRIPTOR"), FIELD)
        .says(
            "Voor het tijdvak "
                + tijdvak
                + " is er geen taxonomie; wel voor "
                + descriptors.available()
                + "."
                + broken,
            "There is no taxonomy for the period "
                + tijdvak
                + "; there is for "
                + descriptors.available()
                + "."
                + broken)
        .todo(
            "Controleer het tijdvak, of zet een descriptor voor dat jaar in"
                + " etc/digipoort/descriptors/ob en herstart de adapter"
                + " (bundle:restart digipoort.adapter.ob).",
            "Check the period, or put a descriptor for that year in"
                + " etc/digipoort/descriptors/ob and restart the adapter"
                + " (bundle:restart digipoort.adapter.ob).")
        .build();
  }

  /** Adds warnings about a period that can be filed. */
  static void warn(Ask<?> ask, Tijdvak tijdvak) {
    LocalDate today = Periods.today(ask.ticket().moment());
    if (!Periods.usual(tijdvak)) {
      ask.add(
          ask.warning("PERIOD-FORM", FIELD)
              .says(
                  "Het tijdvak " + tijdvak + " is geen maand, kwartaal of jaar.",
                  "The period " + tijdvak + " is not a month, quarter or year.")
              .todo(
                  "Controleer het; alleen goed als de Belastingdienst het zo heeft toegekend.",
                  "Check it; right only when the Belastingdienst assigned it like this."));
    }
    if (!tijdvak.einde().isBefore(today)) {
      boolean begun = !tijdvak.begin().isAfter(today);
      ask.add(
          ask.warning(begun ? "PERIOD-NOT-ENDED" : "PERIOD-FUTURE", FIELD)
              .says(
                  "Het tijdvak "
                      + tijdvak
                      + (begun ? " is nog niet voorbij." : " moet nog beginnen."),
                  "The period " + tijdvak + (begun ? " is not over yet." : " has not begun yet."))
              .todo("Controleer het tijdvak.", "Check the period."));
    }
    ask.descriptor()
        .due(tijdvak)
        .filter(due -> due.isBefore(today))
        .ifPresent(due -> late(ask, due));
  }

  private static void late(Ask<?> ask, LocalDate due) {
    ask.add(
        ask.warning("DEADLINE-PASSED", FIELD)
            .says("De uiterste datum " + due + " is voorbij.", "The due date " + due + " is past.")
            .todo(
                "Verstuur de "
                    + ask.kind().noun().nl()
                    + " zo snel mogelijk; houd rekening met een boete.",
                "File as soon as possible; reckon with a fine."));
  }
}
