// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.CrossCheck;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Compares rubriek 3b with the statements of EU sales of the same days.
 *
 * @param crossCheck finds them
 */
public record AangifteCheck(CrossCheck crossCheck) implements BoxForm.Check {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Cell WITHIN_EU = new Cell(ObDescriptor.WITHIN_EU, Kolom.OMZET);

  @Override
  public void others(Aangifte aangifte, Ask<ObDescriptor> ask) {
    Tijdvak tijdvak = ask.submission().tijdvak();
    String at = aangifte.at(WITHIN_EU);
    Unread unread = Unread.of(ask.findings());
    if (tijdvak == null || unread.has(at) || unread.has(WITHIN_EU.pointer())) {
      return;
    }
    BigDecimal box = aangifte.amount(WITHIN_EU);
    crossCheck.ofReturn(box, tijdvak, ask).ifPresent(both -> both.warn(ask, "ICP", at));
    if (box.signum() != 0 && !crossCheck.hasStatement(tijdvak, ask)) {
      ask.add(
          ask.info("ICP-DUE", at)
              .says(
                  "Rubriek 3b is " + Euros.shown(box, DUTCH) + "; er is nog geen opgaaf ICP.",
                  "Box 3b is "
                      + Euros.shown(box, Locale.ENGLISH)
                      + "; there is no ICP statement yet.")
              .todo(
                  "Dien over dit tijdvak ook de opgaaf ICP in.",
                  "File the ICP statement of this period as well."));
    }
  }
}
