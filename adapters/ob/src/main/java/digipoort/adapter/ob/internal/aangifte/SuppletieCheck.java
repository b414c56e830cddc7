// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.mapping.Euros;
import digipoort.mapping.Findings;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.Locale;

/** Whether a suppletie is needed at all. */
public final class SuppletieCheck implements BoxForm.Check {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** Up to this a correction may go into the next return. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(1_000);

  @Override
  public void figures(Aangifte aangifte, Unread unread, Ask<ObDescriptor> ask) {
    Cell cell = new Cell("verschil", Kolom.TOTAAL);
    BigDecimal difference = aangifte.amount(cell);
    if (!unread.pointers().isEmpty() || Findings.stop(ask.findings())) {
      return;
    }
    if (difference.signum() == 0) {
      ask.add(
          ask.warning("NO-DIFFERENCE", cell.pointer())
              .says(
                  "Het nieuwe totaal is gelijk aan het oude: "
                      + Euros.shown(aangifte.totaal("nieuw"), DUTCH)
                      + ".",
                  "The new total equals the old one: "
                      + Euros.shown(aangifte.totaal("nieuw"), Locale.ENGLISH)
                      + ".")
              .todo(
                  "Controleer of de rubrieken de juiste bedragen van het hele tijdvak hebben.",
                  "Check that the boxes have the right amounts of the whole period."));
    } else if (difference.abs().compareTo(SMALL) <= 0) {
      ask.add(
          ask.info("SMALL", cell.pointer())
              .says(
                  "Het verschil is "
                      + Euros.shown(difference, DUTCH)
                      + "; tot en met 1.000 euro mag het in de volgende aangifte.",
                  "The difference is "
                      + Euros.shown(difference, Locale.ENGLISH)
                      + "; up to 1,000 euros it may go into the next return."));
    }
  }
}
