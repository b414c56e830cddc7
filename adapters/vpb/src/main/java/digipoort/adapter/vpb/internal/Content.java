// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.grootboek.Ledger;
import digipoort.api.BerichtInhoud;
import digipoort.xbrl.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be sent.
 *
 * @param inhoud null when it cannot be made
 * @param report the same, read back; null when it cannot be made
 * @param booked accounts and where they went
 * @param doubts what is not certain about it in particular
 */
record Content(
    Target target,
    @Nullable BerichtInhoud inhoud,
    @Nullable Report report,
    List<Ledger.Booked> booked,
    List<Doubts.Doubt> doubts) {
  Content {
    booked = List.copyOf(booked);
    doubts = List.copyOf(doubts);
  }
}
