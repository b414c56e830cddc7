// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.mapping.Elfproef;
import digipoort.mapping.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a submission around its payload. */
final class Envelope {
  private static final Set<String> ROLLEN = Set.of("Bedrijf", "Intermediair");
  private static final int LONGEST_MONTHS = 24;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final MessageType type;
  private final Settings settings;

  Envelope(MessageType type, Settings settings) {
    this.type = type;
    this.settings = settings;
  }

  void check(Submission submission, List<Finding> findings) {
    if (!settings.berichtsoorten().contains(submission.berichtsoort())) {
      String served = String.join(", ", settings.berichtsoorten());
      findings.add(
          Finding.error(type.kind().code("BERICHTSOORT"), "berichtsoort")
              .says(
                  "'" + submission.berichtsoort() + "' is niet " + served + ".",
                  "'" + submission.berichtsoort() + "' is not " + served + ".")
              .todo(
                  "Geef " + served + ", of pas berichtsoort aan in etc/" + settings.pid() + ".cfg.",
                  "Give " + served + ", or change berichtsoort in etc/" + settings.pid() + ".cfg.")
              .build());
    }
    if (!ROLLEN.contains(submission.rol())) {
      findings.add(
          Finding.warning(type.kind().code("ROL"), "rol")
              .says(
                  "Rol '" + submission.rol() + "' is ongebruikelijk.",
                  "Rol '" + submission.rol() + "' is unusual.")
              .todo("Gebruik Bedrijf of Intermediair.", "Use Bedrijf or Intermediair.")
              .build());
    }
    if (!submission.bijlagen().isEmpty()) {
      findings.add(
          Finding.warning(type.kind().code("BIJLAGEN"), "bijlagen")
              .says(
                  "Bij deze " + type.kind().noun().nl() + " horen geen bijlagen.",
                  "This " + type.kind().noun().en() + " has no attachments.")
              .todo("Laat de bijlagen weg.", "Leave the attachments out.")
              .build());
    }
    identity(submission.belanghebbende(), findings);
    period(submission.tijdvak(), findings);
  }

  private void period(@Nullable Tijdvak tijdvak, List<Finding> findings) {
    if (tijdvak == null) {
      findings.add(noPeriod());
    } else if (!usable(tijdvak)) {
      findings.add(
          Finding.error(type.kind().code("PERIOD"), "tijdvak")
              .says(
                  tijdvak + " is geen boekjaar (verwacht: van 1900 tot 2999).",
                  tijdvak + " is no book year (expected: from 1900 to 2999).")
              .todo("Verbeter het tijdvak.", "Correct the period.")
              .build());
    }
  }

  /** Whether days before and months after it can be counted and written. */
  static boolean usable(Tijdvak tijdvak) {
    return tijdvak.begin().getYear() >= FIRST_YEAR && tijdvak.einde().getYear() <= LAST_YEAR;
  }

  private Finding noPeriod() {
    return Finding.error(type.kind().code("PERIOD-MISSING"), "tijdvak")
        .says("Het boekjaar ontbreekt.", "The book year is missing.")
        .todo(
            "Geef tijdvak.begin en tijdvak.einde: het boekjaar, bijvoorbeeld 2025-01-01 en"
                + " 2025-12-31.",
            "Give tijdvak.begin and tijdvak.einde: the book year, for example 2025-01-01 and"
                + " 2025-12-31.")
        .build();
  }

  private void identity(Identiteit who, List<Finding> findings) {
    if (!settings.types().contains(who.type())) {
      String types = String.join(", ", settings.types());
      findings.add(
          Finding.error(type.kind().code("IDENTITY-TYPE"), "belanghebbende.type")
              .says(
                  "Type '" + who.type() + "' is niet " + types + ".",
                  "Type '" + who.type() + "' is not " + types + ".")
              .todo(
                  "Geef "
                      + types
                      + " (let op hoofdletters), of pas identiteit.types aan in etc/"
                      + settings.pid()
                      + ".cfg.",
                  "Give "
                      + types
                      + " (mind the case), or change identiteit.types in etc/"
                      + settings.pid()
                      + ".cfg.")
              .build());
    }
    boolean rsin = type.number() == MessageType.Number.RSIN;
    boolean good = rsin ? Elfproef.passes(who.nummer()) : who.nummer().matches("[0-9]{6}");
    if (!good) {
      String shown = who.masked();
      findings.add(
          Finding.error(type.kind().code("IDENTITY"), "belanghebbende.nummer")
              .says(
                  shown + " is geen " + (rsin ? "RSIN." : "beconnummer."),
                  shown + " is not " + (rsin ? "an RSIN." : "a beconnummer."))
              .todo(
                  rsin
                      ? "Geef 9 cijfers die aan de 11-proef voldoen, zonder punten en spaties."
                      : "Geef 6 cijfers.",
                  rsin
                      ? "Give 9 digits that pass the 11-proef, without dots and blanks."
                      : "Give 6 digits.")
              .build());
    }
  }

  /** Adds warnings about a boekjaar that can be filed. */
  void warn(Form form, Tijdvak boekjaar, Instant moment, List<Finding> findings) {
    LocalDate today = Periods.today(moment);
    boolean rsin = type.number() == MessageType.Number.RSIN;
    if (rsin && Periods.months(boekjaar) != 12) {
      findings.add(
          odd(
              "PERIOD-FORM",
              "Het boekjaar " + boekjaar + " is niet twaalf hele maanden.",
              "The book year " + boekjaar + " is not twelve whole months."));
    }
    if (boekjaar.begin().plusMonths(LONGEST_MONTHS).isBefore(boekjaar.einde())) {
      findings.add(
          odd(
              "PERIOD-LONG",
              "Het boekjaar " + boekjaar + " is langer dan twee jaar.",
              "The book year " + boekjaar + " is longer than two years."));
    }
    if (rsin && !boekjaar.einde().isBefore(today)) {
      findings.add(
          odd(
              "PERIOD-NOT-ENDED",
              "Het boekjaar " + boekjaar + " is nog niet voorbij.",
              "The book year " + boekjaar + " is not over yet."));
    }
    form.due(boekjaar)
        .filter(due -> due.isBefore(today))
        .ifPresent(
            due ->
                findings.add(
                    Finding.warning(type.kind().code("DEADLINE-PASSED"), "tijdvak")
                        .says(
                            "De uiterste datum " + due + " is voorbij, tenzij er uitstel is.",
                            "The due date " + due + " is past, unless there is uitstel.")
                        .todo(
                            "Controleer of er uitstel is; dien anders zo snel mogelijk in.",
                            "Check whether there is uitstel; otherwise file as soon as possible.")
                        .build()));
  }

  private Finding odd(String code, String nl, String en) {
    return Finding.warning(type.kind().code(code), "tijdvak")
        .says(nl, en)
        .todo("Controleer het tijdvak.", "Check the period.")
        .build();
  }
}
