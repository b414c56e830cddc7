// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.mapping.Euros;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.Locale;

/** What is allowed but probably not meant. Stops nothing. */
final class Plausibility {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How far tax may be from its rate: a hundredth of it, at least five euros. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(5);

  private final Ask<ObDescriptor> ask;
  private final Aangifte aangifte;

  private Plausibility(Ask<ObDescriptor> ask, Aangifte aangifte) {
    this.ask = ask;
    this.aangifte = aangifte;
  }

  /**
   * Adds what is odd.
   *
   * @param unread what could not be read; nothing is said of it
   */
  static void check(Aangifte aangifte, Unread unread, Ask<ObDescriptor> ask) {
    Plausibility plausibility = new Plausibility(ask, aangifte);
    if (aangifte.nil() && unread.pointers().isEmpty()) {
      plausibility.nil();
    }
    ask.descriptor().rubrieken().stream()
        .filter(rubriek -> !rubriek.computed() && !rubriek.total())
        .filter(rubriek -> !unread.hasAny("/rubrieken/" + rubriek.code()))
        .forEach(plausibility::rubriek);
  }

  private void nil() {
    ask.add(
        ask.info("NIL", "/rubrieken")
            .says(
                "Nihil" + ask.kind().noun().nl() + ": alle bedragen zijn nul.",
                "A nil " + ask.kind().noun().en() + ": every amount is zero."));
  }

  private void rubriek(Rubriek rubriek) {
    BigDecimal omzet = aangifte.amount(rubriek.cell(Kolom.OMZET));
    BigDecimal btw = aangifte.amount(rubriek.cell(Kolom.BTW));
    for (Kolom kolom : rubriek.boxes().keySet()) {
      Cell cell = rubriek.cell(kolom);
      if (aangifte.amount(cell).signum() < 0) {
        negative(rubriek, cell);
      }
    }
    if (rubriek.expectsBoth() && omzet.signum() != 0 && btw.signum() == 0) {
      one(rubriek, Kolom.OMZET, Kolom.BTW, "TAX-MISSING");
    } else if (rubriek.expectsBoth() && omzet.signum() == 0 && btw.signum() != 0) {
      one(rubriek, Kolom.BTW, Kolom.OMZET, "TURNOVER-MISSING");
    } else if (omzet.signum() * btw.signum() < 0) {
      sign(rubriek);
    } else if (rubriek.rate() != null) {
      rate(rubriek, rubriek.rate(), omzet, btw);
    }
  }

  private void negative(Rubriek rubriek, Cell cell) {
    BigDecimal amount = aangifte.amount(cell);
    warn(
        "NEGATIVE",
        cell,
        new Says(
            rubriek.code() + " " + cell.kolom().field() + " is negatief: " + nl(amount) + ".",
            rubriek.code() + " " + cell.kolom().field() + " is negative: " + en(amount) + ".",
            "Klopt dit (bijvoorbeeld creditnota's)? Dan hoeft u niets te doen.",
            "Is this right (credit notes, for example)? Then there is nothing to do."));
  }

  private void one(Rubriek rubriek, Kolom present, Kolom absent, String code) {
    String there = rubriek.code() + " " + present.field();
    BigDecimal amount = aangifte.amount(rubriek.cell(present));
    warn(
        code,
        rubriek.cell(absent),
        new Says(
            there + " is " + nl(amount) + ", maar " + absent.field() + " is nul.",
            there + " is " + en(amount) + ", but " + absent.field() + " is zero.",
            "Controleer of " + absent.field() + " vergeten is.",
            "Check whether " + absent.field() + " was forgotten."));
  }

  private void sign(Rubriek rubriek) {
    warn(
        "SIGN",
        rubriek.cell(Kolom.BTW),
        new Says(
            rubriek.code() + ": omzet en btw hebben een verschillend teken.",
            rubriek.code() + ": omzet and btw differ in sign.",
            "Controleer de tekens.",
            "Check the signs."));
  }

  private void rate(Rubriek rubriek, BigDecimal rate, BigDecimal omzet, BigDecimal btw) {
    BigDecimal expected = Euros.whole(omzet.multiply(rate).divide(HUNDRED));
    BigDecimal allowed = expected.abs().divide(HUNDRED).max(LEAST);
    if (btw.subtract(expected).abs().compareTo(allowed) > 0) {
      warn(
          "RATE",
          rubriek.cell(Kolom.BTW),
          new Says(
              rubriek.code()
                  + " btw is "
                  + nl(btw)
                  + "; "
                  + rate
                  + "% van "
                  + nl(omzet)
                  + " is "
                  + nl(expected)
                  + ".",
              rubriek.code()
                  + " btw is "
                  + en(btw)
                  + "; "
                  + rate
                  + "% of "
                  + en(omzet)
                  + " is "
                  + en(expected)
                  + ".",
              "Controleer of omzet en btw bij elkaar horen.",
              "Check that omzet and btw belong together."));
    }
  }

  private void warn(String code, Cell cell, Says says) {
    ask.add(
        ask.warning(code, cell.pointer()).says(says.nl, says.en).todo(says.todoNl, says.todoEn));
  }

  private static String nl(BigDecimal amount) {
    return Euros.shown(amount, DUTCH);
  }

  private static String en(BigDecimal amount) {
    return Euros.shown(amount, Locale.ENGLISH);
  }

  private record Says(String nl, String en, String todoNl, String todoEn) {}
}
